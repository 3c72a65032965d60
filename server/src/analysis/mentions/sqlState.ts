// SQLSTATEs, `[42000]`, and the number of the server that stands behind one, `[42000][8152]`.

import type { Finder } from './types.ts';

const bracketed = /\[([0-9HIS][0-9A-Z]{4})\](?=\[|\s?\[|:|\s|$)(?:\[(\d{1,5})\])?/g;
const called = /(\bSQL ?STATE\s?[=:]?\s?['"[]?)([0-9HIS][0-9A-Z]{4})(?!\w)/gi;

export const findSqlStates: Finder = (message, report) => {
  for (const { 0: whole, 1: state = '', 2: digits, index } of message.matchAll(bracketed)) {
    if (digits === undefined && !speaksOfSql(message, index, index + whole.length)) continue;
    const start = index + 1;
    report({
      kind: 'code',
      start,
      end: start + state.length,
      number: undefined,
      notation: 'sqlState',
      label: 'sql',
    });
    if (digits === undefined) continue;
    const end = index + whole.length - 1;
    report({
      kind: 'code',
      start: end - digits.length,
      end,
      number: Number(digits),
      notation: 'decimal',
      label: 'sql',
    });
  }
  for (const { 1: words = '', 2: state = '', index } of message.matchAll(called)) {
    const start = index + words.length;
    report({
      kind: 'code',
      start,
      end: start + state.length,
      number: undefined,
      notation: 'sqlState',
      label: 'sql',
    });
  }
};

function speaksOfSql(message: string, start: number, end: number): boolean {
  return /sql|odbc|\*\*\*/i.test(
    message.slice(Math.max(0, start - 24), start) + message.slice(end, end + 32),
  );
}
