// What a text is read as, shown field by field, so that a test names just the fields it is about.
// Every text is read twice, as UTF-16 units and as the bytes of UTF-8, and must say the same.

import assert from 'node:assert/strict';
import { BlockReader } from '../../server/src/analysis/log/blockReader.ts';
import { readLog, spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { sourceOf } from '../../server/src/analysis/log/recordSource.ts';
import { type LogRecord, RecordTable } from '../../server/src/analysis/log/recordTable.ts';
import type { Span } from '../../server/src/analysis/text/span.ts';
import { MemoryUnits } from '../../server/src/hosts/units.ts';

export interface Shown {
  /** The whole record as it stands in the text. */
  raw?: string;
  message?: string;
  format?: string;
  severity?: string;
  severityFrom?: string;
  time?: string | undefined;
  bias?: number | undefined;
  utc?: string | undefined;
  component?: string;
  source?: string;
  thread?: number | undefined;
  oddities?: readonly string[];
}

function show(record: LogRecord, span: Span): Required<Shown> {
  return {
    raw: span.decode(record.start, record.end),
    message: span.decode(record.messageStart, record.messageEnd),
    format: record.format,
    severity: record.severity,
    severityFrom: record.severityFrom,
    time: record.time,
    bias: record.bias,
    utc: record.utc,
    component: record.component,
    source: sourceOf(span, record),
    thread: record.thread,
    oddities: record.oddities,
  };
}

function showAll(table: RecordTable, span: Span): Required<Shown>[] {
  return Array.from({ length: table.count }, (_, index) => show(table.record(index), span));
}

/** All records of a text as an editor holds it. */
export function shownOf(text: string): Required<Shown>[] {
  return showAll(readLog(text), spanOfText(text));
}

/** All records of a file's bytes. */
export function shownOfBytes(bytes: Uint8Array): Required<Shown>[] {
  const { table, span } = tableOfBytes(bytes);
  return showAll(table, span);
}

export function tableOfBytes(bytes: Uint8Array): { table: RecordTable; span: Span } {
  const source = new MemoryUnits(bytes);
  const span = source.read(0, source.length);
  const reader = new BlockReader();
  const table = new RecordTable(reader.components);
  while (table.end < span.length) {
    const block = reader.read(span, table.end, Number.POSITIVE_INFINITY);
    if (block.length === 0) break;
    table.append(block);
  }
  return { table, span };
}

/** Just the fields of each record that the expectation in its place names; all of those without one. */
export function named(shown: readonly Required<Shown>[], expected: readonly Shown[]): Partial<Shown>[] {
  return shown.map((all, index) => {
    const wanted = Object.keys(expected[index] ?? all) as (keyof Shown)[];
    return Object.fromEntries(wanted.map((key) => [key, all[key]]));
  });
}

/** The records of `text` are these, and no others. */
export function check(text: string, expected: readonly Shown[]): void {
  const shown = shownOf(text);
  assert.deepEqual(named(shown, expected), expected);
  assert.deepEqual(shownOfBytes(Buffer.from(text)), shown, 'bytes of UTF-8 read otherwise than the text');
}

/** The one record of `text`. */
export function only(text: string): Required<Shown> {
  const shown = shownOf(text);
  assert.equal(shown.length, 1);
  assert.deepEqual(shownOfBytes(Buffer.from(text)), shown, 'bytes of UTF-8 read otherwise than the text');
  return shown[0] as Required<Shown>;
}

const usual = {
  time: '10:00:01.234+60',
  date: '01-02-2026',
  component: 'C',
  context: '',
  type: '1',
  thread: '7',
  file: 'a.cpp:1',
};

/** A record of the `<![LOG[` shape, as the product writes it but for what is given. */
export function ccm(message: string, changes: Partial<typeof usual> = {}): string {
  const attributes = Object.entries({ ...usual, ...changes }).map(([key, value]) => `${key}="${value}"`);
  return `<![LOG[${message}]LOG]!><${attributes.join(' ')}>`;
}

/** A record of the `$$<` shape, as a site server of today writes it but for what is given. */
export function trace(
  message: string,
  { component = 'SMS_X', stamp = '01-02-2026 10:00:01.234+60', thread = '112 (0x70)' } = {},
): string {
  return `${message}  $$<${component}><${stamp}><thread=${thread}>`;
}
