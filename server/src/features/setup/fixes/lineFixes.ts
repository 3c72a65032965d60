// Lines that are not written as Windows reads them.

import * as l10n from '@vscode/l10n';
import { signAt, trimmed } from '../../../analysis/index.ts';
import { insertBefore } from '../textChange.ts';
import type { FixMaker } from './setupFix.ts';

export const closeSection: FixMaker = ({ line }) => {
  if (line?.kind !== 'section') return [];
  const { end } = line.nameAt;
  return [
    { title: l10n.t('Close the bracket'), changes: [{ start: end, end, text: ']' }], isPreferred: true },
  ];
};

export const makeRemark: FixMaker = ({ line }, { ini }) => {
  if (line === undefined) return [];
  const { start } = trimmed(ini.text, line);
  return [
    {
      title: l10n.t('Make a remark of it'),
      changes: [{ start, end: start, text: '; ' }],
      isPreferred: true,
    },
  ];
};

export const putSign: FixMaker = ({ line }, { ini }) => {
  const at = line === undefined ? undefined : signAt(ini.text, line);
  return at === undefined
    ? []
    : [{ title: l10n.t('Put = behind the key'), changes: [{ ...at, text: '=' }], isPreferred: true }];
};

/** One that is single may be an apostrophe. */
export const closeQuote: FixMaker = ({ entry }, { ini }) => {
  if (entry === undefined) return [];
  const { start, end } = entry.rawAt;
  const first = ini.text[start];
  const opens = first === '"' || first === "'";
  const at = opens ? end : start;
  return [
    {
      title: opens ? l10n.t('Close the quote') : l10n.t('Open the quote'),
      changes: [{ start: at, end: at, text: opens ? first : '"' }],
      isPreferred: first !== "'",
    },
  ];
};

/** What stands between quotes, or behind a tab alone, may belong to the value. */
export const moveRemark: FixMaker = ({ entry, at }, { ini }) => {
  if (entry === undefined) return [];
  const { valueAt, rawAt } = entry;
  const remark = ini.text.slice(at.start, valueAt.end);
  const words = remark.replace(/^\s*(?:;+|\/\/)?\s*/, '').trimEnd();
  const { end } = trimmed(ini.text, { start: valueAt.start, end: at.start });
  return [
    {
      title: l10n.t('Put the remark on a line of its own'),
      changes: [
        ...(words === '' ? [] : [insertBefore(ini, entry, [`; ${words}`])]),
        { start: end, end: valueAt.end, text: '' },
      ],
      isPreferred: remark.startsWith(';') && valueAt.start === rawAt.start,
    },
  ];
};
