// What the log grammar costs beside one that only frames records, both made from the same file and timed turn by turn in one
// run. The promise is twice the time at most. Noise only ever adds time, so the best time of each side is compared; the
// median of the paired ratios stands beside it. `node bench/grammar.mjs FILE…` measures logs of your own instead.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { inventedLog } from './lib/inventedLog.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const promised = 2;
const rounds = 15;

await oniguruma.loadWASM(
  new Uint8Array(readFileSync(path.join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'))).buffer,
);
const whole = JSON.parse(readFileSync(path.join(root, 'syntaxes/sms-log.tmLanguage.json'), 'utf8'));

console.log(`grammar of logs, whole against frames only; ${rounds} rounds, at most ${promised.toFixed(2)}x`);
const ratios = [];
for (const { name, lines } of logs(process.argv.slice(2))) ratios.push(await measured(name, lines));
process.exitCode = ratios.every((ratio) => ratio <= promised) ? 0 : 1;

/** @param {string[]} files */
function logs(files) {
  if (files.length > 0) {
    return files.map((file) => ({
      name: path.basename(file),
      lines: readFileSync(file, 'utf8').split(/\r?\n/),
    }));
  }
  return ['<![LOG[', '$$<'].map((shape) => ({ name: shape, lines: inventedLog(shape, 2_000_000) }));
}

/**
 * @param {string} name
 * @param {string[]} lines
 */
async function measured(name, lines) {
  const frames = await loaded(framesOnly(whole));
  const grammar = await loaded(whole);
  for (const warm of [frames, grammar]) milliseconds(warm, lines);
  const pairs = Array.from({ length: rounds }, () => ({
    frames: milliseconds(frames, lines),
    whole: milliseconds(grammar, lines),
  }));
  const best = (/** @type {'frames' | 'whole'} */ side) => Math.min(...pairs.map((pair) => pair[side]));
  const rate = (/** @type {number} */ time) => `${(lines.join('\n').length / 1000 / time).toFixed(1)} MB/s`;
  const ratio = best('whole') / best('frames');
  const median = pairs.map((pair) => pair.whole / pair.frames).sort((a, b) => a - b)[rounds >> 1];
  const figures = `frames ${rate(best('frames'))}   whole ${rate(best('whole'))}   ${ratio.toFixed(2)}x (median ${median.toFixed(2)}x)`;
  console.log(`  ${name.padEnd(10)} ${figures}${ratio > promised ? '   TOO SLOW' : ''}`);
  return ratio;
}

/** The same records, trailers and captures, with nothing painted inside messages. */
function framesOnly(grammar) {
  const frames = structuredClone(grammar);
  frames.repository.message.patterns = [];
  return frames;
}

async function loaded(grammar) {
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => grammar,
  });
  return registry.loadGrammar(grammar.scopeName);
}

function milliseconds(grammar, lines) {
  const begun = process.hrtime.bigint();
  let state = textmate.INITIAL;
  for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
  return Number(process.hrtime.bigint() - begun) / 1e6;
}
