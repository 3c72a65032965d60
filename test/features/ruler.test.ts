// Where in a whole log its errors and warnings are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { marks, ruler } from '../../server/src/features/index.ts';
import { logText } from '../analysis/logPieces.ts';
import { knowledgeOf } from '../knowledge.ts';
import { ccm, viewOf } from './viewOf.ts';

const nothingKnown = knowledgeOf();
const patiently = { lines: 'all', breathe: () => Promise.resolve(), isCancelled: () => false };
const rulerOf = (text: string, lines = 'all') => ruler(viewOf(text, nothingKnown), { ...patiently, lines });

test('each run of lines of one severity is a place', async () => {
  const text = [1, 3, 3, 2, 1, 2].map((type) => ccm('x', type as 1 | 2 | 3)).join('');
  assert.deepEqual(await rulerOf(text), [
    { start: 1, end: 2, severity: 'error' },
    { start: 3, end: 3, severity: 'warning' },
    { start: 5, end: 5, severity: 'warning' },
  ]);
});

test('who wants errors only sees no warning', async () => {
  assert.deepEqual(await rulerOf(ccm('x', 2) + ccm('x', 3), 'errors'), [
    { start: 1, end: 1, severity: 'error' },
  ]);
});

test('a log of many lines has no more places than a ruler shows, and no error hides behind warnings', async () => {
  // Every other line is a warning, and one of 9,000 an error.
  const text = Array.from({ length: 9000 }, (_, line) =>
    ccm('x', line === 4444 ? 3 : line % 2 === 0 ? 2 : 1),
  );
  const places = await rulerOf(text.join(''));
  assert.ok(places.length <= 2000, String(places.length));
  assert.ok(places.length > 1000, String(places.length));
  assert.deepEqual(
    places.filter(({ severity }) => severity === 'error'),
    [{ start: 4444, end: 4444, severity: 'error' }],
  );
});

test('after an edit the places are those of the new text', async () => {
  const log = viewOf(ccm('x', 1) + ccm('x', 3), nothingKnown);
  await ruler(log, patiently);
  const { start, oldEnd, newEnd } = log.store.replace(0, 0, ccm('y', 2) + ccm('y', 1));
  log.analysis.edited(log.store.span, start, oldEnd, newEnd);
  assert.deepEqual(await ruler(log, patiently), [
    { start: 0, end: 0, severity: 'warning' },
    { start: 3, end: 3, severity: 'error' },
  ]);
});

test('who is called back looks no further', async () => {
  const text = ccm('x', 3).repeat(30_000);
  let breaths = 0;
  const breathe = async () => {
    breaths++;
  };
  const places = await ruler(viewOf(text, nothingKnown), { lines: 'all', breathe, isCancelled: () => true });
  assert.deepEqual([places, breaths], [[], 1]);
});

test('places are in order, apart, and on lines that begin an error or a warning', async () => {
  await fc.assert(
    fc.asyncProperty(logText, async (text) => {
      const log = viewOf(text, nothingKnown);
      const places = await ruler(log, patiently);
      const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
      const { lines } = marks(log, range, { lines: 'all', problems: false });
      let next = 0;
      for (const { start, end } of places) {
        assert.ok(next <= start && start <= end && end < log.text.lineCount);
        assert.ok(lines.some((run) => run.start <= start && start <= run.end));
        next = end + 1;
      }
      assert.equal(places.length === 0, lines.length === 0);
    }),
    { numRuns: 500 },
  );
});
