// How a log breathes, and which pauses are silences.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BlockReader } from '../../server/src/analysis/log/blockReader.ts';
import { readLog } from '../../server/src/analysis/log/readLog.ts';
import { RecordTable } from '../../server/src/analysis/log/recordTable.ts';
import { pauseBefore, type Rhythm, RhythmReader } from '../../server/src/analysis/rhythm.ts';
import { logText } from './logPieces.ts';
import { trace } from './shownRecords.ts';
import { spanOfText } from './spans.ts';

const hour = 3600;

function rhythmOf(table: RecordTable): Rhythm {
  const work = new RhythmReader().read(table);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** A record at each of these seconds after midnight of the first day. */
function logAt(...seconds: readonly number[]): RecordTable {
  return readLog(seconds.map((second) => trace('text', { stamp: stampOf(second) })).join('\r\n'));
}

function stampOf(second: number, bias = '+60'): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const day = Math.floor(second / 86400);
  return `01-${two(1 + day)}-2026 ${two((second / hour) % 24)}:${two((second / 60) % 60)}:${two(second % 60)}.000${bias}`;
}

/** Which records come after a silence, by their index. */
function silencesIn(table: RecordTable): number[] {
  const { silence } = rhythmOf(table);
  return Array.from({ length: table.count }, (_, index) => index).filter(
    (index) => (pauseBefore(table, table.record(index))?.seconds ?? 0) >= silence,
  );
}

const eachSecond = Array.from({ length: 20 }, (_, second) => second);

test('a pause of hours in a log that writes each second is a silence', () => {
  assert.deepEqual(silencesIn(logAt(...eachSecond, 4 * hour)), [20]);
});

test('a log that writes once an hour is not silent for an hour', () => {
  const hours = Array.from({ length: 12 }, (_, index) => index * hour);
  assert.deepEqual(silencesIn(logAt(...hours)), []);
  assert.deepEqual(silencesIn(logAt(0, hour)), []);
});

test('nor is one that writes much once an hour', () => {
  const bursts = Array.from({ length: 6 }, (_, index) =>
    Array.from({ length: 200 }, (_, s) => index * hour + s),
  );
  assert.deepEqual(silencesIn(logAt(...bursts.flat())), []);
});

test('but a day without it is a silence of that log', () => {
  const hours = Array.from({ length: 12 }, (_, index) => index * hour);
  assert.deepEqual(silencesIn(logAt(...hours, 35 * hour, 36 * hour)), [12]);
});

test('less than a minute is no silence', () => {
  assert.deepEqual(silencesIn(logAt(...eachSecond, 19 + 59)), []);
  assert.deepEqual(silencesIn(logAt(...eachSecond, 19 + 60)), [20]);
});

test('three nights are the rhythm of a log that sleeps at night', () => {
  const days = Array.from({ length: 4 }, (_, day) => eachSecond.map((second) => day * 24 * hour + second));
  assert.deepEqual(silencesIn(logAt(...days.flat())), []);
});

test('a clock that is set back, or one stray time, makes no silence', () => {
  const set = logAt(...eachSecond.map((second) => second + 10 * hour), ...eachSecond);
  assert.deepEqual(silencesIn(set), []);
  assert.deepEqual(silencesIn(logAt(...eachSecond.map((s) => s + 10 * hour), 5, 10 * hour + 20)), []);
});

test('a bias that changes with the clock makes no silence', () => {
  const before = eachSecond.map((second) => trace('text', { stamp: stampOf(second, '+300') }));
  const after = eachSecond.map((second) => trace('text', { stamp: stampOf(second + hour + 20, '+240') }));
  assert.deepEqual(silencesIn(readLog([...before, ...after].join('\n'))), []);
});

test('records without a time are passed over', () => {
  const table = readLog(
    [trace('one'), 'words', 'more words', trace('two', { stamp: '01-02-2026 10:00:31.234+60' })].join('\n'),
  );
  assert.equal(pauseBefore(table, table.record(3))?.seconds, 30);
  assert.equal(pauseBefore(table, table.record(1)), undefined);
});

test('the rhythm is the same however small the blocks', () => {
  const stamps = fc.array(fc.nat(5 * hour), { minLength: 1, maxLength: 40 }).map((steps) => {
    let now = 0;
    const lines = steps.map((step) => {
      now += step;
      return trace('text', { stamp: stampOf(now) });
    });
    return lines.join('\n');
  });
  fc.assert(
    fc.property(fc.oneof(logText, stamps), fc.integer({ min: 1, max: 300 }), (text, blockLength) => {
      const span = spanOfText(text);
      const reader = new BlockReader();
      const table = new RecordTable(reader.components);
      while (table.end < span.length) table.append(reader.read(span, table.end, blockLength));
      assert.deepEqual(rhythmOf(table), rhythmOf(readLog(text)));
    }),
    { numRuns: 1000 },
  );
});
