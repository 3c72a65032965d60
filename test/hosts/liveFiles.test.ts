// Logs that change while they are read: a writer appends, truncates, renames, or the disk goes away.

import assert from 'node:assert/strict';
import {
  appendFileSync,
  closeSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BlockReader } from '../../server/src/analysis/index.ts';
import { FileReaders } from '../../server/src/hosts/fileReaders.ts';
import { readSegment } from '../../server/src/hosts/segment.ts';
import { FileUnits, MemoryUnits } from '../../server/src/hosts/units.ts';
import { ccm } from '../analysis/shownRecords.ts';
import { joined } from './inSegments.ts';
import { file, printed, runWith } from './runRecords.ts';
import { startRecords } from './startRecords.ts';

const filling = 'x'.repeat(1000);
const line = (index: number) => `${ccm(`${index} ${filling}`)}\r\n`;
const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');

/** More than is read at a time. */
const many = 10_000;
const long = text(0, many);
const numbers = (lines: readonly Record<string, unknown>[]) =>
  lines.map(({ message }) => Number.parseInt(String(message), 10));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test('of a log that a writer holds and appends to, that is read which was there at the beginning', async () => {
  const name = file('live.log', long);
  const writer = openSync(name, 'a');
  const reading = await startRecords([name]);
  writeSync(writer, text(many, many + 1000));
  const { code, lines, errors } = await reading.finish();
  closeSync(writer);
  assert.deepEqual([code, errors], [0, []]);
  assert.deepEqual(numbers(lines), upTo(many));
});

for (const [where, cut] of Object.entries({
  message: '<![LOG[the end is miss',
  attributes: '<![LOG[the end is missing]LOG]!><time="10:00:01.2',
})) {
  test(`A8 a last record that is cut in its ${where} is unfinished: a record, not torn and no fault`, async () => {
    const name = file('cut.log', long + cut);
    const reading = await startRecords([name]);
    appendFileSync(name, `${ccm('of later').slice(cut.length)}\r\n${line(many)}`);
    const { code, lines, errors } = await reading.finish();
    assert.deepEqual([code, errors, lines.length], [0, [], many + 1]);
    assert.match(String(lines.at(-1)?.message), /^the end is miss(?:ing)?$/);
    const [summary] = printed(['--summary', file('cut.log', ccm('a') + cut)]);
    assert.deepEqual([summary?.records, summary?.torn], [2, 0]);
  });
}

test('E6 a log that is renamed while it is read is read to its end, not that of its successor', async () => {
  const name = file('renamed.log', long);
  const reading = await startRecords([name]);
  renameSync(name, `${name}.1`);
  writeFileSync(name, text(many, 2 * many));
  const { code, lines, errors } = await reading.finish();
  assert.deepEqual([code, errors], [0, []]);
  assert.deepEqual(numbers(lines), upTo(many));
});

for (const [how, rest] of Object.entries({ 'in its middle': long.length / 2 - 17, 'to nothing': 0 })) {
  test(`E5 a log that is truncated ${how} while it is read: what was read is whole, and it is told`, async () => {
    const name = file('truncated.log', long);
    const reading = await startRecords([name]);
    truncateSync(name, rest);
    const { code, lines, errors } = await reading.finish();
    assert.deepEqual(
      [code, errors],
      [2, [`smslens: ${name}: this file became shorter while it was read; read it again`]],
    );
    assert.ok(lines.length > 0 && lines.length < many);
    assert.deepEqual(numbers(lines), upTo(lines.length));
  });
}

test('E5 a log that is replaced by a shorter one of the same name is told to have become shorter', async () => {
  const name = file('replaced.log', long);
  const reading = await startRecords([name, file('next.log', line(0))]);
  writeFileSync(name, line(0));
  const { code, lines, errors } = await reading.finish();
  assert.deepEqual([code, errors.length], [2, 1]);
  assert.equal(lines.at(-1)?.file, file('next.log', line(0)));
});

/** Bytes of which, from some moment on, only the first are there. */
class ShrinkingUnits extends MemoryUnits {
  left = Number.POSITIVE_INFINITY;

  protected override readBytes(target: Uint8Array, wanted: number, position: number): number {
    return super.readBytes(target, Math.max(0, Math.min(wanted, this.left - position)), position);
  }
}

test('E5 segments of a file that became shorter are joined as far as they can be', () => {
  const bytes = Buffer.from(`${ccm('a\r\n'.repeat(300))}\r\n`.repeat(50));
  for (const left of [0, 1, 5000, bytes.length - 1]) {
    const source = new ShrinkingUnits(bytes);
    const reader = new BlockReader();
    const segmentLength = 700;
    const segments = Math.ceil(bytes.length / segmentLength);
    const pieces = Array.from({ length: segments }, (_, index) =>
      readSegment(source, reader, index, segmentLength),
    );
    source.left = left;
    // Gaps between pieces must be read anew, and may be gone.
    const known = pieces.filter((_, index) => index % 3 === 0);
    assert.ok(joined(source, reader, known).end < bytes.length);
    for (let index = 0; index < segments; index++) readSegment(source, reader, index, segmentLength);
  }
});

test('threads read the file that was opened, as long as it was then, whatever its name leads to', async () => {
  const name = file('threads.log', text(0, 5000));
  const units = FileUnits.open(name);
  renameSync(name, `${name}.1`);
  appendFileSync(`${name}.1`, text(5000, 6000));
  writeFileSync(name, 'another');
  const readers = new FileReaders(2, path.resolve('dist/server/worker.js'));
  const table = await readers.read(units);
  await readers.stop();
  units.close();
  assert.deepEqual([table?.count, table?.end], [5000, text(0, 5000).length]);
});

test('a file of the disk that goes away gets one line, and the records before that are whole', () => {
  const name = file('gone.log', long);
  const { code, lines, errors } = runWith(
    `const read = fs.readSync;
     fs.readSync = (file, buffer, offset, length, position) => {
       if (position > 5_000_000) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
       return read(file, buffer, offset, length, position);
     };`,
    [name, file('next.log', line(0))],
  );
  assert.deepEqual(
    [code, errors],
    [2, [`smslens: ${name}: the disk or the network failed while it was read`]],
  );
  assert.deepEqual(numbers(lines.slice(0, -1)), upTo(lines.length - 1));
  assert.equal(numbers(lines).at(-1), 0);
});

test('a log that is deleted while it is read is read to its end', async () => {
  const name = file('deleted.log', long);
  const reading = await startRecords([name]);
  rmSync(name);
  const { code, lines } = await reading.finish();
  assert.deepEqual([code, lines.length], [0, many]);
});
