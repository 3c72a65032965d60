// Sections and keys that are not known, or not here.

import { same } from '../../knowledge/setup/condition.ts';
import { isTakenBy, type SetupTable } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection } from '../../knowledge/setup/setupTypes.ts';
import { nearest } from '../../nearest.ts';
import type { IniEntry, IniSection } from '../iniText.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { type Checks, foundOnce, headerOf } from './check.ts';

export const nameChecks: Checks = {
  *'section-misspelt'(setup) {
    for (const { section, verdict } of strangeSections(setup))
      if (verdict.meant !== undefined)
        yield {
          at: headerOf(section),
          captures: { section: section.name, better: verdict.meant },
          section,
          better: verdict.meant,
        };
  },
  *'section-other-product'(setup) {
    for (const { section, verdict } of strangeSections(setup))
      if (verdict.meant === undefined && verdict.products !== '')
        yield {
          at: headerOf(section),
          captures: { section: section.name, products: verdict.products, product: setup.file.title },
          section,
        };
  },
  *'section-unknown'(setup) {
    for (const { section, verdict } of strangeSections(setup))
      if (verdict.meant === undefined && verdict.products === '')
        yield {
          at: headerOf(section),
          captures: { section: section.name, product: setup.file.title },
          section,
        };
  },
  *'section-other-action'(setup) {
    for (const section of setup.ini.sections) {
      const known = setup.knownSection(section);
      if (known === undefined || isTakenBy(known, setup.action)) continue;
      yield {
        at: headerOf(section),
        captures: { section: known.name, action: setup.action ?? '', actions: known.actions.join(', ') },
        isInferred: known.certainty === 'inferred',
        section,
      };
    }
  },
  *'key-misspelt'(setup) {
    for (const { entry, verdict } of strangeKeys(setup))
      if (verdict.meant !== undefined)
        yield {
          at: entry.keyAt,
          captures: { key: entry.key, better: verdict.meant },
          entry,
          better: verdict.meant,
        };
  },
  *'key-elsewhere'(setup) {
    for (const { entry, section, verdict } of strangeKeys(setup))
      if (verdict.home !== undefined)
        yield {
          at: entry.keyAt,
          captures: { key: entry.key, section: section.name, home: verdict.home.name },
          entry,
          home: verdict.home,
          isInferred: verdict.home.certainty === 'inferred',
        };
  },
  *'key-other-product'(setup) {
    for (const { entry, verdict } of strangeKeys(setup))
      if (verdict.products !== '')
        yield {
          at: entry.keyAt,
          captures: { key: entry.key, products: verdict.products, product: setup.file.title },
          entry,
        };
  },
  *'key-unknown'(setup) {
    for (const { entry, section, verdict } of strangeKeys(setup))
      if (verdict.isUnknown)
        yield {
          at: entry.keyAt,
          captures: { key: entry.key, section: section.name, product: setup.file.title },
          entry,
        };
  },
  *'key-other-action'(setup) {
    for (const section of setup.ini.sections) {
      const known = setup.knownSection(section);
      if (known === undefined || !isTakenBy(known, setup.action)) continue;
      for (const entry of section.entries) {
        const setting = setup.settingOf(entry);
        if (setting === undefined || isTakenBy(setting, setup.action)) continue;
        yield {
          at: entry.keyAt,
          captures: { key: setting.key, action: setup.action ?? '', actions: setting.actions.join(', ') },
          isInferred: setting.certainty === 'inferred',
          entry,
          setting,
        };
      }
    }
  },
};

interface StrangeSection {
  readonly section: IniSection;
  readonly verdict: { readonly meant: string | undefined; readonly products: string };
}

const strangeSections = foundOnce(function* (setup): Generator<StrangeSection> {
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
const strangeKeys = foundOnce(function* (setup): Generator<StrangeKey> {
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
    .map(({ title }) => title.replace(/ unattended setup$/, ''))
    .join(', ');
}
