// The drawing of what was seen: in the order of time, a milestone where it was reached last, trouble where it began; what
// was not seen behind it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeline } from '../../server/src/features/checks/timeline.ts';
import { evidence, seen, view } from './checkViews.ts';

/** The words of a drawing, in order. */
const wordsOf = (drawing: string) =>
  [...drawing.matchAll(/<t(?:ext|span)[^>]*>([^<]*)/g)].map(([, words]) => words ?? '');

test('a milestone stands where it was reached last, trouble where it began, with the pause between them', () => {
  const drawing = timeline(
    view({
      evidence: [
        evidence('step', 'A cycle ended', seen(1, '2000-01-07 08:00:00'), seen(9, '2000-01-11 07:00:00')),
        evidence(
          'trouble',
          'It was refused',
          seen(12, '2000-01-11 13:05:00'),
          seen(30, '2000-01-11 23:00:00'),
        ),
        evidence('step', 'It reported'),
      ],
    }),
  );
  assert.deepEqual(wordsOf(drawing), [
    '2000-01-11 07:00:00',
    'A cycle ended',
    'last of 2',
    '6 h 5 min later',
    '2000-01-11 13:05:00',
    'It was refused',
    'first of 2',
    'not seen',
    'It reported',
  ]);
});

test('what has no time, or is alone, is not drawn', () => {
  const once = evidence('step', 'It was done', seen(1, '2000-01-07 08:00:00'));
  assert.equal(timeline(view({ evidence: [once] })), '');
  assert.equal(timeline(view({ evidence: [once, evidence('trouble', 'It broke', seen(2, undefined))] })), '');
});

test('it has no empty line, which would end it, and says the same in words', () => {
  const drawing = timeline(
    view({
      question: 'Is "it" <well>?',
      evidence: [
        evidence('step', 'One & two', seen(1, '2000-01-07 08:00:00')),
        evidence('sign', 'Three', seen(2, '2000-01-07 08:00:30')),
      ],
    }),
  );
  assert.doesNotMatch(drawing, /\n\s*\n/);
  assert.ok(drawing.includes('aria-label="Is &#34;it&#34; &#60;well&#62;?"'));
  assert.ok(drawing.includes('<desc>2000-01-07 08:00:00 One &#38; two; 2000-01-07 08:00:30 Three</desc>'));
});

test('nothing in it lies outside of it, however long it is', () => {
  const day = (index: number) => `2000-01-${String(index + 1).padStart(2, '0')} 08:00:00`;
  const stops = Array.from({ length: 28 }, (_, index) =>
    evidence('trouble', `${'x'.repeat(60)} ${index}`, seen(1, day(index)), seen(2, day(index))),
  );
  const drawing = timeline(view({ evidence: [...stops, evidence('step', 'It was done')] }));
  const height = Number(/viewBox="0 0 640 (\d+)"/.exec(drawing)?.[1]);
  const places = [...drawing.matchAll(/ y="(\d+)"/g)].map(([, y]) => Number(y));
  assert.ok(places.length > 80 && Math.max(...places) < height);
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
  );
});
