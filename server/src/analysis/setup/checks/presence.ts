// What must stand and does not, and what stands and should not, given the action and the other keys.

import { heldPart, holds } from '../../knowledge/setup/condition.ts';
import { isTakenBy } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection, KnownSetting, When } from '../../knowledge/setup/setupTypes.ts';
import { keyName } from '../keyName.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import type { SetupHit } from '../setupFinding.ts';
import { type Check, type Checks, headerOf, knownEntries, topOf } from './check.ts';
import { isOutright, type Needed, neededIn } from './needed.ts';
import { meantKeys, meantSections } from './strange.ts';

export const presenceChecks: Checks = {
  *'action-missing'(setup) {
    if (setup.file.role !== 'script' || setup.entry('Identification', 'Action') !== undefined) return;
    const section = setup.section('Identification');
    const home = setup.table.section('Identification');
    const setting = setup.table.setting(home, 'Action');
    yield { at: section === undefined ? topOf(setup) : headerOf(section), section, home, setting };
  },
  *'section-missing'(setup) {
    const meant = meantSections(setup);
    for (const home of setup.file.sections) {
      if (setup.section(home.name) !== undefined || home.name === 'Identification') continue;
      if (meant.has(home.name.toLowerCase())) continue;
      const needed = neededIn(setup, home).filter(({ required }) => isOutright(required));
      const [first] = needed;
      if (first === undefined) continue;
      yield {
        at: topOf(setup),
        captures: {
          section: home.name,
          keys: needed.map(({ setting }) => setting.key).join(', '),
        },
        because: asItHolds(setup, home, first.required),
        isInferred: needed.every(
          ({ required, setting }) => required.isInferred || setting.certainty === 'inferred',
        ),
        home,
      };
    }
  },
  'key-missing': missingWhere(({ required }) => isOutright(required)),
  'key-left-out': missingWhere(({ required }) => !isOutright(required)),
  *'value-missing'(setup) {
    for (const home of setup.file.sections) {
      for (const { setting, required } of neededIn(setup, home)) {
        const entry = setup.entry(home.name, setting.key);
        if (entry?.value !== '') continue;
        yield {
          at: entry.keyAt,
          captures: { key: setting.key },
          because: asItHolds(setup, home, required),
          // A password may be empty, as that of sa was.
          isInferred: required.isInferred || setting.certainty === 'inferred' || setting.type === 'password',
          entry,
          setting,
        };
      }
    }
  },
  'keys-exclude': standsWhen(({ never }) => never),
  *'key-without-effect'(setup) {
    const idleOf: WhenOf = ({ idle, never }) => (never === undefined ? idle : undefined);
    // What is switched off has no effect anyway, and Setup itself writes it so.
    for (const hit of standsWhen(idleOf)(setup))
      if (hit.setting?.type !== 'bool' || hit.entry?.value !== '0') yield hit;
  },
};

type WhenOf = (setting: KnownSetting) => When | undefined;

function missingWhere(isTold: (needed: Needed) => boolean): Check {
  return function* (setup): Generator<SetupHit> {
    const meant = meantKeys(setup);
    for (const home of setup.file.sections) {
      const section = setup.section(home.name);
      if (section === undefined) continue;
      for (const { setting, required } of neededIn(setup, home).filter(isTold)) {
        if (setup.entry(home.name, setting.key) !== undefined || isAction(home, setting)) continue;
        if (meant.has(keyName(home.name, setting.key))) continue;
        yield {
          at: headerOf(section),
          captures: { key: setting.key, section: home.name },
          because: asItHolds(setup, home, required),
          isInferred: required.isInferred || setting.certainty === 'inferred',
          section,
          home,
          setting,
        };
      }
    }
  };
}

function isAction({ name }: KnownSection, { key }: KnownSetting): boolean {
  return name === 'Identification' && key === 'Action';
}

function standsWhen(whenOf: WhenOf): Check {
  return function* (setup): Generator<SetupHit> {
    for (const { entry, setting, section } of knownEntries(setup)) {
      const when = whenOf(setting);
      if (when === undefined || entry.value === '' || !isTakenBy(setting, setup.action)) continue;
      if (when.condition !== undefined && !holds(when.condition, setup.valuesAround(section.name))) continue;
      yield {
        at: entry.keyAt,
        captures: { key: setting.key },
        because: asItHolds(setup, section, when),
        isInferred: when.isInferred || setting.certainty === 'inferred',
        entry,
        setting,
      };
    }
  };
}

/** Of several reasons, those that this file gives. */
function asItHolds(setup: SetupAnalysis, { name }: { readonly name: string }, when: When): When {
  const { condition } = when;
  return condition === undefined
    ? when
    : { ...when, condition: heldPart(condition, setup.valuesAround(name)) };
}
