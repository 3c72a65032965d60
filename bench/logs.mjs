// How fast and how small the reader is beside what an admin could take instead, as whole programs. Every program reads
// the same file in turn, round after round, and ratios are taken within a round: the machines are noisy.
// SMS_LENS_BENCH_SHAPES, _MB and _ROUNDS name other shapes, sizes and rounds than A,B, 10,100,1000 and 5.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from '../scripts/build.mjs';
import { largeLog, sizeOf } from './lib/largeLog.mjs';
import { installLnavFormats, peers } from './lib/peers.mjs';
import { machine, median, productWith } from './lib/product.mjs';

const sizes = (process.env.SMS_LENS_BENCH_MB ?? '10,100,1000').split(',').map(Number);
const rounds = Number(process.env.SMS_LENS_BENCH_ROUNDS ?? 5);
const index = 'lnav, index and count';

await build({ production: true });
installLnavFormats();
const product = await productWith(550);
const ours = [
  { name: 'SMS Lens, records', words: ['records', '--summary'] },
  { name: 'SMS Lens, 550 signatures', words: ['check'] },
  { name: 'SMS Lens, checks of a site', words: ['checks'] },
].map(({ name, words }) => ({
  name,
  command: (file) => [process.execPath, path.join(product, 'cli.js'), ...words, file],
  missing: false,
}));

console.log(
  `${machine()}; "x of lnav": how many times as fast as lnav indexes and counts, median of the rounds`,
);
for (const shape of (process.env.SMS_LENS_BENCH_SHAPES ?? 'A,B').split(','))
  for (const size of sizes) measure(shape, size);

function measure(shape, megabytes) {
  const file = largeLog(shape, megabytes);
  const programs = [...ours, ...peers()];
  const present = programs.filter(({ missing }) => !missing);
  const results = new Map(present.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const program of present) {
      const result = run(program, file);
      // The first round only brings the file into memory.
      if (round > 0) results.get(program.name).push(result);
    }
  }
  console.log(`\nshape ${shape}, ${megabytes} MB, ${rounds} rounds`);
  console.log('program                      seconds     MB/s   x of lnav   peak MB   said');
  for (const { name, missing } of programs) {
    if (missing) console.log(`${name.padEnd(26)} not on this machine`);
    else console.log(row(name, results.get(name), results.get(index), sizeOf(file)));
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
  // 1 says that something was found.
  if (status !== 0 && status !== 1) throw new Error(`${program} failed: ${stderr}`);
  return {
    seconds,
    peak: Number(stderr.trim().split('\n').at(-1)) / 1024,
    said: stdout.trim().split('\n').at(-1).trim(),
  };
}

function row(name, runs, reference, bytes) {
  const seconds = median(runs.map((one) => one.seconds));
  const ratio =
    reference === undefined
      ? '-'
      : median(runs.map((one, round) => reference[round].seconds / one.seconds)).toFixed(2);
  const speed = (bytes / 1e6 / seconds).toFixed(0);
  const peak = median(runs.map((one) => one.peak)).toFixed(0);
  return `${name.padEnd(26)} ${seconds.toFixed(3).padStart(9)} ${speed.padStart(8)} ${ratio.padStart(11)} ${peak.padStart(9)}   ${runs[0].said.slice(0, 60)}`;
}
