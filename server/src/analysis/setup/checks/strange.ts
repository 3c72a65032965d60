// Sections and keys that the tables do not know, each with the one thing that is to be said of it; and what a file means
// to say but does not: keys and sections that are misspelt, or lack their sign.

import { same } from '../../knowledge/setup/condition.ts';
import { isTakenBy, productOfFile, type SetupTable } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection } from '../../knowledge/setup/setupTypes.ts';
import { nearest } from '../../nearest.ts';
import { foundOnce } from '../foundOnce.ts';
import type { IniEntry, IniSection } from '../iniText.ts';
import { keyName } from '../keyName.ts';
import { linesWithoutSign } from '../lineWithoutSign.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';

/** The sections that are there under a wrong name. */
export function meantSections(setup: SetupAnalysis): ReadonlySet<string> {
  return new Set(strangeSections(setup).map(({ verdict }) => (verdict.meant ?? '').toLowerCase()));
}

/** The keys that are there under a wrong name, elsewhere or without their sign, as `section`, line end, `key`. */
export function meantKeys(setup: SetupAnalysis): ReadonlySet<string> {
  const misspelt = strangeKeys(setup).map(({ entry, section, verdict: { meant, home } }) =>
    home === undefined ? keyName(section.name, meant ?? '') : keyName(home.name, entry.key),
  );
  const unsigned = linesWithoutSign(setup).map(({ section, setting }) => keyName(section.name, setting.key));
  return new Set([...misspelt, ...unsigned]);
}

interface StrangeSection {
  readonly section: IniSection;
  readonly verdict: { readonly meant: string | undefined; readonly products: string };
}

export const strangeSections = foundOnce(function* (setup): Generator<StrangeSection> {
  const names = setup.file.sections.map(({ name }) => name);
  const free = names.filter((name) => setup.section(name) === undefined);
  for (const section of setup.ini.sections) {
    if (section.header === undefined || setup.knownSection(section) !== undefined) continue;
    const products = otherProducts(setup, (table) => table.section(section.name) !== undefined);
    const [meant] = products === '' ? nearest(section.name, free, 1) : [];
    yield { section, verdict: { meant, products } };
  }
});

interface StrangeKey {
  readonly entry: IniEntry;
  readonly section: IniSection;
  readonly verdict: KeyVerdict;
}

interface KeyVerdict {
  readonly meant?: string | undefined;
  readonly home?: KnownSection | undefined;
  readonly products: string;
  readonly isUnknown: boolean;
}

/** The keys of known sections that are not known there, each with the one thing that is to be said of it. */
export const strangeKeys = foundOnce(function* (setup): Generator<StrangeKey> {
  const freeKeys = new Map<KnownSection, readonly string[]>();
  for (const section of setup.ini.sections) {
    const known = setup.knownSection(section);
    if (known === undefined || known.settings.length === 0) continue;
    const free = freeKeys.get(known) ?? freeKeysOf(setup, known);
    freeKeys.set(known, free);
    for (const entry of section.entries) {
      if (setup.settingOf(entry) === undefined)
        yield { entry, section, verdict: verdictOn(setup, section, free, entry) };
    }
  }
});

/** What a misspelt key may have been meant to be: a key that does not stand there yet. */
function freeKeysOf(setup: SetupAnalysis, { name, settings }: KnownSection): string[] {
  return settings
    .filter((setting) => isTakenBy(setting, setup.action) && setup.entry(name, setting.key) === undefined)
    .map(({ key }) => key);
}

function verdictOn(
  setup: SetupAnalysis,
  section: IniSection,
  free: readonly string[],
  { key }: IniEntry,
): KeyVerdict {
  const [home, ...others] = setup.table.homesOf(key);
  if (home !== undefined && others.length === 0) return { home, products: '', isUnknown: false };
  const products = otherProducts(setup, (table) =>
    table.homesOf(key).some(({ name }) => same(name, section.name)),
  );
  if (products !== '') return { products, isUnknown: false };
  const [meant] = nearest(key, free, 1);
  return { meant, products, isUnknown: meant === undefined };
}

function otherProducts({ book, file }: SetupAnalysis, has: (table: SetupTable) => boolean): string {
  if (file.role !== 'script') return '';
  return book.files
    .filter((other) => other.role === 'script' && other !== file && has(book.tableOf(other)))
    .map(productOfFile)
    .join(', ');
}
