// Values that a key does not take. Which rule a value breaks is found in one go; each rule takes its own.

import { same } from '../../knowledge/setup/condition.ts';
import { foundOnce } from '../foundOnce.ts';
import { remarkIn } from '../remarkInValue.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { isDriveRoot, type ValueMistake, valueMistake } from '../valueMistake.ts';
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
  *'quotes-of-word-processor'(setup) {
    for (const { entry, setting } of knownEntries(setup)) {
      if (!wordQuotes.test(entry.value) || setting.type === 'password') continue;
      const better = entry.value.replace(everyWordQuote, '');
      yield { at: entry.valueAt, captures: { key: setting.key }, entry, setting, better };
    }
  },
  *'unseen-blank'(setup) {
    for (const { entry, setting } of knownEntries(setup)) {
      if (!unseenBlanks.test(entry.value) || setting.type === 'password') continue;
      const better = entry.value.split(unseenBlanks).join('');
      yield { at: entry.valueAt, captures: { key: setting.key }, entry, setting, better };
    }
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
};

function mistakesOf(rule: string): Check {
  return function* (setup) {
    for (const { known, mistake } of mistakenValues(setup)) {
      const { entry, setting } = known;
      if (mistake.rule !== rule || isToldOtherwise(known, mistake)) continue;
      yield {
        ...valueHit(setup, known),
        captures: {
          key: setting.key,
          value: setup.shown(entry),
          wanted: mistake.wanted ?? '',
          item: setup.isSecret(entry) ? '' : (mistake.item ?? ''),
        },
        better: mistake.better,
        ...(mistake.isMeant === undefined ? {} : { isMeant: mistake.isMeant }),
      };
    }
  };
}

const mistakenValues = foundOnce((setup) =>
  knownEntries(setup).flatMap((known) => {
    const mistake = valueMistake(known.setting, known.entry.value);
    return mistake === undefined ? [] : [{ known, mistake }];
  }),
);

/** Quotes as a word processor sets them around a value, and blanks that cannot be seen. */
const wordQuotes = /^[\u201c-\u201f\u00ab\u00bb]|[\u201c-\u201f\u00ab\u00bb]$/;
const everyWordQuote = new RegExp(wordQuotes.source, 'g');
const unseenBlanks = /[\u00a0\u00ad\u2000-\u200f\u202f\u2060\ufeff]/;
const wordSigns = new RegExp(`${wordQuotes.source}|${unseenBlanks.source}`);

/** English has a sentence of its own, and a remark behind the value is all that is wrong with it. */
function isToldOtherwise({ entry, setting }: KnownEntry, { rule }: ValueMistake): boolean {
  const isEnglish =
    rule === 'list-item-unknown' &&
    /Languages$/i.test(setting.key) &&
    entry.value.split(',').some((item) => same(item.trim(), 'ENG'));
  return isEnglish || remarkIn(entry.value) >= 0 || wordSigns.test(entry.value);
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
