// What concerns the file behind the text and those who look at it: the rows E5 to E11 of the edge cases that
// are about reading. And that no row is forgotten.

import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { BlockReader, RecordTable } from '../../server/src/analysis/index.ts';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { mentions } from '../../server/src/analysis/mentions/mentions.ts';
import { plainCodec } from '../../server/src/analysis/text/plainCodec.ts';
import { type Span, spanOf } from '../../server/src/analysis/text/span.ts';
import { FileUnits } from '../../server/src/hosts/units.ts';
import { ccm, check, trace } from './shownRecords.ts';

function spanOfText(text: string): Span {
  const units = new Uint16Array(text.length + 2);
  plainCodec.write(text, units, 0);
  return spanOf(units, text.length, true, (start, end) => text.slice(start, end));
}

function messagesOf(log: OpenLog, text: string): string[] {
  return Array.from({ length: log.table.count }, (_, index) => {
    const { messageStart, messageEnd } = log.table.record(index);
    return text.slice(messageStart, messageEnd);
  });
}

for (const [what, after, messages] of [
  ['emptied', '', []],
  ['begun anew', `${ccm('new')}\r\n`, ['new']],
  ['cut within its second record', `${ccm('first')}\r\n<![LOG[sec`, ['first', 'sec']],
  ['replaced by a longer one', `${trace('x')}\r\n`.repeat(5), ['x', 'x', 'x', 'x', 'x']],
] as const) {
  test(`E5 a log that was ${what} while it is open is read anew`, () => {
    const before = `${ccm('first')}\r\n${ccm('second')}\r\n${ccm('third')}\r\n`;
    const log = new OpenLog(64);
    while (!log.readOn(spanOfText(before), 1000));
    log.edited(spanOfText(after), 0, before.length, after.length);
    while (!log.readOn(spanOfText(after), 1000));
    assert.deepEqual(messagesOf(log, after), messages);
  });
}

/** The messages of a file, of which the writer may have changed the length since it was opened. */
function readFileUnits(source: FileUnits): string[] {
  const span = source.read(0, source.length);
  const reader = new BlockReader();
  const table = new RecordTable(reader.components);
  while (table.end < span.length) table.append(reader.read(span, table.end, Number.POSITIVE_INFINITY));
  return Array.from({ length: table.count }, (_, index) => {
    const { messageStart, messageEnd } = table.record(index);
    return span.decode(messageStart, messageEnd);
  });
}

test('E6 a file is read while its writer appends to it or empties it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'smslens-'));
  const file = path.join(folder, 'live.log');
  writeFileSync(file, `${ccm('a')}\r\n`);
  const source = FileUnits.open(file);
  appendFileSync(file, `${ccm('b')}\r\n`);
  assert.deepEqual(readFileUnits(source), ['a']);
  truncateSync(file);
  assert.deepEqual(readFileUnits(source), []);
  source.close();
  assert.equal(readFileSync(file, 'utf8'), '');
  rmSync(folder, { recursive: true });
});

for (const [line, number] of [
  ['failed, 0x80070005', 2147942405],
  ['failed (80041002)', 2147749890],
  ['failed, -2147024891', 2147942405],
  ['failed, 2147942405', 2147942405],
  ['HRESULT=80070002', 2147942402],
] as const) {
  test(`E9 the code in "${line}" is found in its notation`, () => {
    assert.deepEqual(
      mentions(line).map((mention) => mention.kind === 'code' && mention.number),
      [number],
    );
  });
}

test('E9 a part of a GUID is no code', () => {
  const line = 'error in {80070005-4F89-11D3-9A0C-0305E82C3301}';
  assert.deepEqual(
    mentions(line).map(({ kind }) => kind),
    ['guid'],
  );
});

test('E9 its place counts UTF-16 units', () => {
  const [mention] = mentions('😀 hr = 0x80070005');
  assert.deepEqual([mention?.start, mention?.end], [8, 18]);
});

for (const [fault, record, oddity] of [
  ['a sign too many', ccm('m', { time: '10:00:01.234+-60' }), 'doubtfulBias'],
  ['a bias that no zone has', ccm('m', { time: '10:00:01.234+9999' }), 'doubtfulBias'],
  ['the day before the month', ccm('m', { date: '31-01-2026' }), 'badTime'],
  ['words for a time', ccm('m', { time: 'now' }), 'badTime'],
  ['a quote too few', ccm('m').replace('file="', 'file='), 'misspelt'],
  ['a mark without its exclamation', ccm('m').replaceAll('!', ''), 'misspelt'],
  ['no end', ccm('m').slice(0, -1), 'unfinished'],
] as const) {
  test(`E11 a logger that writes ${fault} is told so`, () => {
    check(record, [{ message: 'm', oddities: [oddity] }]);
  });
}

/** How many rows each part of the list of edge cases has. */
const rows = { A: 21, B: 10, C: 15, D: 10, E: 11 };
/** Which name of a file is of which log is for the manifest, and tried there. */
const elsewhere = new Set(['E8']);

test('every row of the edge cases has a test of its name', () => {
  const folder = path.join('test', 'analysis');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .map((line) => /^ *test\([`']([A-E]\d+) /.exec(line)?.[1]);
  const named = new Set([...names, ...elsewhere]);
  const expected = Object.entries(rows).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, index) => `${part}${index + 1}`),
  );
  assert.deepEqual(
    expected.filter((row) => !named.has(row)),
    [],
  );
});
