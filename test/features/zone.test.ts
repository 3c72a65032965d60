// The zone that a user says a log was written in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { biasOf } from '../../server/src/features/index.ts';

test('a zone west of Greenwich adds minutes to reach UTC, one east of it takes them away', () => {
  assert.equal(biasOf('UTC-5'), 300);
  assert.equal(biasOf('UTC+5:30'), -330);
  assert.equal(biasOf('utc-03:30'), 210);
  assert.equal(biasOf('GMT+1'), -60);
  assert.equal(biasOf('UTC\u22128'), 480);
});

test('UTC itself adds nothing', () => {
  assert.equal(biasOf('UTC'), 0);
  assert.equal(biasOf('UTC+0'), 0);
  assert.equal(biasOf('0'), 0);
});

test('minutes are taken as logs write them', () => {
  assert.equal(biasOf('300'), 300);
  assert.equal(biasOf('+300'), 300);
  assert.equal(biasOf('-60'), -60);
});

test('what is no zone says nothing', () => {
  for (const word of ['auto', '', 'UTC-', 'UTC-5:75', 'UTC+15', '900', '5h', 'EST', 'UTC5'])
    assert.equal(biasOf(word), undefined, word);
});

test('any word is a zone of at most fourteen hours, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^UTC[+-]\d{0,3}:?\d{0,3}$/)), (word) => {
      const bias = biasOf(word);
      assert.ok(bias === undefined || (Number.isInteger(bias) && Math.abs(bias) <= 840));
    }),
  );
});
