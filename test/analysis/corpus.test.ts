// Real logs, or where there are none the samples of this repository: no character is lost, none belongs to
// two records, and it does not matter in which units or pieces they are read.
// SMS_LENS_CORPUS names a folder of logs; they are read only, and nothing of them is kept.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { readLog, spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { sourceOf } from '../../server/src/analysis/log/recordSource.ts';
import type { RecordTable } from '../../server/src/analysis/log/recordTable.ts';
import { plainCodec } from '../../server/src/analysis/text/plainCodec.ts';
import { type Span, spanOf } from '../../server/src/analysis/text/span.ts';
import { decodeText } from '../../server/src/hosts/decodeText.ts';
import { MemoryUnits } from '../../server/src/hosts/units.ts';
import { tableInSegments } from '../hosts/inSegments.ts';
import { tableOfBytes } from './shownRecords.ts';

const folder = process.env.SMS_LENS_CORPUS ?? 'samples';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(log|lo_|cmtlog|txt)$/i.test(file) && statSync(path.join(folder, file)).isFile())
  .sort();

interface Told {
  readonly message: string;
  readonly format: string;
  readonly severity: string;
  readonly time: string | undefined;
  readonly bias: number | undefined;
  readonly component: string;
  readonly source: string;
  readonly thread: number | undefined;
  readonly oddities: readonly string[];
}

function tell(table: RecordTable, span: Span): Told[] {
  return Array.from({ length: table.count }, (_, index) => {
    const record = table.record(index);
    const { format, severity, time, bias, component, thread, oddities } = record;
    const message = span.decode(record.messageStart, record.messageEnd);
    const source = sourceOf(span, record);
    return { message, format, severity, time, bias, component, source, thread, oddities };
  });
}

/** Where each record lies in a text of `length` units, which tells the table of the whole from any other. */
function places(table: RecordTable): unknown[] {
  return Array.from({ length: table.count }, (_, index) => table.record(index));
}

function checkCover(text: string, table: RecordTable): void {
  let at = 0;
  for (let index = 0; index <= table.count; index++) {
    const { start, end } =
      index < table.count ? table.record(index) : { start: text.length, end: text.length };
    assert.ok(at <= start && start <= end && end <= text.length);
    assert.match(text.slice(at, start), /^(?:[\r\n\uFEFF\0]|[ \t]+(?=[\r\n]|$)|0\0x\0(?:[0-9A-F]\0){8})*$/);
    at = end;
  }
}

function plainShare(text: string, table: RecordTable): number {
  let plain = 0;
  for (let index = 0; index < table.count; index++) {
    const { format, start, end } = table.record(index);
    if (format === 'plain') plain += end - start;
  }
  return text.length === 0 ? 0 : plain / text.length;
}

function inPieces(text: string, blockLength: number, step: number): RecordTable {
  const units = new Uint16Array(text.length + 2);
  plainCodec.write(text, units, 0);
  const span = spanOf(units, text.length, true, (start, end) => text.slice(start, end));
  const log = new OpenLog(blockLength);
  while (!log.readOn(span, step));
  return log.table;
}

/** Grown as a writer grows it: the same units, of which ever more are there. */
function grown(text: string, step: number): RecordTable {
  const units = new Uint16Array(text.length + 2);
  plainCodec.write(text, units, 0);
  const log = new OpenLog();
  for (let before = 0; before < text.length; before += step) {
    const now = Math.min(text.length, before + step);
    const span = spanOf(units, now, true, (start, end) => text.slice(start, end));
    log.edited(span, before, before, now);
    log.readOn(span, Number.POSITIVE_INFINITY);
  }
  return log.table;
}

test('there are logs to read', () => {
  assert.ok(files.length > 0);
});

for (const file of files) {
  const bytes = readFileSync(path.join(folder, file));
  const text = decodeText(bytes);

  test(`${file}: every character is of one record, or padding`, (context) => {
    const table = readLog(text);
    checkCover(text, table);
    const share = (plainShare(text, table) * 100).toFixed(1);
    context.diagnostic(`${file}: ${share} % outside framed records`);
  });

  test(`${file}: each record is found by the places within it`, () => {
    const table = readLog(text);
    for (let index = 0; index < table.count; index++) {
      const { start, end } = table.record(index);
      for (const offset of [start, (start + end) >> 1, end - 1])
        if (offset >= start) assert.equal(table.recordAt(offset)?.index, index);
    }
  });

  test(`${file}: its bytes, and UTF-16 in either order, say what its text says`, () => {
    const expected = tell(readLog(text), spanOfText(text));
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const form of [bytes, little, big]) {
      const { table, span } = tableOfBytes(form);
      assert.deepEqual(tell(table, span), expected);
    }
  });

  test(`${file}: small blocks, appends and segments make the table of the whole`, () => {
    const whole = places(readLog(text));
    assert.deepEqual(places(inPieces(text, 977, 3001)), whole);
    assert.deepEqual(places(grown(text, Math.max(997, text.length >> 5))), whole);
    const ofBytes = places(tableInSegments(new MemoryUnits(bytes), bytes.length + 1));
    assert.equal(ofBytes.length, whole.length);
    for (const segmentLength of [1 << 12, 10_007])
      assert.deepEqual(places(tableInSegments(new MemoryUnits(bytes), segmentLength)), ofBytes);
  });
}
