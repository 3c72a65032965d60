// Words that are spelt most like another. The quick way must find what the plain way finds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearest, nearestOfAll } from '../../server/src/analysis/nearest.ts';

test('a letter left out, put in, changed or swapped is one step', () => {
  const names = ['SiteCode', 'SiteName', 'SDKServer'];
  for (const word of ['SiteCde', 'SiteCoode', 'SiteCodf', 'SiteCoed', 'sitecode'])
    assert.deepEqual(nearest(word, names, 1), ['SiteCode'], word);
});

test('too much that is strange is another word', () => {
  assert.deepEqual(nearest('Weather', ['SiteCode', 'SiteName'], 2), []);
  assert.deepEqual(nearest('abcxxx', ['abc'], 1), []);
});

test('the nearest come first, and of equal ones those that are named first', () => {
  assert.deepEqual(nearest('SiteCoda', ['SiteNode', 'SiteCode', 'SiteCods'], 3), [
    'SiteCode',
    'SiteCods',
    'SiteNode',
  ]);
  assert.deepEqual(nearestOfAll('Site', ['Weather', 'Site', 'Sites'], 2), ['Site', 'Sites']);
});

/** Words of few letters are near each other. */
const word = fc.stringMatching(/^[abcD-]{0,12}$/);

test('whatever the words, the nearest of all are those by the whole table', () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (asked, names, count) => {
        const byDistance = names
          .map((name) => ({ name, distance: distance(asked.toLowerCase(), name.toLowerCase()) }))
          .sort((one, other) => one.distance - other.distance);
        const limit = Math.max(1, Math.floor(asked.length * 0.34));
        const first = (all: typeof byDistance) => all.slice(0, count).map(({ name }) => name);
        assert.deepEqual(nearestOfAll(asked, names, count), first(byDistance));
        assert.deepEqual(
          nearest(asked, names, count),
          first(byDistance.filter((near) => near.distance <= limit)),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

/** Said plainly: of the first letters of both, a step costs one. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, at) => (row === 0 ? at : at === 0 ? row : 0)),
  );
  const at = (row: number, place: number) => table[row]?.[place] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row++) {
    for (let place = 1; place <= other.length; place++) {
      const isSame = one[row - 1] === other[place - 1];
      const isSwapped = one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      (table[row] as number[])[place] = Math.min(
        at(row - 1, place) + 1,
        at(row, place - 1) + 1,
        at(row - 1, place - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, place - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(one.length, other.length);
}
