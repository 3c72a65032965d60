// What the server itself does with a log of 40 MB that is open, without the transport: how long it blocks others while
// it opens, and what an append, an edit and a hover cost. The same calls that the protocol makes, with the knowledge that
// ships and with invented signatures.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../scripts/build.mjs';
import { largeLog } from './lib/largeLog.mjs';
import { assetWith, machine, median, partsOf, root } from './lib/product.mjs';
import waiting from './lib/waited.cjs';

const opened = 5;
const rounds = 500;

await build({ production: true });
const { bufferCodec, diagnostics, hover, loadKnowledge, logStatus, OpenDocument } = await partsOf(
  'analysis/index.ts',
  'features/index.ts',
  'lsp/documents.ts',
  'hosts/bufferCodec.ts',
);
const shipped = readFileSync(path.join(root, 'dist/knowledge.json'), 'utf8');

console.log(machine());
for (const shape of ['A', 'B']) {
  await measure(shape, 'the shipped knowledge', loadKnowledge(shipped));
  await measure(shape, '550 invented signatures', loadKnowledge(await assetWith(550)));
}

async function measure(shape, name, knowledge) {
  knowledge.matcher; // made when what is known is loaded
  const text = readFileSync(largeLog(shape, 40, 'trouble'), 'utf8');
  const record = text.slice(text.indexOf('\n', 1000) + 1).slice(0, 1024);
  console.log(`\nshape ${shape}, 40 MB, ${name}`);
  let document;
  const blocks = [];
  for (let time = 0; time < opened; time++) document = await open(text, knowledge, blocks);
  console.log(`  longest block while it opens: ${blocks.map((block) => block.toFixed(1)).join(', ')} ms`);
  await changes(document, text, record, knowledge);
}

/** Everything that runs without a breath is timed; the longest of it counts. */
async function open(text, knowledge, blocks) {
  let longest = 0;
  let begun = now();
  const breathe = () => {
    longest = Math.max(longest, now() - begun);
    return new Promise((resolve) => {
      setImmediate(() => {
        begun = now();
        resolve();
      });
    });
  };
  const document = new OpenDocument('file:///c%3A/logs/distmgr.log', 'sms-log', 1, text, bufferCodec);
  await breathe();
  const analysis = await document.log(knowledge, undefined, breathe);
  await breathe();
  const view = viewOf(document, analysis, knowledge);
  while (!problemsOf(view).readOn(100)) await breathe();
  logStatus({ ...view, problems: problemsOf(view) });
  await breathe();
  blocks.push(longest);
  return document;
}

/** What the features are given. */
function viewOf({ text, uri }, analysis, knowledge) {
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

function problemsOf({ analysis, place }) {
  return analysis.problems(place, undefined);
}

async function changes(document, text, record, knowledge) {
  const breathe = () => Promise.resolve();
  const change = (offset, inserted) => {
    const position = document.text.positionAt(offset);
    const begun = now();
    document.update([{ range: { start: position, end: position }, text: inserted }], document.version + 1);
    return now() - begun;
  };
  const analysis = await document.log(knowledge, undefined, breathe);
  const view = () => {
    const problems = problemsOf({ analysis, place: document.uri });
    problems.readOn();
    return { ...viewOf(document, analysis, knowledge), problems };
  };
  report('append 1 KB', await times(() => change(document.text.length, record)));
  report('and its problems', await times(() => change(document.text.length, record) + timed(view)));
  const rows = { limit: 1000, everyRecord: false };
  report(
    'diagnostics',
    await times(() => {
      change(document.text.length, record);
      const log = view();
      return timed(() => diagnostics(log, rows));
    }),
  );
  report(
    'edit anywhere',
    await times((round) => change(Math.floor((round / rounds) * text.length), round % 2 ? 'x' : 'yz')),
  );
  const log = view();
  const wrong = [...log.problems.members(() => true)].map(([, { start }]) => start);
  // At each place three times, and the fastest counts: others on the machine take their time at random.
  const hovered = async (places) => {
    const passes = [];
    for (let pass = 0; pass < 3; pass++) {
      passes.push(
        Array.from({ length: rounds }, (_, round) => {
          const position = document.text.positionAt(places(round / rounds));
          return timed(() => {
            const asked = hover(log, position);
            while (!asked.next().done);
          });
        }),
      );
    }
    return passes[0]
      .map((_, round) => Math.min(...passes.map((taken) => taken[round])))
      .sort((a, b) => a - b);
  };
  report('hover anywhere', await hovered((share) => Math.floor(share * text.length)));
  report('hover on an error', await hovered((share) => wrong[Math.floor(share * wrong.length)] + 5));
}

function timed(act) {
  const begun = now();
  act();
  return now() - begun;
}

async function times(act) {
  const taken = [];
  for (let round = 0; round < rounds; round++) taken.push(await act(round));
  return taken.sort((a, b) => a - b);
}

function report(what, taken) {
  const at = (share) => taken[Math.floor(rounds * share)].toFixed(3);
  console.log(
    `  ${what.padEnd(18)} median ${median(taken).toFixed(3)}, 95th ${at(0.95)}, 99th ${at(0.99)} ms`,
  );
}

/** What others on the machine take is not counted. */
function now() {
  return performance.now() - waiting.waited();
}
