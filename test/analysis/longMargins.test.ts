// What stands before or behind a message, and is longer than the columns have room for: no text is lost.

import { test } from 'node:test';
import { ccm, check, trace } from './shownRecords.ts';

const far = 70_000;
const blanks = ' '.repeat(far);
const letters = 'x'.repeat(far);

for (const [what, text] of [
  ['blanks before its trailer', trace(`m${blanks}`)],
  ['blanks before its columns', `m${blanks}SMS_X 4/2/99 12:01:35 AM 182 (0xB6)`],
  ['letters behind a broken trailer', `m $$<ABC>${letters}`],
  ['blanks behind its arrow', `[12/06/94 16:21:31] Program ==>${blanks}m`],
  ['blanks before its component', `[12/06/94 16:21:31]${blanks}Program ==> m`],
  ['blanks behind its source', `E:\\a.cpp(12) :${blanks}m`],
  ['blanks inside its stamp', `<07-13-1999${blanks}17:40:49> m`],
] as const) {
  test(`a record with very many ${what} is its whole line, and the next record begins behind it`, () => {
    check(`${text}\r\n${ccm('next')}`, [{ raw: text }, { message: 'next' }]);
  });
}
