// Ctrl+C while logs are read: it ends soon, with whole lines and the code that shells know.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { FileReaders } from '../../server/src/hosts/fileReaders.ts';
import { FileUnits } from '../../server/src/hosts/units.ts';
import { ccm, trace } from '../analysis/shownRecords.ts';
import { file } from './runRecords.ts';
import { startRecords } from './startRecords.ts';

/** A child of Windows is ended by a signal, not told of it. */
const withSignals = { skip: process.platform === 'win32' && 'signals cannot be sent' };

const many = 100_000;
const long = file('long.log', `${ccm('a message of some length')}\r\n`.repeat(many));

test('Ctrl+C ends the printing of records, and what was printed are whole lines', withSignals, async () => {
  const reading = await startRecords([long, long]);
  reading.signal('SIGINT');
  const { code, lines, errors } = await reading.finish();
  assert.deepEqual([code, errors], [130, []]);
  assert.ok(lines.length > 0 && lines.length < many);
});

test('Ctrl+C ends a run over many logs between them too', withSignals, async () => {
  const reading = await startRecords(new Array<string>(5_000).fill(file('short.log', ccm('a'.repeat(1000)))));
  reading.signal('SIGINT');
  const { code, lines, errors } = await reading.finish();
  assert.deepEqual([code, errors], [130, []]);
  assert.ok(lines.length < 5_000);
});

test(
  'Ctrl+C ends the wait for standard input, and nothing is printed of what came',
  withSignals,
  async () => {
    for (const words of [[], ['--summary'], ['--history', '--summary']]) {
      const reading = await startRecords([...words, file('first.log', ccm('a')), '-']);
      reading.signal('SIGINT');
      const { code, lines, errors } = await reading.finish();
      assert.deepEqual([code, lines.length, errors], [130, 1, []]);
    }
  },
);

test(
  'Ctrl+C ends a check too, and what is printed of the logs before are whole lines',
  withSignals,
  async () => {
    const found = file('found.log', trace('~Could not read files from site TB1 (#2147942405)'));
    const reading = await startRecords([found, '-', found, '--format', 'json'], 'check');
    reading.signal('SIGINT');
    const { code, lines, errors } = await reading.finish();
    assert.deepEqual([code, lines.map(({ line }) => line), errors], [130, [1], []]);
  },
);

test('threads that are told to stop give no table, and can read again', async () => {
  const units = FileUnits.open(long);
  const readers = new FileReaders(2, path.resolve('dist/server/worker.js'));
  let asked = 0;
  assert.equal(
    await readers.read(units, {
      isCancelled: () => {
        asked++;
        return true;
      },
    }),
    undefined,
  );
  assert.ok(asked > 0);
  const shares: number[] = [];
  const table = await readers.read(units, { onProgress: (share) => shares.push(share) });
  await readers.stop();
  units.close();
  assert.equal(table?.count, many);
  assert.equal(shares.at(-1), 1);
  assert.deepEqual(
    [...shares].sort((a, b) => a - b),
    shares,
  );
});
