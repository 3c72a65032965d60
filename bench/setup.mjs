// What a setup file costs: one of 40 lines, and one of 10,000, as people write them and as only somebody does who means
// harm. First each part alone, without the transport, beside a quarter of the lines, so that one sees what grows faster
// than the file; then what an editor waits for when a letter was typed, over stdio.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../scripts/build.mjs';
import { heading, measured, startServer } from './lib/editorSide.mjs';
import { largeSetup, setupShapes } from './lib/largeSetup.mjs';
import { machine, median, partsOf, root } from './lib/product.mjs';
import waiting from './lib/waited.cjs';

const rounds = 9;
const typed = 40;
const sizes = [40, 2500, 10_000];
const screen = 60;
const uri = 'file:///c%3A/setup/unattend.ini';
/** Where the site code stands, in all of them. */
const siteCode = { line: 6, character: 10 };

await build({ production: true });
const product = path.join(root, 'dist');
const shipped = readFileSync(path.join(product, 'knowledge.json'), 'utf8');
const parts = await partsOf('analysis/index.ts', 'features/index.ts', 'hosts/bufferCodec.ts');
const knowledge = parts.loadKnowledge(shipped);
const [wanted = ''] = process.argv.slice(2);
const shapes = Object.keys(setupShapes).filter((shape) => shape.includes(wanted));

console.log(machine());
for (const shape of shapes) alone(shape);
for (const shape of shapes) await whileTyping(shape);

function alone(shape) {
  const columns = sizes.map((count) => partByPart(largeSetup(shape, count), count));
  const heads = sizes.map((count) => `${count} lines`.padStart(14));
  console.log(`\n${shape.padEnd(32)}${heads.join('')}   growth; 4 is linear`);
  for (const what of columns[0].keys()) {
    const row = columns.map((column) => column.get(what));
    const cells = row.map((time) => `${time.toFixed(2)} ms`.padStart(14));
    console.log(
      `  ${what.padEnd(30)}${cells.join('')} ${(row[1] < 0.5 ? '' : (row[2] / row[1]).toFixed(1)).padStart(8)}`,
    );
  }
}

/** The median of each part; what was found out for one part serves the next only where it does so in the server. */
function partByPart(text, count) {
  const taken = new Map();
  const time = (what, act) => {
    const begun = now();
    const result = act();
    const before = taken.get(what);
    if (before === undefined) taken.set(what, [now() - begun]);
    else before.push(now() - begun);
    return result;
  };
  const end = { line: count - 1, character: 0 };
  const whole = { start: { line: 0, character: 0 }, end };
  const here = { start: end, end };
  for (let round = 0; round < rounds; round++) {
    const setup = time('analysis', () => analysed(text));
    time('what is wrong', () => setup.findings);
    const view = {
      text: new parts.TextStore(text, parts.bufferCodec),
      setup,
      knowledge,
      place: uri,
      addressTemplate: '',
    };
    const rows = time('its rows', () => parts.setupDiagnostics(view, 1000));
    time('completion of a key', () => parts.setupCompletion(view, end, true));
    time('completion of a value', () => parts.setupCompletion(view, siteCode, true));
    time('formatting', () => parts.setupFormatting(view));
    time('hover', () => parts.setupHover(view, siteCode));
    time('outline', () => parts.setupOutline(view));
    time('folding', () => parts.setupFolding(view, 5000));
    time('semantic tokens of all', () => parts.setupTokens(view, whole));
    time('links', () => parts.setupLinks(view, ['setup.exe']));
    time('highlights', () => parts.setupHighlights(view, siteCode));
    time('rename of the site code', () => parts.setupRename(view, siteCode, 'ZZ9'));
    time('fixes of a line', () =>
      parts.setupActions(view, rows[0]?.range ?? here, { diagnostics: rows.slice(0, 1) }),
    );
    // It is found out once for a text, and the line above has done so.
    const another = analysed(text);
    another.findings;
    time('fix everything', () => parts.fixAll(another));
    time('copy without secrets', () => parts.withoutSecrets(setup));
  }
  return new Map([...taken].map(([what, times]) => [what, median(times)]));
}

function analysed(text) {
  return new parts.SetupAnalysis(text, knowledge.setup, { place: uri, file: 'auto' });
}

async function whileTyping(shape) {
  console.log(`\n${shape}, a letter is typed`);
  heading();
  for (const count of [40, 10_000]) await typing(largeSetup(shape, count), count);
}

/** Each letter is a key of its own in the last line, or one more letter of a value. */
async function typing(text, count) {
  const server = startServer(product);
  await server.hello();
  await server.tell('initialized', {});
  await server.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sms-setup', version: 1, text: `${text}\r\n` },
  });
  const about = { textDocument: { uri } };
  const ask = (method, params = {}) => server.ask(method, { ...about, ...params });
  let version = 1;
  const type = (line, character) =>
    server.tell('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'x' }],
    });
  const times = (what, act) => measured(server, `${count} lines: ${what}`, typed, act);
  await ask('textDocument/diagnostic');
  await times('diagnostics', async (round) => {
    await type(count, round);
    await ask('textDocument/diagnostic');
  });
  await times('completion of a key', async (round) => {
    await type(count, round);
    await ask('textDocument/completion', { position: { line: count, character: round + 1 } });
  });
  await times('completion of a value', async (round) => {
    await type(siteCode.line, siteCode.character + round);
    await ask('textDocument/completion', {
      position: { line: siteCode.line, character: siteCode.character + round + 1 },
    });
  });
  await times('formatting', async (round) => {
    await type(count, round);
    await ask('textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } });
  });
  await times('all that an editor asks', async (round) => {
    await type(count, round);
    const range = { start: { line: count - screen, character: 0 }, end: { line: count, character: 0 } };
    if (range.start.line < 0) range.start.line = 0;
    await Promise.all([
      ask('textDocument/completion', { position: { line: count, character: round + 1 } }),
      ask('textDocument/diagnostic'),
      ask('textDocument/documentSymbol'),
      ask('textDocument/foldingRange'),
      ask('textDocument/documentLink'),
      ask('textDocument/semanticTokens/range', { range }),
      ask('textDocument/codeAction', {
        range: { start: range.end, end: range.end },
        context: { diagnostics: [] },
      }),
    ]);
  });
  await server.stop();
}

/** What others on the machine take is not counted. */
function now() {
  return performance.now() - waiting.waited();
}
