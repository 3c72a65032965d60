// Values that a key does not take. Which rule a value breaks is found in one go; each rule takes its own.

import { same } from '../../knowledge/setup/condition.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { isDriveRoot, isPlaceholder, type ValueMistake, valueMistake } from '../valueMistake.ts';
import { type Check, type Checks, type KnownEntry, knownEntries } from './check.ts';

export const valueChecks: Checks = {
  ...Object.fromEntries(
    [
      'value-not-listed',
      'value-case',
      'list-item-unknown',
      'number-wrong',
      'number-out-of-range',
      'site-code-shape',
      'site-code-reserved',
      'site-name-letters',
      'path-shape',
      'path-not-local',
      'host-shape',
      'host-not-full',
      'domain-shape',
      'account-shape',
      'account-without-domain',
      'product-id-shape',
      'date-shape',
      'value-too-long',
    ].map((rule) => [rule, mistakesOf(rule)]),
  ),
  *'site-code-env'(setup) {
    for (const known of knownEntries(setup))
      if (known.setting.type === 'siteCode' && same(known.entry.value, 'ENV')) yield valueHit(setup, known);
  },
  *'site-code-digit'(setup) {
    for (const known of knownEntries(setup))
      if (known.setting.type === 'siteCode' && /^\d[A-Za-z0-9]{2}$/.test(known.entry.value))
        yield valueHit(setup, known);
  },
  *'install-folder-root'(setup) {
    for (const known of knownEntries(setup)) {
      const { entry, setting } = known;
      if (setting.key === 'SMSInstallDir' && isDriveRoot(entry.value))
        yield { ...valueHit(setup, known), better: `${entry.value.replace(/\\$/, '')}\\SMS` };
    }
  },
  *'language-english'(setup) {
    for (const known of knownEntries(setup)) {
      const { entry, setting } = known;
      if (!/Languages$/i.test(setting.key) || setting.type !== 'list') continue;
      const items = entry.value.split(',').map((item) => item.trim());
      if (items.some((item) => same(item, 'ENG')))
        yield { ...valueHit(setup, known), better: items.filter((item) => !same(item, 'ENG')).join(',') };
    }
  },
  *'placeholder-left'(setup) {
    for (const { entries } of setup.ini.sections) {
      for (const entry of entries)
        if (isPlaceholder(entry.value)) yield { at: entry.valueAt, captures: { key: entry.key }, entry };
    }
  },
};

function mistakesOf(rule: string): Check {
  return function* (setup) {
    for (const known of knownEntries(setup)) {
      const { entry, setting } = known;
      const mistake = valueMistake(setting, entry.value);
      if (mistake?.rule !== rule || isToldOtherwise(known, mistake)) continue;
      yield {
        ...valueHit(setup, known),
        captures: { key: setting.key, value: setup.shown(entry), wanted: mistake.wanted ?? '' },
        better: mistake.better,
      };
    }
  };
}

/** English has a sentence of its own. */
function isToldOtherwise({ entry, setting }: KnownEntry, { rule }: ValueMistake): boolean {
  return (
    rule === 'list-item-unknown' &&
    /Languages$/i.test(setting.key) &&
    entry.value.split(',').some((item) => same(item.trim(), 'ENG'))
  );
}

function valueHit(setup: SetupAnalysis, { entry, setting }: KnownEntry) {
  return {
    at: entry.valueAt,
    captures: { key: setting.key, value: setup.shown(entry) },
    isInferred: setting.certainty === 'inferred' && setting.type !== 'siteCode',
    entry,
    setting,
  };
}
