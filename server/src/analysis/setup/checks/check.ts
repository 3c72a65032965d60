// One thing that can be wrong with a setup file: looks through the file and hands out each place where it is.

import type { KnownSection, KnownSetting } from '../../knowledge/setup/setupTypes.ts';
import { foundOnce } from '../foundOnce.ts';
import type { Extent, IniEntry, IniSection } from '../iniText.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import type { SetupHit } from '../setupFinding.ts';

export type Check = (setup: SetupAnalysis) => Iterable<SetupHit>;
/** By the name of the rule. */
export type Checks = Readonly<Record<string, Check>>;

export interface KnownEntry {
  readonly entry: IniEntry;
  readonly setting: KnownSetting;
  readonly section: IniSection;
  readonly known: KnownSection;
}

/** The entries that are known and count: the first of a name. */
export const knownEntries = foundOnce(function* (setup): Generator<KnownEntry> {
  for (const section of setup.ini.sections) {
    const known = setup.knownSection(section);
    if (known === undefined) continue;
    for (const entry of section.entries) {
      const setting = setup.settingOf(entry);
      if (setting !== undefined && counts(setup, entry)) yield { entry, setting, section, known };
    }
  }
});

export function counts(setup: SetupAnalysis, entry: IniEntry): boolean {
  return setup.entry(setup.sectionOf(entry).name, entry.key) === entry;
}

/** Where a section is named; for what stands before any, the beginning of the text. */
export function headerOf({ header }: IniSection): Extent {
  return header === undefined ? { start: 0, end: 0 } : { start: header.start, end: header.end };
}

/** Where something is told that the file does not have. */
export function topOf(setup: SetupAnalysis): Extent {
  const first = setup.ini.sections.find(({ header }) => header !== undefined);
  return first === undefined ? { start: 0, end: 0 } : headerOf(first);
}
