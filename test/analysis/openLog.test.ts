// One log reads the same whole, in pieces, or grown by appends and edits.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BlockReader } from '../../server/src/analysis/log/blockReader.ts';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { readLog } from '../../server/src/analysis/log/readLog.ts';
import { RecordTable } from '../../server/src/analysis/log/recordTable.ts';
import { spanOf } from '../../server/src/analysis/text/span.ts';
import { logText } from './logPieces.ts';
import { recordsOf, spanOfText } from './spans.ts';

function whole(text: string): unknown[] {
  return recordsOf(readLog(text));
}

test('however small its blocks, a log has the same records', () => {
  fc.assert(
    fc.property(logText, fc.integer({ min: 1, max: 90 }), (text, blockLength) => {
      const log = new OpenLog(blockLength);
      while (!log.readOn(spanOfText(text), 10));
      assert.deepEqual(recordsOf(log.table), whole(text));
    }),
    { numRuns: 4000 },
  );
});

test('after any edits the records are those of the whole new text', () => {
  const edit = fc.record({ from: fc.nat(400), to: fc.nat(400), text: logText });
  fc.assert(
    fc.property(
      logText,
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 120 }),
      (initial, edits, blockLength) => {
        const log = new OpenLog(blockLength);
        let text = initial;
        log.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
        for (const { from, to, text: inserted } of edits) {
          const start = Math.min(from, to, text.length);
          const end = Math.min(Math.max(from, to), text.length);
          text = text.slice(0, start) + inserted + text.slice(end);
          log.edited(spanOfText(text), start, end, start + inserted.length);
          while (!log.readOn(spanOfText(text), 1000));
          assert.deepEqual(recordsOf(log.table), whole(text));
        }
      },
    ),
    { numRuns: 4000 },
  );
});

test('a log may be edited while it is still being read', () => {
  fc.assert(
    fc.property(
      logText,
      fc.nat(300),
      fc.nat(300),
      logText,
      fc.nat(300),
      (initial, from, to, inserted, readFirst) => {
        const log = new OpenLog(20);
        log.readOn(spanOfText(initial), readFirst);
        const start = Math.min(from, to, initial.length);
        const end = Math.min(Math.max(from, to), initial.length);
        const text = initial.slice(0, start) + inserted + initial.slice(end);
        log.edited(spanOfText(text), start, end, start + inserted.length);
        while (!log.readOn(spanOfText(text), 1000));
        assert.deepEqual(recordsOf(log.table), whole(text));
      },
    ),
    { numRuns: 4000 },
  );
});

test('a log that arrives in pieces has the records of the whole', () => {
  fc.assert(
    fc.property(logText, fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 30 }), (text, steps) => {
      const reader = new BlockReader();
      const table = new RecordTable(reader.components);
      const ends = [
        ...steps
          .map((_, i) => steps.slice(0, i + 1).reduce((a, b) => a + b, 0))
          .filter((end) => end < text.length),
        text.length,
      ];
      for (const end of ends) {
        for (;;) {
          const block = reader.read(spanOfText(text, end), table.end, 1);
          if (block.length === 0) break;
          table.append(block);
        }
      }
      assert.deepEqual(recordsOf(table), whole(text));
    }),
    { numRuns: 4000 },
  );
});

test('a stamp of the provider is one only when all of it is there', () => {
  const stamp = '[18D][Fri 03/17/2000 16:08:23]:';
  const text = `${stamp}\r\n\0${stamp}$$<COMP><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>`;
  for (let cut = 1; cut < text.length; cut++) {
    const reader = new BlockReader();
    const table = new RecordTable(reader.components);
    for (const end of [cut, text.length]) {
      for (let block = reader.read(spanOfText(text, end), table.end, 1); block.length > 0; ) {
        table.append(block);
        block = reader.read(spanOfText(text, end), table.end, 1);
      }
    }
    assert.deepEqual(recordsOf(table), whole(text), `cut at ${cut}`);
  }
});

test('what stands in the buffer behind the text is nothing of it', () => {
  fc.assert(
    fc.property(logText, logText, (text, behind) => {
      const units = spanOfText(text + behind).units;
      const span = spanOf(units, text.length, true, (start, end) => text.slice(start, end));
      const log = new OpenLog();
      log.readOn(span, Number.POSITIVE_INFINITY);
      assert.deepEqual(recordsOf(log.table), whole(text));
      assert.deepEqual(recordsOfBytes(text, behind), recordsOfBytes(text, ''));
    }),
    { numRuns: 4000 },
  );
});

function recordsOfBytes(text: string, behind: string) {
  const memory = Buffer.concat([Buffer.from(text + behind), Buffer.alloc(4)]);
  const bytes = Uint8Array.from(memory);
  const span = spanOf(bytes, Buffer.byteLength(text), true, (start, end) =>
    memory.toString('utf8', start, end),
  );
  const log = new OpenLog();
  log.readOn(span, Number.POSITIVE_INFINITY);
  return recordsOf(log.table);
}

test('appends to a log of many blocks keep its first records', () => {
  const line = (i: number) => `message ${i}  $$<SMS_X><12-09-2022 11:25:14.226+360><thread=${i} (0x1)>\r\n`;
  const log = new OpenLog();
  let text = '';
  for (let i = 0; i < 3000; i++) {
    const length = text.length;
    text += line(i);
    log.edited(spanOfText(text), length, length, text.length);
    log.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  }
  assert.equal(log.table.count, 3000);
  assert.equal(log.table.record(2345).thread, 2345);
  assert.ok(log.table.blocks.length > 2);
});
