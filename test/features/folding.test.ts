// What can be folded: phases, records of several lines, runs of what says the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FoldingRange } from 'vscode-languageserver-types';
import { folding } from '../../server/src/features/index.ts';
import { logText } from '../analysis/logPieces.ts';
import { known, lineOf, logOf } from '../analysis/phaseLogs.ts';
import { finished, viewOf } from './viewOf.ts';

function foldsOf(text: string, limit?: number): FoldingRange[] {
  return finished(folding(viewOf(text, known), limit));
}

/** `region 0-3`, or `0-3` where it is no phase. */
function shown(text: string, limit?: number): string[] {
  return foldsOf(text, limit).map(({ startLine, endLine, kind }) =>
    [...(kind === undefined ? [] : [kind]), `${startLine}-${endLine}`].join(' '),
  );
}

test('a phase of several lines folds as a region, one of a single line does not', () => {
  assert.deepEqual(
    shown(
      logOf('a', 'the cycle begins now', 'b', 'the cycle goes to sleep', 'c', 'processing the file a.mif'),
    ),
    ['region 1-3'],
  );
});

test('a record of several lines folds to its first', () => {
  const text = logOf('a', 'one', 'b').replace('[one]', '[one\r\ntwo\r\nthree]');
  assert.deepEqual(shown(text), ['1-3']);
});

test('three records and more that say the same fold, numbers and ids set aside', () => {
  assert.deepEqual(shown(logOf('a', 'retry 1 of TB1', 'retry 22 of TB2', 'retry 333 of TB3', 'b')), ['1-3']);
  assert.deepEqual(shown(logOf('retry 1', 'retry 2', 'other', 'retry 3')), []);
});

test('a run goes on over the ends of blocks', () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `retry ${index}`);
  assert.deepEqual(shown(logOf('a', ...lines, 'b')), ['1-2000']);
});

test('folds lie in each other: a run in a phase', () => {
  assert.deepEqual(
    shown(logOf('the cycle begins now', 'retry 1', 'retry 2', 'retry 3', 'the cycle goes to sleep')),
    ['region 0-4', '1-3'],
  );
});

test('of two that cross, the later is left out', () => {
  assert.deepEqual(
    shown(logOf('1 the cycle begins now', '2 the cycle begins now', '1 the cycle goes to sleep', '2 x')),
    ['region 0-2'],
  );
});

test('the innermost are left out when the editor takes no more', () => {
  const text = logOf(
    'the program starts here',
    'the cycle begins now',
    'retry 1',
    'retry 2',
    'retry 3',
    'the cycle goes to sleep',
    'a',
  );
  assert.deepEqual(shown(text), ['region 0-6', 'region 1-5', '2-4']);
  assert.deepEqual(shown(text, 2), ['region 0-6', 'region 1-5']);
  assert.deepEqual(shown(text, 1), ['region 0-6']);
  assert.deepEqual(shown(text, 0), []);
});

test('whatever a log says, folds are in order, in the text, apart or within each other', () => {
  const words = fc.constantFrom(
    ...['1 the cycle begins now', '2 the cycle goes to sleep', 'retry 1'].map(lineOf),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(logText, words), { maxLength: 12 }), fc.nat(6), (pieces, limit) => {
      const text = pieces.join('\r\n');
      const folds = foldsOf(text, limit);
      assert.ok(folds.length <= limit);
      const open: FoldingRange[] = [];
      let before = -1;
      for (const fold of folds) {
        assert.ok(fold.startLine > before && fold.startLine < fold.endLine);
        assert.ok(fold.endLine <= text.split(/\r\n|\r|\n/).length - 1);
        while (open.length > 0 && (open.at(-1) as FoldingRange).endLine < fold.startLine) open.pop();
        assert.ok(fold.endLine <= (open.at(-1)?.endLine ?? Number.POSITIVE_INFINITY));
        open.push(fold);
        before = fold.startLine;
      }
    }),
    { numRuns: 1500 },
  );
});
