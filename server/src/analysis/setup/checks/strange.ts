// Sections and keys that the tables do not know, each with the one thing that is to be said of it; and what a file means
// to say but does not: keys and sections that are misspelt, or lack their sign.

import { same } from '../../knowledge/setup/condition.ts';
import { isTakenBy } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection } from '../../knowledge/setup/setupTypes.ts';
import { nearest } from '../../nearest.ts';
import type { IniEntry, IniSection } from '../iniText.ts';
import { linesWithoutSign } from '../lineWithoutSign.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';

/** The sections that are there under a wrong name. */
export function meantSections(setup: SetupAnalysis): ReadonlySet<string> {
  return new Set([...strangeSections(setup)].map(({ verdict }) => (verdict.meant ?? '').toLowerCase()));
}

/** The keys that are there under a wrong name, elsewhere or without their sign, as `section`, line end, `key`. */
export function meantKeys(setup: SetupAnalysis): ReadonlySet<string> {
  const misspelt = [...strangeKeys(setup)].map(({ entry, section, verdict: { meant, home } }) =>
    home === undefined ? meantKey(section.name, meant ?? '') : meantKey(home.name, entry.key),
  );
  const unsigned = [...linesWithoutSign(setup)].map(({ section, setting }) =>
    meantKey(section.name, setting.key),
  );
  return new Set([...misspelt, ...unsigned]);
}

export function meantKey(section: string, key: string): string {
  return `${section}\n${key}`.toLowerCase();
}

interface SectionVerdict {
  readonly meant: string | undefined;
  readonly products: string;
}

export function* strangeSections(
  setup: SetupAnalysis,
): Generator<{ readonly section: IniSection; readonly verdict: SectionVerdict }> {
  const names = setup.file.sections.map(({ name }) => name);
  for (const section of setup.ini.sections) {
    if (section.header === undefined || setup.knownSection(section) !== undefined) continue;
    const products = otherProducts(setup, (file) =>
      file.sections.some(({ name }) => same(name, section.name)),
    );
    const free = names.filter((name) => setup.section(name) === undefined);
    const [meant] = products === '' ? nearest(section.name, free, 1) : [];
    yield { section, verdict: { meant, products } };
  }
}

interface KeyVerdict {
  readonly meant?: string | undefined;
  readonly home?: KnownSection | undefined;
  readonly products: string;
  readonly isUnknown: boolean;
}

/** The keys of known sections that are not known there, each with the one thing that is to be said of it. */
export function* strangeKeys(setup: SetupAnalysis): Generator<{
  readonly entry: IniEntry;
  readonly section: IniSection;
  readonly verdict: KeyVerdict;
}> {
  for (const section of setup.ini.sections) {
    const known = setup.knownSection(section);
    if (known === undefined || known.settings.length === 0) continue;
    for (const entry of section.entries) {
      if (setup.settingOf(entry) === undefined)
        yield { entry, section, verdict: verdictOn(setup, section, known, entry) };
    }
  }
}

function verdictOn(
  setup: SetupAnalysis,
  section: IniSection,
  known: KnownSection,
  entry: IniEntry,
): KeyVerdict {
  const [home, ...others] = setup.table.homesOf(entry.key);
  if (home !== undefined && others.length === 0) return { home, products: '', isUnknown: false };
  const products = otherProducts(setup, (file) =>
    file.sections.some(
      ({ name, settings }) => same(name, section.name) && settings.some(({ key }) => same(key, entry.key)),
    ),
  );
  if (products !== '') return { products, isUnknown: false };
  const free = known.settings.filter(
    (setting) => isTakenBy(setting, setup.action) && setup.entry(section.name, setting.key) === undefined,
  );
  const [meant] = nearest(
    entry.key,
    free.map(({ key }) => key),
    1,
  );
  return { meant, products, isUnknown: meant === undefined };
}

function otherProducts(setup: SetupAnalysis, has: (file: SetupAnalysis['file']) => boolean): string {
  if (setup.file.role !== 'script') return '';
  return setup.book.files
    .filter((file) => file.role === 'script' && file !== setup.file && has(file))
    .map(productOf)
    .join(', ');
}

export function productOf({ title }: SetupAnalysis['file']): string {
  return title.replace(/ unattended setup$/, '');
}
