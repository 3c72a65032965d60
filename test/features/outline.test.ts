// What the outline of a log shows: names, counts in words, places, and what is left out when there is too much.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { outline } from '../../server/src/features/index.ts';
import { logText } from '../analysis/logPieces.ts';
import { known, lineOf, logOf } from '../analysis/phaseLogs.ts';
import { finished, viewOf } from './viewOf.ts';

function outlineOf(text: string, limit?: number): DocumentSymbol[] {
  return finished(outline(viewOf(text, known), limit));
}

/** Name, detail and first and last line. */
function shown(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, children = [] }) => [
    `${indent}${name} [${detail}] ${range.start.line}-${range.end.line}`,
    ...shown(children, `${indent}  `),
  ]);
}

test('a phase has its name, how bad it was in words, and the time it began', () => {
  const text = logOf(
    'the program starts here',
    '! one',
    '! two',
    '? three',
    'working at package TB100001',
    '! four',
    'finished with package TB100001',
    'the cycle begins now',
    '? five',
  );
  assert.deepEqual(shown(outlineOf(text)), [
    'Program [3 errors, 2 warnings · 2026-01-02 10:00:00] 0-8',
    '  Package TB100001 [1 error · 2026-01-02 10:00:04] 4-6',
    '  Cycle [1 warning · 2026-01-02 10:00:07] 7-8',
  ]);
});

test('each kind of phase has an icon of its own', () => {
  const begins = [
    'the cycle begins now',
    'working at package A1',
    'checking prerequisites',
    'the program starts here',
  ];
  const kinds = begins.map((words) => outlineOf(logOf(words))[0]?.kind);
  assert.equal(new Set(kinds).size, 4);
});

test('who picks a phase lands on the words of its first record', () => {
  const [symbol] = outlineOf(logOf('before', 'the cycle begins now'));
  const start = { line: 1, character: '<![LOG['.length };
  const end = { line: 1, character: '<![LOG[the cycle begins now'.length };
  assert.deepEqual(symbol?.selectionRange, { start, end });
  assert.deepEqual(symbol?.range.start, { line: 1, character: 0 });
});

test('a name has one line and is not long, whatever the log says', () => {
  const long = 'x'.repeat(200);
  const [symbol] = outlineOf(logOf(`processing the file ${long}.mif`));
  assert.equal(symbol?.name.length, 120);
  assert.ok(symbol?.name.startsWith('File xxx') && symbol.name.endsWith('…'));
});

test('with too many phases the innermost are left out, then those where nothing was wrong', () => {
  const inner = ['the program starts here', 'the cycle begins now', 'the cycle goes to sleep'];
  assert.deepEqual(shown(outlineOf(logOf(...inner, ...inner), 2)), [
    'Program [2026-01-02 10:00:00] 0-2',
    'Program [2026-01-02 10:00:03] 3-5',
  ]);
  const cycles = ['the cycle begins now', 'the cycle begins now', '! bad', 'the cycle begins now', '? hm'];
  assert.deepEqual(shown(outlineOf(logOf(...cycles), 2)), [
    'Cycle [1 error · 2026-01-02 10:00:01] 1-2',
    'Cycle [1 warning · 2026-01-02 10:00:03] 3-4',
  ]);
});

const onDay = (day: string, words: string) => lineOf(words, 0).replace('date="01-02-2026"', `date="${day}"`);

test('where no phase is known, a log of several days has its days', () => {
  const text = [onDay('01-02-2026', '! a'), onDay('01-03-2026', 'b'), onDay('01-03-2026', '? c')].join('');
  assert.deepEqual(shown(outlineOf(text)), [
    '2026-01-02 [1 error · 2026-01-02 10:00:00] 0-0',
    '2026-01-03 [1 warning · 2026-01-03 10:00:00] 1-2',
  ]);
});

test('a record of the day before behind midnight begins no day; a clock that was set back does', () => {
  const days = ['01-02-2026', '01-03-2026', '01-02-2026', '01-03-2026'];
  assert.deepEqual(
    outlineOf(days.map((day) => onDay(day, 'x')).join('')).map(({ name }) => name),
    ['2026-01-02', '2026-01-03'],
  );
  const setBack = ['01-05-2026', '01-02-2026', '01-03-2026'];
  assert.deepEqual(
    outlineOf(setBack.map((day) => onDay(day, 'x')).join('')).map(({ name }) => name),
    ['2026-01-05', '2026-01-02', '2026-01-03'],
  );
});

test('a log of one day has its components, each from its first record to its last', () => {
  const of = (component: string, words: string) => lineOf(words, 0).replace('"Agent"', `"${component}"`);
  assert.deepEqual(shown(outlineOf([of('One', '! a'), of('Two', 'b'), of('One', '! c')].join(''))), [
    'One [2 errors · 2026-01-02 10:00:00] 0-2',
    'Two [2026-01-02 10:00:00] 1-1',
  ]);
});

test('a text without anything has no outline', () => {
  assert.deepEqual(outlineOf(''), []);
  assert.deepEqual(outlineOf('words\r\nand words\r\n'), []);
});

test('whatever a log says, an editor takes its outline: names, places within places', () => {
  const isWithin = (outer: DocumentSymbol['range'], inner: DocumentSymbol['range']) =>
    compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
  const check = (symbols: readonly DocumentSymbol[]): void => {
    for (const { name, range, selectionRange, children = [] } of symbols) {
      assert.notEqual(name.trim(), '');
      assert.doesNotMatch(name, /\p{Cc}/u);
      assert.ok(compare(range.start, range.end) <= 0);
      assert.ok(isWithin(range, selectionRange));
      for (const child of children) assert.ok(isWithin(range, child.range));
      check(children);
    }
  };
  const words = fc.constantFrom(
    'the cycle begins now',
    'processing the file \u0007.mif',
    'the program starts here',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(logText, words), { maxLength: 8 }), (pieces) =>
      check(outlineOf(pieces.join('\r\n'))),
    ),
    { numRuns: 1500 },
  );
});

function compare(
  one: { line: number; character: number },
  other: { line: number; character: number },
): number {
  return one.line - other.line || one.character - other.character;
}
