// What is known to be read otherwise than it should be. A test here says what should be, and passes for as long
// as it is not so; once it is, it fails, and wants to be moved to the tests of its kind, as a plain test.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ccm, check, trace } from './shownRecords.ts';

/** `why` is what stands in the way. */
function notYet(name: string, why: string, run: () => void): void {
  test(`not yet, since ${why}: ${name}`, () => {
    assert.throws(run, assert.AssertionError, 'this is mended: make it a test among those of its kind');
  });
}

/** More than the columns for the lengths before and behind a message can hold. */
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
  const why = 'the columns `lead` and `tail` have 16 bits';
  notYet(`a record with very many ${what} is its line and has its message`, why, () => {
    check(`${text}\r\n${ccm('next')}`, [{ raw: text, message: 'm' }, { message: 'next' }]);
  });
}

notYet('a type that is no number leaves the judgement to the words', 'it counts as 1', () => {
  check(`${ccm('An error', { type: 'bogus' })}\n${ccm('STATMSG: ID=1 SEV=W LEV=M', { type: '-' })}`, [
    { severity: 'error', severityFrom: 'words' },
    { severity: 'warning', severityFrom: 'status' },
  ]);
});

notYet('attributes in an order that CMTrace cannot read are misspelt', 'no oddity says so', () => {
  check('<![LOG[m]LOG]!><thread="9" component="C" date="1-2-2026" time="01:02:03.000+000" type="2">', [
    { message: 'm', thread: 9, oddities: ['misspelt'] },
  ]);
});

notYet('attributes may stand in the quotes of typographers', 'they stay in the values', () => {
  check(
    '<![LOG[m]LOG]!><time=“10:00:01.234+60” date=“01-02-2026” component=“C” context=“” type=“2” thread=“7” file=“a.cpp:1”>',
    [
      {
        message: 'm',
        severity: 'warning',
        severityFrom: 'type',
        time: '2026-01-02T10:00:01.234',
        component: 'C',
        thread: 7,
        source: 'a.cpp:1',
        oddities: ['misspelt'],
      },
    ],
  );
});
