// How fast the matcher goes over the messages of a log, with 550 and with 5,500 signatures, in one thread; and
// one alternation RegExp of the same signatures beside it. Made-up messages, the same at each run:
//
//   node bench/matcher.mjs [megabytes]
//
// Rounds are interleaved and processor time is counted, so that a busy machine spoils as little as may be.
import path from 'node:path';
import esbuild from 'esbuild';
import { inventedSignatures } from './lib/messages.mjs';

const root = path.resolve(import.meta.dirname, '..');
const megabytes = Number(process.argv[2] ?? 100);
const rounds = 7;

const { random, names, sentence } = inventedSignatures(2024);

function filled(template) {
  return template
    .replace('{site}', 'TB1')
    .replace('{code}', () => `0x8007${random(65536).toString(16).padStart(4, '0')}`)
    .replace('{server}', () => `HQSMS${random(90) + 10}`)
    .replace('{path}', () => `C:\\SMS\\inboxes\\box${random(50)}\\${random(99999)}.mif`)
    .replace('{n}', () => `${random(9999)}`);
}

/** Messages of about 110 bytes, some sentences much more often than others. */
function makeLog(bytes, sentences) {
  const log = Buffer.alloc(bytes);
  const bounds = [];
  for (let at = 0; ; ) {
    const usual = sentences[Math.floor((random(1e6) / 1e6) ** 2 * sentences.length)];
    const text = `${random(9) === 0 ? '~' : ''}${filled(usual)}, ${names[random(1000)]} ${random(12) === 0 ? '~  ' : ''}${random(1e6)}`;
    if (at + text.length > bytes) return { log: new Uint8Array(log.buffer, 0, at), bounds };
    bounds.push(at, at + log.latin1Write(text, at));
    at += text.length;
  }
}

async function loadMatcher() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { matcherFor } from './server/src/analysis/match/matcher.ts';
        export { parseTemplate } from './server/src/analysis/match/parseTemplate.ts';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'node20',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Each signature as an expression, holes as `\S+`, all of them one alternation. */
function alternationOf(signatures) {
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s~]+');
  const sources = signatures.map((source) =>
    source
      .split(/\{\w+\}/)
      .map(escaped)
      .join('\\S+'),
  );
  return new RegExp(sources.join('|'), 'i');
}

const { matcherFor } = await loadMatcher();
const sentences = Array.from({ length: 300 }, () => sentence(1000));
/** The rarest thirty sentences are known: about one message in twenty. The rest never stands in the log. */
const signatures = [...sentences.slice(270), ...Array.from({ length: 5470 }, () => sentence())];
const { log, bounds } = makeLog(megabytes * 1e6, sentences);
const wide = Uint16Array.from(log.subarray(0, Math.min(log.length, 20e6)));
const wideBounds = bounds.slice(0, 2 * Math.floor(bounds.findIndex((end) => end >= wide.length) / 2));
const narrow = Buffer.from(log.buffer);
const decode = (units) => (start, end) =>
  units === log ? narrow.latin1Slice(start, end) : String.fromCharCode(...units.subarray(start, end));

function contestant(name, count, units, part, make) {
  const before = performance.now();
  const hits = make(signatures.slice(0, count));
  return { name, count, built: performance.now() - before, units, part, hits, times: [], found: 0 };
}

function matching(units) {
  return (sources) => {
    const matcher = matcherFor(sources.map((source) => ({ signatures: [source], companions: [] })));
    const read = decode(units);
    return (start, end) => matcher.matchUnits(units, start, end, read).length;
  };
}

function gateOnly(sources) {
  const matcher = matcherFor(sources.map((source) => ({ signatures: [source], companions: [] })));
  let admitted = 0;
  const admit = () => {
    admitted++;
  };
  return (start, end) => {
    admitted = 0;
    matcher.scan(log, start, end, admit);
    return admitted;
  };
}

function alternation(sources) {
  const expression = alternationOf(sources);
  const read = decode(log);
  return (start, end) => (expression.test(read(start, end)) ? 1 : 0);
}

const few = bounds.slice(
  0,
  2 * Math.floor(bounds.findIndex((end) => end >= Math.min(log.length - 200, 1e6)) / 2),
);
const contestants = [
  contestant('matcher', 550, log, bounds, matching(log)),
  contestant('matcher', 5500, log, bounds, matching(log)),
  contestant('gate alone', 550, log, bounds, gateOnly),
  contestant('gate alone', 5500, log, bounds, gateOnly),
  contestant('matcher, UTF-16', 550, wide, wideBounds, matching(wide)),
  contestant('one RegExp', 550, log, few, alternation),
];

for (let round = 0; round <= rounds; round++) {
  for (const each of contestants) {
    const before = process.cpuUsage();
    let found = 0;
    for (let i = 0; i < each.part.length; i += 2) found += each.hits(each.part[i], each.part[i + 1]);
    const { user, system } = process.cpuUsage(before);
    if (round > 0) each.times.push((user + system) / 1000);
    each.found = found;
  }
}

for (const each of contestants) {
  const sorted = each.times.sort((one, other) => one - other);
  const size = each.part.at(-1) - each.part[0];
  each.median = sorted[Math.floor(sorted.length / 2)] / size;
  const speed = (time) => `${(size / 1e3 / time).toFixed(size / 1e3 / time < 10 ? 2 : 0)}`.padStart(6);
  console.log(
    `${each.name.padEnd(16)} ${String(each.count).padStart(5)} signatures: ${speed(sorted[Math.floor(sorted.length / 2)])} MB/s median, ${speed(sorted[0])} best, ${(each.found / (each.part.length / 2)).toFixed(3)} hits a message, built in ${each.built.toFixed(0)} ms`,
  );
}
const [small, large, , , , expression] = contestants;
console.log(`5,500 signatures cost ${(large.median / small.median).toFixed(2)} times what 550 do`);
console.log(`one RegExp costs ${(expression.median / small.median).toFixed(0)} times what the matcher does`);
console.log(`${(log.length / 1e6).toFixed(0)} MB in ${bounds.length / 2} messages, Node ${process.version}`);
