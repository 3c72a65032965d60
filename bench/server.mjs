// What the server itself does with a log of 40 MB that is open, without the transport: how long it blocks others while
// it opens, and what an append, an edit and a hover cost. The same calls that the protocol makes.
import { readFileSync } from 'node:fs';
import { build } from '../scripts/build.mjs';
import { largeLog } from './lib/largeLog.mjs';
import { assetWith, machine, median, partsOf } from './lib/product.mjs';

const opened = 5;
const rounds = 500;

await build({ production: true });
const { bufferCodec, hover, loadKnowledge, logStatus, OpenDocument } = await partsOf(
  'analysis/index.ts',
  'features/index.ts',
  'lsp/documents.ts',
  'hosts/bufferCodec.ts',
);
const knowledge = loadKnowledge(await assetWith(550));
knowledge.matcher; // made when the server starts, not when a log opens

console.log(machine());
for (const shape of ['A', 'B']) {
  const text = readFileSync(largeLog(shape, 40), 'utf8');
  const record = text.slice(text.indexOf('\n', 1000) + 1).slice(0, 1024);
  console.log(`\nshape ${shape}, 40 MB, 550 signatures`);
  let document;
  const blocks = [];
  for (let time = 0; time < opened; time++) {
    document = await open(text, blocks);
  }
  console.log(`  longest block while it opens: ${blocks.map((block) => block.toFixed(1)).join(', ')} ms`);
  await changes(document, text, record);
}

/** Everything that runs without a breath is timed; the longest of it counts. */
async function open(text, blocks) {
  let longest = 0;
  let begun = performance.now();
  const breathe = () => {
    longest = Math.max(longest, performance.now() - begun);
    return new Promise((resolve) => {
      setImmediate(() => {
        begun = performance.now();
        resolve();
      });
    });
  };
  const document = new OpenDocument('file:///c%3A/logs/large.log', 'sms-log', 1, text, bufferCodec);
  await breathe();
  const analysis = await document.log(knowledge, undefined, breathe);
  await breathe();
  logStatus(viewOf(document, analysis));
  await breathe();
  blocks.push(longest);
  return document;
}

/** What the features are given. */
function viewOf({ text, uri }, analysis) {
  return {
    text,
    analysis,
    knowledge,
    place: uri,
    product: 'auto',
    bias: undefined,
    addressTemplate: '',
    opensPages: false,
  };
}

async function changes(document, text, record) {
  const breathe = () => Promise.resolve();
  const change = (offset, inserted) => {
    const position = document.text.positionAt(offset);
    const begun = performance.now();
    document.update([{ range: { start: position, end: position }, text: inserted }], document.version + 1);
    return performance.now() - begun;
  };
  report('append 1 KB', await times(() => change(document.text.length, record)));
  report(
    'edit anywhere',
    await times((round) => change(Math.floor((round / rounds) * text.length), round % 2 ? 'x' : 'yz')),
  );
  const analysis = await document.log(knowledge, undefined, breathe);
  report(
    'hover anywhere',
    await times((round) => {
      const position = document.text.positionAt(Math.floor((round / rounds) * text.length));
      const begun = performance.now();
      const asked = hover(viewOf(document, analysis), position);
      while (!asked.next().done);
      return performance.now() - begun;
    }),
  );
}

async function times(act) {
  const taken = [];
  for (let round = 0; round < rounds; round++) taken.push(await act(round));
  return taken.sort((a, b) => a - b);
}

function report(what, taken) {
  const at = (share) => taken[Math.floor(rounds * share)].toFixed(3);
  console.log(
    `  ${what.padEnd(16)} median ${median(taken).toFixed(3)}, 95th ${at(0.95)}, 99th ${at(0.99)} ms`,
  );
}
