// How large files are read by threads that are warm: how time grows with size, with signatures and with findings, and
// what a table of all records weighs. Each comparison is interleaved, round by round.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.mjs';
import { largeLog } from './lib/largeLog.mjs';
import { assetWith, machine, median, partsOf, root } from './lib/product.mjs';

const rounds = Number(process.env.SMS_LENS_BENCH_ROUNDS ?? 5);
const large = Number(process.env.SMS_LENS_BENCH_LARGE_MB ?? 1000);

if (process.argv[2] === undefined) await build({ production: true });
const { FileReaders, FileUnits, BlockReader, loadKnowledge, lookForFindings, recordsOnly } = await partsOf(
  'analysis/index.ts',
  'hosts/units.ts',
  'hosts/fileReaders.ts',
  'hosts/findingsLook.ts',
);
const readers = new FileReaders(os.availableParallelism(), path.join(root, 'dist/server/worker.js'));

const [, , shapeOfTable] = process.argv;
if (shapeOfTable === undefined) await compareAll();
else await tableInMemory(shapeOfTable);
await readers.stop();

async function compareAll() {
  const few = await searchFor(550);
  const many = await searchFor(5500);
  console.log(machine());
  for (const shape of ['A', 'B']) {
    console.log(`\nshape ${shape}, ${os.availableParallelism()} threads, warm, ${rounds} rounds`);
    await compare(
      `time of ${large} MB over that of ${large / 10} MB, records`,
      at(shape, large, recordsOnly),
      at(shape, large / 10, recordsOnly),
    );
    await compare(
      `the same with 550 signatures and codes`,
      at(shape, large, few),
      at(shape, large / 10, few),
    );
    await compare('5,500 signatures over 550, all of 100 MB', at(shape, 100, many), at(shape, 100, few));
    await compare(
      '90 % errors and warnings over a usual log, 100 MB',
      at(shape, 100, few, 'storm'),
      at(shape, 100, few),
    );
  }
  for (const shape of ['A', 'B']) {
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), shape], { stdio: 'inherit' });
  }
}

/** Threads load their own knowledge, by its path. */
async function searchFor(count) {
  const asset = await assetWith(count);
  const file = path.join(os.tmpdir(), 'sms-lens-bench', `knowledge-${count}.json`);
  writeFileSync(file, asset);
  return {
    look: lookForFindings(loadKnowledge(asset), false),
    threads: { knowledge: file, everyCapture: false },
    format: undefined,
  };
}

function at(shape, megabytes, search, weather) {
  const file = largeLog(shape, megabytes, weather);
  return async () => {
    const units = FileUnits.open(file);
    const begun = process.hrtime.bigint();
    await readers.pieces(units, search, new BlockReader(), () => {});
    const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
    units.close();
    return milliseconds;
  };
}

async function compare(what, one, other) {
  const ratios = [];
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = [await one(), await other()];
    if (round === 0) continue;
    times.push(pair);
    ratios.push(pair[0] / pair[1]);
  }
  const [ones, others] = [0, 1].map((side) => median(times.map((pair) => pair[side])).toFixed(0));
  console.log(`  ${what.padEnd(56)} ${median(ratios).toFixed(2).padStart(6)}   (${ones} ms, ${others} ms)`);
}

/** In a process of its own, with a table of every record kept. */
async function tableInMemory(shape) {
  const units = FileUnits.open(largeLog(shape, large));
  const table = await readers.read(units);
  units.close();
  const most = process.resourceUsage().maxRSS / 1024;
  const columns = (table.count * 30) / 1e6;
  console.log(
    `\nshape ${shape}, ${large} MB: a table of ${table.count} records, ${columns.toFixed(0)} MB of columns; the process, with its threads and the bundler, had ${most.toFixed(0)} MB at most`,
  );
}
