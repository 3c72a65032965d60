// A log that the user said is in one format: that format is read, everything else is a plain line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BlockReader } from '../../server/src/analysis/log/blockReader.ts';
import { type Format, formats } from '../../server/src/analysis/log/kinds.ts';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { type LogRecord, RecordTable } from '../../server/src/analysis/log/recordTable.ts';
import { MemoryUnits } from '../../server/src/hosts/units.ts';
import { finishes } from '../finishes.ts';
import { tableInSegments } from '../hosts/inSegments.ts';
import { logText } from './logPieces.ts';
import { ccm, trace } from './shownRecords.ts';
import { recordsOf, spanOfText } from './spans.ts';

function whole(text: string, format: Format): LogRecord[] {
  const log = new OpenLog(undefined, format);
  log.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  return recordsOf(log.table);
}

/** Of each record its format and its message. */
function read(text: string, format: Format): [string, string][] {
  return whole(text, format).map((record) => [
    record.format,
    text.slice(record.messageStart, record.messageEnd),
  ]);
}

const traced = trace('one');
const later = ccm('two');

test('read as the shape of servers, a record of the later shape is a plain line', () => {
  assert.deepEqual(read(`${traced}\r\n${later}\r\n`, 'trace'), [
    ['trace', 'one'],
    ['plain', later],
  ]);
});

test('read as the later shape, a record with a trailer is a plain line', () => {
  assert.deepEqual(read(`${traced}\r\n${later}\r\n`, 'ccm'), [
    ['plain', traced],
    ['ccm', 'two'],
  ]);
});

test('a trailer that is cut off is still one of its shape', () => {
  assert.deepEqual(read('It is done $$<SMS_X>', 'trace'), [['trace', 'It is done']]);
  assert.deepEqual(read('It is done $$<SMS_X>', 'setup'), [['plain', 'It is done $$<SMS_X>']]);
});

test('torn records of the later shape are read as ever, plain text between them too', () => {
  const tail =
    ']LOG]!><time="10:00:01.234+60" date="01-02-2026" component="C" context="" type="1" thread="7" file="">';
  assert.deepEqual(read(`left over${tail}\r\nbefore ${later}\r\n`, 'ccm'), [
    ['ccm', 'left over'],
    ['plain', 'before '],
    ['ccm', 'two'],
  ]);
});

test('a line of the viewer is read as one, although it looks like a log of setup', () => {
  const line = '<07-13-1999 17:40:49> It failed  SMS_X  4/2/99 12:01:35 AM  182 (0xB6)';
  assert.equal(read(line, 'setup')[0]?.[0], 'setup');
  assert.deepEqual(read(line, 'columns'), [['columns', '<07-13-1999 17:40:49> It failed']]);
});

test('every format has its reader', () => {
  const lines: Readonly<Record<Format, string>> = {
    trace: traced,
    ccm: later,
    setup: '<07-13-1999 17:40:49> text',
    columns: 'text  SMS_X  4/2/99 12:01:35 AM  182 (0xB6)',
    bracket: '[12/06/94 16:21:31] Program Group Control Start ==> text',
    provider: '[18D][Fri 03/17/2000 16:08:23]:text',
    msi: 'MSI (s) (60:0C) [07:33:22:647]: text',
    plain: 'text',
  };
  for (const format of formats) {
    for (const other of formats) {
      const shown = other === format ? format : 'plain';
      assert.deepEqual(
        read(lines[other], format).map(([as]) => as),
        [shown],
        `${other} as ${format}`,
      );
    }
  }
});

test('read as plain, every line is one record', () => {
  assert.deepEqual(read(`${traced}\r\n\r\n${later}\r\n`, 'plain'), [
    ['plain', traced],
    ['plain', later],
  ]);
});

const anyFormat = fc.constantFrom(...formats);

test('whatever the format, only it and plain records come out, and no text is left out', () => {
  fc.assert(
    fc.property(logText, anyFormat, (text, format) => {
      let at = 0;
      for (const record of whole(text, format)) {
        assert.ok(record.format === format || record.format === 'plain');
        assert.match(text.slice(at, record.start), /^(?:[\r\n\0\uFEFF \t]|0\0x\0(?:[0-9A-F]\0){8})*$/);
        assert.ok(record.end > at);
        at = record.end;
      }
    }),
    { numRuns: 3000 },
  );
});

test('small blocks, text that comes bit by bit, segments and edits change nothing', () => {
  const edit = fc.record({ from: fc.nat(300), to: fc.nat(300), text: logText });
  fc.assert(
    fc.property(logText, anyFormat, fc.integer({ min: 1, max: 90 }), edit, (text, format, length, change) => {
      const expected = whole(text, format);
      const small = new OpenLog(length, format);
      while (!small.readOn(spanOfText(text), 10));
      assert.deepEqual(recordsOf(small.table), expected);
      assert.deepEqual(recordsOf(arriving(text, format, length)), expected);
      const bytes = Buffer.from(text, 'latin1');
      assert.deepEqual(
        recordsOf(inSegments(bytes, format, length)),
        recordsOf(inSegments(bytes, format, 1 << 20)),
      );
      const start = Math.min(change.from, change.to, text.length);
      const end = Math.min(Math.max(change.from, change.to), text.length);
      const edited = text.slice(0, start) + change.text + text.slice(end);
      small.edited(spanOfText(edited), start, end, start + change.text.length);
      while (!small.readOn(spanOfText(edited), 1000));
      assert.deepEqual(recordsOf(small.table), whole(edited, format));
    }),
    { numRuns: 3000 },
  );
});

/** As a file is read: what is there is read as far as it can be, then there is more. */
function arriving(text: string, format: Format, step: number): RecordTable {
  const reader = new BlockReader(format);
  const table = new RecordTable(reader.components);
  for (let there = 0; there < text.length; ) {
    there = Math.min(text.length, there + step);
    const block = reader.read(spanOfText(text, there), table.end, Number.POSITIVE_INFINITY);
    if (block.length > 0) table.append(block);
  }
  return table;
}

function inSegments(bytes: Uint8Array, format: Format, segmentLength: number): RecordTable {
  return tableInSegments(new MemoryUnits(bytes), segmentLength, format);
}

const hostileLength = 2_000_000;

for (const format of formats) {
  test(`text that was made to keep a reader busy is read to the end as ${format}`, () => {
    for (const mark of [
      '<![LOG[',
      ']LOG]!>',
      ']LOG]!><time="',
      '$$<',
      '$$<A><thread=',
      '[18D][Fri 03/17/2000 16:08:23]:',
      ' ',
      '~',
    ])
      finishes(`${format} ${mark}`, () => whole(mark.repeat(hostileLength / mark.length), format));
  });
}
