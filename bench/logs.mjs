// How fast and how small the reader is beside what an admin could take instead. Every program reads the same
// file in turn, round after round, and ratios are taken within a round: the machines are noisy.
// SMS_LENS_BENCH_MB names the sizes (default 10,100), SMS_LENS_BENCH_ROUNDS the rounds.
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { build } from '../scripts/build.mjs';
import { largeLog, sizeOf } from './lib/largeLog.mjs';
import { installLnavFormats, peers } from './lib/peers.mjs';

const sizes = (process.env.SMS_LENS_BENCH_MB ?? '10,100').split(',').map(Number);
const rounds = Number(process.env.SMS_LENS_BENCH_ROUNDS ?? 5);
const root = path.resolve(import.meta.dirname, '..');

const ours = {
  name: 'SMS Lens, records',
  command: (file) => [process.execPath, path.join(root, 'dist/cli.js'), 'records', '--summary', file],
  missing: false,
};

await build({ production: true });
installLnavFormats();
console.log(
  `${os.cpus().length} cores ${os.cpus()[0]?.model}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}`,
);
for (const shape of ['A', 'B']) for (const size of sizes) measure(shape, size);

function measure(shape, megabytes) {
  const file = largeLog(shape, megabytes);
  const programs = [ours, ...peers()];
  const present = programs.filter(({ missing }) => !missing);
  const results = new Map(present.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const program of present) results.get(program.name).push(run(program, file));
  }
  console.log(`\nshape ${shape}, ${megabytes} MB, ${rounds} rounds`);
  console.log('program                      seconds     MB/s   x of ours   peak MB   said');
  for (const { name, missing } of programs) {
    if (missing) console.log(`${name.padEnd(26)} not on this machine`);
    else console.log(row(name, results.get(name), results.get(ours.name), sizeOf(file)));
  }
}

function run({ command, env }, file) {
  const [program, ...words] = command(file);
  const begun = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync('/usr/bin/time', ['-f', '%M', program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return {
    seconds,
    peak: Number(stderr.trim().split('\n').at(-1)) / 1024,
    said: stdout.trim().split('\n').at(-1),
  };
}

function row(name, runs, reference, bytes) {
  const seconds = median(runs.map((one) => one.seconds));
  const ratio = median(runs.map((one, round) => one.seconds / reference[round].seconds));
  const speed = (bytes / 1e6 / seconds).toFixed(0);
  const peak = median(runs.map((one) => one.peak)).toFixed(0);
  return `${name.padEnd(26)} ${seconds.toFixed(3).padStart(9)} ${speed.padStart(8)} ${ratio.toFixed(2).padStart(11)} ${peak.padStart(9)}   ${runs[0].said.slice(0, 60)}`;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
