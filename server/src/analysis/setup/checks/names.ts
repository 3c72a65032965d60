// Sections and keys that are not known, or not here.

import { same } from '../../knowledge/setup/condition.ts';
import { isTakenBy } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection } from '../../knowledge/setup/setupTypes.ts';
import { nearest } from '../../nearest.ts';
import type { IniEntry, IniSection } from '../iniText.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { type Checks, headerOf } from './check.ts';

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
          captures: { section: section.name, products: verdict.products, product: productOf(setup.file) },
          section,
        };
  },
  *'section-unknown'(setup) {
    for (const { section, verdict } of strangeSections(setup))
      if (verdict.meant === undefined && verdict.products === '')
        yield {
          at: headerOf(section),
          captures: { section: section.name, product: productOf(setup.file) },
          section,
        };
  },
  *'section-other-action'(setup) {
    for (const section of setup.ini.sections) {
      const known = setup.knownSection(section);
      // An empty one does nothing, and Setup itself writes such.
      const isEmpty = section.entries.every(({ value }) => value === '');
      if (known === undefined || isEmpty || isTakenBy(known, setup.action)) continue;
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
          captures: { key: entry.key, products: verdict.products, product: productOf(setup.file) },
          entry,
        };
  },
  *'key-unknown'(setup) {
    for (const { entry, section, verdict } of strangeKeys(setup))
      if (verdict.isUnknown)
        yield {
          at: entry.keyAt,
          captures: { key: entry.key, section: section.name, product: productOf(setup.file) },
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

interface SectionVerdict {
  readonly meant: string | undefined;
  readonly products: string;
}

function* strangeSections(
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
function* strangeKeys(setup: SetupAnalysis): Generator<{
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

function productOf({ title }: SetupAnalysis['file']): string {
  return title.replace(/ unattended setup$/, '');
}
