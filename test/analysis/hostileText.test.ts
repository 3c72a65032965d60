// Text that was made to keep a reader busy: rows A10 and A11 of the edge cases. Reading must end.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLog } from '../../server/src/analysis/log/readLog.ts';
import { finishes } from '../finishes.ts';
import { ccm, shownOf } from './shownRecords.ts';

test('A10 an unclosed record of very many lines ends at the next that opens a line', () => {
  const lines = 'one of many lines\r\n'.repeat(60_000);
  const shown = shownOf(`<![LOG[${lines}${ccm('whole')}`);
  assert.deepEqual(
    shown.map(({ message }) => message.length),
    [lines.length - 2, 5],
  );
  assert.equal(shown[1]?.thread, 7);
});

const hostile: Record<string, string> = {
  'openers on one line': '<![LOG[',
  'openers on lines of their own': '<![LOG[\n',
  closers: ']LOG]!>',
  'closers on lines of their own': ']LOG]!>\n',
  'closers with half a list of attributes': ']LOG]!><time="',
  'half attributes': ' component="C" type="',
  'attributes that end within a value': '<time=">',
  'marks of the other shape': '$$<',
  'marks of the other shape with half a trailer': '$$<A><thread=',
  tildes: '~',
  blanks: ' ',
  NULs: '\0',
  'byte order marks': '\uFEFF',
  quotes: '"',
  'half ring offsets': '0\0x\0',
  'half stamps': '<07-13-1999 17:40',
  'stamps of the provider': '[18D][Fri 03/17/2000 16:08:23]:',
  'stamps of the provider before openers': '[18D][Fri 03/17/2000 16:08:23]:<![LOG["]LOG]!>',
  'columns of dates': ' 4/2/99 12:01:35 AM ',
  'status messages': 'STATMSG: SEV=',
};
/** Long enough that time that grows with the square of it is hours. */
const hostileLength = 3_900_000;

for (const [name, mark] of Object.entries(hostile)) {
  test(`A10 ${name} without end are read to the end`, () => {
    const text = mark.repeat(hostileLength / mark.length);
    finishes(name, () => readLog(text));
  });
}

for (const [first, second] of [
  [' ', '$$<'],
  [' ', 'x$$'],
  [']LOG]!>$', '<'],
  [']LOG]!>', '$)'],
  ['~', '$$<'],
  ['[18D][Fri 03/17/2000 16:08:23]:', '">'],
  [']LOG]!>$$<', ' '],
] as const) {
  test(`A10 so are many "${first}" before many "${second}"`, () => {
    const half = hostileLength / 2;
    const text = first.repeat(half / first.length) + second.repeat(half / second.length);
    finishes(first, () => readLog(text));
  });
}

test('A11 3.9 MB of a file of nobody’s are read line by line', () => {
  const line =
    '2026-01-02T10:00:01Z host=HQSMS01 level=info {"took":12,"tags":["a","b"],"path":"/x/y"} <a><b>\n';
  const text = line.repeat(Math.ceil(hostileLength / line.length));
  finishes('a foreign file', () => assert.equal(readLog(text).count, Math.ceil(hostileLength / line.length)));
});
