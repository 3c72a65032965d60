// The tables of numbers: what they must look like, what their author is told, and that nothing is lost in packing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packRows, unpackNumbers, unpackTexts } from '../../server/src/analysis/knowledge/codes/packing.ts';
import type { Source } from '../../server/src/analysis/knowledge/types.ts';
import { complaintsOf, knowledgeOf, tableOf } from '../knowledge.ts';

const table = (file: string, ...rows: readonly string[]) => tableOf(`codes/${file}`, ...rows);

const families = table(
  'families.tsv',
  'family | space | symbols | same | title',
  'win32 | win32 | official | - | Win32 error',
  'ras | win32 | official | - | remote access error',
  'hresult | hresult | official | - | HRESULT',
);
const numbers = 'code | symbol | meaning';

const complaints = (...sources: readonly Source[]) => complaintsOf(families, ...sources);

test('a table of numbers is checked cell by cell', () => {
  const rows = ['5 | A | a', '5 | B | b', '0x5 | C | c', '6 | D | d.', '7 | A | -', '8 | E', '9 |  | x'];
  assert.deepEqual(complaints(table('numbers/win32.tsv', numbers, ...rows)), [
    'codes/numbers/win32.tsv:3: 5 stands twice',
    'codes/numbers/win32.tsv:4: "0x5" is not a 32-bit number, as 1603 or 0x80070005 are',
    'codes/numbers/win32.tsv:4: 0x5 stands twice',
    'codes/numbers/win32.tsv:5: "meaning" goes on from a name, so it ends without a full stop: "d."',
    'codes/numbers/win32.tsv:6: A has another number already',
    'codes/numbers/win32.tsv:7: 2 cells stand here, 3 are wanted: code | symbol | meaning',
    'codes/numbers/win32.tsv:8: "symbol" is empty; "-" stands for nothing',
  ]);
});

test('a family that there is not is told with the one that was meant', () => {
  assert.deepEqual(complaints(table('numbers/win23.tsv', numbers, '5 | A | a')), [
    'codes/numbers/win23.tsv:2: no table has the family "win23"; was "win32" meant?',
  ]);
});

test('an explanation speaks of a number that there is, or of an HRESULT that carries one', () => {
  const explained = table(
    'explained/a.tsv',
    'family | code | meaning | cause | fix | kb',
    'win32 | 5 | a | Why. | Do. | 236052',
    'win32 | 6 | b | Why. | Do. | -',
    'hresult | 0x80070005 | c | Why. | Do | x',
  );
  assert.deepEqual(complaints(table('numbers/win32.tsv', numbers, '5 | A | -'), explained), [
    'codes/explained/a.tsv:3: no table has the code "win32 6"; was "win32 5" meant?',
    'codes/explained/a.tsv:4: "fix" is a sentence and ends with a full stop: "Do"',
    'codes/explained/a.tsv:4: "x" is not a number',
  ]);
});

test('a rule of ranking names labels, contexts and families that there are', () => {
  const ranking = table(
    'ranking.tsv',
    'label | context | others | families',
    'win32 | - | yes | @win32',
    'win31 | - | yes | ras',
    '- | - | yes | ras',
    '- | rsa | yes | ras > raz',
    '- | ras | yes | ras:a-b',
    '- | ad | yes | @dos',
  );
  const told = complaints(ranking);
  assert.match(told[0] ?? '', /ranking\.tsv:3: "win31" is no label; known are .*; was "win32" meant\?/);
  assert.match(told[1] ?? '', /ranking\.tsv:3: a label or a context must stand here/);
  assert.match(told[2] ?? '', /ranking\.tsv:4: a label or a context must stand here/);
  assert.match(told[3] ?? '', /ranking\.tsv:5: "rsa" is no context; known are .*; was "ras" meant\?/);
  assert.match(told.join('\n'), /ranking\.tsv:5: no table has the family "raz"; was "ras" meant\?/);
  assert.match(told.join('\n'), /ranking\.tsv:6: "ras:a-b" must read like ldap:81-97/);
  assert.match(
    told.join('\n'),
    /ranking\.tsv:7: "@dos" is no space; known are win32, hresult, ntstatus, own/,
  );
});

test('numbers and their symbols come out of the asset as they went in', () => {
  const { codes } = knowledgeOf(
    families,
    table('numbers/win32.tsv', numbers, '0 | NONE | -', '5 | ERROR_A / ERROR_B | refused', '6 | - | x'),
  );
  assert.deepEqual(codes.code('win32', 5)?.symbols, ['ERROR_A', 'ERROR_B']);
  assert.equal(codes.code('win32', 5)?.meaning, 'refused');
  assert.deepEqual(codes.code('win32', 6)?.symbols, []);
  assert.equal(codes.code('win32', 7), undefined);
  assert.equal(codes.bySymbol('error_b')[0]?.number, 5);
});

const rowsOfFamily = fc
  .uniqueArray(
    fc.record({
      number: fc.nat(0xffffffff),
      symbols: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z_a-z0-9 /]{1,80}$/)),
      meaning: fc.stringMatching(/^[a-z ,;"\\é]{0,40}$/),
    }),
    { selector: ({ number }) => number },
  )
  .map((rows) => rows.sort((one, other) => one.number - other.number));

test('packing loses nothing, whatever the numbers and symbols are', () => {
  fc.assert(
    fc.property(rowsOfFamily, (rows) => {
      const packed = packRows(rows);
      assert.deepEqual(
        [...unpackNumbers(packed.numbers)],
        rows.map(({ number }) => number),
      );
      const symbols = unpackTexts(packed.symbols);
      assert.deepEqual(
        rows.map((_, at) => symbols[at] ?? ''),
        rows.map((row) => row.symbols),
      );
      const meanings = packed.meanings.split('\n');
      assert.deepEqual(
        rows.map((_, at) => meanings[at] ?? ''),
        rows.map((row) => row.meaning),
      );
    }),
    { numRuns: 300 },
  );
});
