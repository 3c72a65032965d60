// Messages that say the same but for numbers, times and ids.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSameShape } from '../../server/src/analysis/log/sameShape.ts';
import { spanOfText } from './spans.ts';

function alike(one: string, other: string): boolean {
  const { units } = spanOfText(one + other);
  return isSameShape(units, 0, one.length, one.length, one.length + other.length);
}

test('numbers of any length, notation and sign are alike', () => {
  assert.ok(alike('will retry in 5 minutes', 'will retry in 60 minutes'));
  assert.ok(alike('failed, error 0x80070005', 'failed, error -2147024891'));
  assert.ok(alike('at 10:00:01.5', 'at 9:59:59.123'));
});

test('ids are alike: packages, GUIDs, files with a number', () => {
  assert.ok(alike('package TB100001.', 'package CEN0000E.'));
  assert.ok(
    alike(
      'job {B1A7C3D2-0F3E-4C55-9D71-5A0E6F2C9B10} ends',
      'job {DEADBEEF-1F3E-AAAA-BBBB-CCCCCCCCCCC1} ends',
    ),
  );
});

test('words that differ make another message', () => {
  assert.ok(!alike('will retry in 5 minutes', 'will retry in 5 hours'));
  assert.ok(!alike('package TB100001 was sent', 'package TB100001 was lost'));
  assert.ok(!alike('error 5', 'error five'));
  assert.ok(!alike('a 1', 'a 1 1'));
  assert.ok(!alike('Größe 1', 'Grösse 1'));
});

test('nothing is like nothing, and unlike anything else', () => {
  assert.ok(alike('', ''));
  assert.ok(!alike('', 'x'));
  assert.ok(!alike('x', ''));
});

test('every message is like itself, and which of two comes first does not count', () => {
  const text = fc.stringMatching(/^[a-c0-2 .:{}-]{0,12}$/);
  fc.assert(fc.property(fc.string(), (one) => assert.ok(alike(one, one))));
  fc.assert(
    fc.property(text, text, (one, other) => assert.equal(alike(one, other), alike(other, one))),
    { numRuns: 3000 },
  );
});

test('what is like the same is alike', () => {
  const text = fc.stringMatching(/^[ab1 -]{0,5}$/);
  fc.assert(
    fc.property(text, text, text, (one, other, third) => {
      if (alike(one, other) && alike(other, third)) assert.ok(alike(one, third));
    }),
    { numRuns: 5000 },
  );
});
