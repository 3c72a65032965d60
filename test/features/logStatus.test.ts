// What is told of a log as a whole: when it was written, in which zone, and what is broken in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logStatus } from '../../server/src/features/index.ts';
import { knowledgeOf } from '../knowledge.ts';
import { ccm, viewOf } from './viewOf.ts';

const nothingKnown = knowledgeOf();
const statusOf = (text: string, bias?: number) => logStatus(viewOf(text, nothingKnown, { bias }));

test('the first and the last time are those of the text, as they are written', () => {
  const { firstTime, lastTime } = statusOf(
    `no time here\r\n${ccm('x', 1, '10:00:01.234+300')}${ccm('x', 1, '09:00:00.000+300')}nor here\r\n`,
  );
  assert.deepEqual([firstTime, lastTime], ['2026-01-02T10:00:01.234', '2026-01-02T09:00:00.000']);
});

test('a log without times has none', () => {
  const { firstTime, lastTime, zone } = statusOf('words\r\nand words\r\n');
  assert.deepEqual([firstTime, lastTime, zone], [null, null, { written: [], set: null }]);
});

test('every zone that records say is told once', () => {
  const text = ['10:00:01.234+300', '10:00:02.234+300', '11:00:01.234+240', '12:00:01.234+300']
    .map((time) => ccm('x', 1, time))
    .join('');
  assert.deepEqual(statusOf(text).zone, { written: [300, 240], set: null });
});

test('a zone that cannot be is not told', () => {
  assert.deepEqual(statusOf(ccm('x', 1, '10:00:01.234+-300')).zone.written, []);
});

test('what the user said of the zone is told beside what the log says', () => {
  assert.deepEqual(statusOf(ccm('x', 1), -60).zone, { written: [300], set: -60 });
});

test('records with a part missing are counted, and how large the log is', () => {
  const text = `LOG[cut at its start]LOG]!><time="10:00:01.234+300" date="01-02-2026" component="C" context="" type="1" thread="7" file="a.cpp:1">\r\n${ccm('x', 1)}`;
  const { torn, records, characters, lines } = statusOf(text);
  assert.deepEqual([torn, records, characters, lines], [1, 2, text.length, 3]);
});
