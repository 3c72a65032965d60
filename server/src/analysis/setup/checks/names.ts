// Sections and keys that are not known, or not here.

import { isTakenBy, productOfFile } from '../../knowledge/setup/setupBook.ts';
import type { RuleSeverity } from '../../knowledge/setup/setupTypes.ts';
import { keyName } from '../keyName.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { type Checks, headerOf } from './check.ts';
import { isOutright, neededIn } from './needed.ts';
import { strangeKeys, strangeSections } from './strange.ts';

export const nameChecks: Checks = {
  *'section-misspelt'(setup) {
    const needed = neededNames(setup);
    for (const { section, verdict } of strangeSections(setup))
      if (verdict.meant !== undefined)
        yield {
          at: headerOf(section),
          captures: { section: section.name, better: verdict.meant },
          section,
          better: verdict.meant,
          ...asBadAs(needed.has(keyName(verdict.meant))),
        };
  },
  *'section-other-product'(setup) {
    for (const { section, verdict } of strangeSections(setup))
      if (verdict.meant === undefined && verdict.products !== '')
        yield {
          at: headerOf(section),
          captures: { section: section.name, products: verdict.products, product: productOfFile(setup.file) },
          section,
        };
  },
  *'section-unknown'(setup) {
    for (const { section, verdict } of strangeSections(setup))
      if (verdict.meant === undefined && verdict.products === '')
        yield {
          at: headerOf(section),
          captures: { section: section.name, product: productOfFile(setup.file) },
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
    const needed = neededNames(setup);
    for (const { entry, section, verdict } of strangeKeys(setup))
      if (verdict.meant !== undefined)
        yield {
          at: entry.keyAt,
          captures: { key: entry.key, better: verdict.meant },
          entry,
          better: verdict.meant,
          ...asBadAs(needed.has(keyName(section.name, verdict.meant))),
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
          captures: { key: entry.key, products: verdict.products, product: productOfFile(setup.file) },
          entry,
        };
  },
  *'key-unknown'(setup) {
    for (const { entry, section, verdict } of strangeKeys(setup))
      if (verdict.isUnknown)
        yield {
          at: entry.keyAt,
          captures: { key: entry.key, section: section.name, product: productOfFile(setup.file) },
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

/** What is needed and misspelt is missing for Setup. */
function asBadAs(isNeeded: boolean): { readonly severity?: RuleSeverity } {
  return isNeeded ? { severity: 'error' } : {};
}

/** The sections and keys that the file must have, as `keyName` writes them; of a section as such the key is empty. */
function neededNames(setup: SetupAnalysis): ReadonlySet<string> {
  return new Set(
    setup.file.sections.flatMap((home) => {
      const needed = neededIn(setup, home).filter(
        ({ required, setting }) => isOutright(required) && setting.certainty !== 'inferred',
      );
      const keys = needed.map(({ setting }) => keyName(home.name, setting.key));
      return keys.length === 0 ? [] : [keyName(home.name), ...keys];
    }),
  );
}
