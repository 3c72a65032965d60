// The lines that an editor shows and that are painted with them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cover, widened } from '../../client/src/colours/linesInView.ts';

test('lines around the view are painted too, as far as there are any', () => {
  assert.deepEqual(widened([{ start: 50, end: 90 }], 20, 200), [{ start: 30, end: 110 }]);
  assert.deepEqual(widened([{ start: 5, end: 45 }], 20, 50), [{ start: 0, end: 49 }]);
});

test('parts of a folded log that touch once they are widened become one', () => {
  const parts = [
    { start: 100, end: 110 },
    { start: 140, end: 150 },
    { start: 500, end: 510 },
  ];
  assert.deepEqual(widened(parts, 15, 1000), [
    { start: 85, end: 165 },
    { start: 485, end: 525 },
  ]);
});

test('what an editor says of a text that is shorter meanwhile asks for nothing', () => {
  assert.deepEqual(widened([{ start: 50, end: 90 }], 10, 20), []);
});

test('lines are covered if each part lies in one that is painted', () => {
  const painted = [
    { start: 10, end: 20 },
    { start: 30, end: 40 },
  ];
  assert.equal(cover(painted, [{ start: 12, end: 20 }]), true);
  assert.equal(cover(painted, [{ start: 12, end: 31 }]), false);
  assert.equal(cover([], [{ start: 0, end: 0 }]), false);
  assert.equal(cover([], []), true);
});
