// The keys that a setup file must still be given. A key that is added may call for others, so it is asked again until
// nothing more is called for.

import { same, type ValueOf } from '../../knowledge/setup/condition.ts';
import { isTakenBy } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection, KnownSetting, KnownSetupFile } from '../../knowledge/setup/setupTypes.ts';
import { isNeeded } from '../isNeeded.ts';
import { keyName } from '../keyName.ts';

/** A section and what is to be written there. */
export interface SectionToWrite {
  readonly section: KnownSection;
  readonly settings: readonly KnownSetting[];
}

export interface FileSoFar {
  readonly file: KnownSetupFile;
  readonly action: string | undefined;
  /** What stands there; nothing for a key that does not. */
  readonly valueFor: ValueOf;
  readonly hasSection: (name: string) => boolean;
  /** What will be written for a key. */
  readonly willBe: (setting: KnownSetting) => string;
}

/** All that is missing, in the order of the tables. */
export function missingKeys(soFar: FileSoFar): SectionToWrite[] {
  return missingIn(soFar.file.sections, soFar);
}

/** What a section must have when it is written. */
export function missingInSection(section: KnownSection, soFar: FileSoFar): readonly KnownSetting[] {
  const hasSection = (name: string) => same(name, section.name) || soFar.hasSection(name);
  return missingIn([section], { ...soFar, hasSection })[0]?.settings ?? [];
}

function missingIn(sections: readonly KnownSection[], soFar: FileSoFar): SectionToWrite[] {
  const { action, valueFor, willBe } = soFar;
  const added = new Map<string, string>();
  const willHave = new Set<KnownSection>();
  const valueAround = (section: KnownSection) => (named: string, key: string) => {
    const home = named === '' ? section.name : named;
    return valueFor(home, key) ?? added.get(keyName(home, key));
  };
  const stands = (section: KnownSection) => willHave.has(section) || soFar.hasSection(section.name);
  const open = sections
    .filter((section) => !section.isWritten && isTakenBy(section, action))
    .map((section) => ({
      section,
      settings: section.settings.filter(
        (setting) =>
          setting.required !== undefined &&
          !setting.key.includes('*') &&
          isTakenBy(setting, action) &&
          valueFor(section.name, setting.key) === undefined,
      ),
    }));
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const { section, settings } of open) {
      for (const setting of settings) {
        const name = keyName(section.name, setting.key);
        if (added.has(name) || !isNeeded(section, setting, valueAround(section), stands(section))) continue;
        added.set(name, willBe(setting));
        willHave.add(section);
        isMore = true;
      }
    }
  }
  return open.flatMap(({ section, settings }) => {
    const needed = settings.filter(({ key }) => added.has(keyName(section.name, key)));
    return needed.length === 0 ? [] : [{ section, settings: needed }];
  });
}
