// What a user with an open log waits for, measured from the editor's side of the protocol: until the server runs, until
// a log is diagnosed, from an append or an edit to what is new, and for everything that is asked about a log of 40 MB.
// Beside it how long the server's event loop stood still meanwhile, which is how long anybody else waits.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../scripts/build.mjs';
import { heading, measured, row, startServer } from './lib/editorSide.mjs';
import { largeLog } from './lib/largeLog.mjs';
import { machine, productWith, root } from './lib/product.mjs';

const rounds = 60;
const starts = 9;
const opened = 3;
const screen = 60;
const other = 'file:///c%3A/logs/small.log';
const names = { A: 'execmgr', B: 'distmgr' };

await build({ production: true });
const products = {
  'the shipped knowledge': path.join(root, 'dist'),
  '550 invented signatures': await productWith(550),
};
const [wanted = '', onlyShape = ''] = process.argv.slice(2);
console.log(machine());
for (const [name, product] of Object.entries(products)) {
  if (!name.includes(wanted)) continue;
  await starting(name, product);
  for (const shape of ['A', 'B']) if (shape.includes(onlyShape)) await measureShape(shape, name, product);
}

/** From the start of the process; what is known is loaded when it is first needed. */
async function starting(name, product) {
  console.log(`\nthe server starts, ${name}`);
  heading();
  const text = readFileSync(largeLog('B', 40, 'trouble'), 'utf8');
  const smallLog = text.slice(0, placeOfLine(text, 20));
  const [hello, known] = [[], []];
  const [helloBlocks, knownBlocks] = [[], []];
  for (let time = 0; time < starts; time++) {
    const begun = performance.now();
    const server = startServer(product);
    await server.hello();
    hello.push(performance.now() - begun);
    helloBlocks.push(await server.longestBlock());
    await server.tell('initialized', {});
    await open(server, other, smallLog);
    await hoverAt(server, other, 0, 3);
    known.push(performance.now() - begun);
    knownBlocks.push(await server.longestBlock());
    await server.stop();
  }
  row('process start to initialize', hello, helloBlocks);
  row('process start to the first hover', known, knownBlocks);
}

async function measureShape(shape, name, product) {
  const text = readFileSync(largeLog(shape, 40, 'trouble'), 'utf8');
  const small = text.slice(0, placeOfLine(text, 10_000));
  console.log(`\nshape ${shape}, ${name}, 10,000 lines and 40 MB with ${linesIn(text)} lines`);
  heading();
  await opening('10,000 lines: open to diagnostics', small, shape, product);
  await opening('40 MB: open to diagnostics', text, shape, product);
  await requests(text, shape, product);
}

/** A document is opened in a server that has read a small one, as the first of its session. */
async function opening(what, text, shape, product) {
  const [taken, blocks, waits, parsing] = [[], [], [], []];
  for (let time = 0; time < opened; time++) {
    const server = await ready(product, text);
    const begun = performance.now();
    await open(server, uriOf(shape), text);
    await hoverAt(server, other, 0, 3);
    parsing.push(await server.longestBlock());
    let isOpen = true;
    const read = server.ask('textDocument/diagnostic', about(uriOf(shape))).then(() => {
      taken.push(performance.now() - begun);
      isOpen = false;
    });
    let longest = 0;
    while (isOpen) {
      const asked = performance.now();
      await hoverAt(server, other, 0, 3);
      longest = Math.max(longest, performance.now() - asked);
    }
    await read;
    blocks.push(await server.longestBlock());
    waits.push(longest);
    await server.stop();
  }
  row(what, taken, blocks);
  row('  its message received and parsed', parsing, parsing);
  row('  another request waited meanwhile', waits, waits);
}

async function requests(text, shape, product) {
  const uri = uriOf(shape);
  const server = await ready(product, text);
  const status = server.said('smsLens/documentStatus');
  await open(server, uri, text);
  const { items } = await server.ask('textDocument/diagnostic', about(uri));
  await status;
  const lines = linesIn(text);
  const record = text.slice(text.lastIndexOf('\r\n', text.length >> 1) + 2).slice(0, 1024);
  const appended = record.slice(0, record.lastIndexOf('\n') + 1);
  const wrong = items.flatMap(({ range, relatedInformation = [] }) => [
    range.start,
    ...relatedInformation.map(({ location }) => location.range.start),
  ]);
  const somewhere = (round) => ({ line: Math.floor((round / rounds) * lines), character: 12 });
  const atProblem = (round) => wrong[Math.floor((round / rounds) * wrong.length)];
  const inView = (round) => ({
    start: { line: somewhere(round).line, character: 0 },
    end: { line: somewhere(round).line + screen, character: 0 },
  });
  let [end, version] = [lines, 1];
  const change = (line, inserted) =>
    server.tell('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [
        { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: inserted },
      ],
    });
  const append = async () => {
    await change(end, appended);
    end += linesIn(appended);
  };
  const ask = (method, params = {}) => server.ask(method, { ...about(uri), ...params });
  const times = (what, act, count = rounds) => measured(server, what, count, act);
  const request = (what, method, place, count) => times(what, (round) => ask(method, place?.(round)), count);
  const position = (place) => (round) => ({ position: place(round) });
  const range = (round) => ({ range: inView(round) });

  await request('outline, first', 'textDocument/documentSymbol', undefined, 1);
  await request('outline, again', 'textDocument/documentSymbol');
  await request('folding, first', 'textDocument/foldingRange', undefined, 1);
  await request('folding, again', 'textDocument/foldingRange', undefined, 20);
  await request('inlay hints of a screen, first', 'textDocument/inlayHint', range, 1);
  await request('inlay hints of a screen', 'textDocument/inlayHint', range);
  await request('semantic tokens of a screen', 'textDocument/semanticTokens/range', range);
  await request('marks of a screen', 'smsLens/marks', range);
  await request('ruler', 'smsLens/ruler', undefined, 20);
  await request('links, first', 'textDocument/documentLink', undefined, 1);
  await request('links, again', 'textDocument/documentLink', undefined, 20);
  await request('hover anywhere', 'textDocument/hover', position(somewhere));
  await request('hover on a problem', 'textDocument/hover', position(atProblem));
  await request('definition of a problem', 'textDocument/definition', position(atProblem));
  const inReferences = (round) => ({ ...position(atProblem)(round), context: { includeDeclaration: true } });
  await request('references of a problem', 'textDocument/references', inReferences);
  await request('highlights', 'textDocument/documentHighlight', position(atProblem));
  await times('append 1 KB, then hover there', async () => {
    await append();
    await hoverAt(server, uri, end - 1, 12);
  });
  await times('append 1 KB, then diagnostics', async () => {
    await append();
    await ask('textDocument/diagnostic');
  });
  await times(
    'append 1 KB, then outline',
    async () => {
      await append();
      await ask('textDocument/documentSymbol');
    },
    20,
  );
  await times(
    'append 1 KB, then all an editor asks',
    async () => {
      await append();
      const view = { start: { line: end - screen, character: 0 }, end: { line: end, character: 0 } };
      await Promise.all([
        ask('textDocument/diagnostic'),
        ask('textDocument/documentSymbol'),
        ask('textDocument/foldingRange'),
        ask('textDocument/documentLink'),
        ask('textDocument/inlayHint', { range: view }),
        ask('textDocument/semanticTokens/range', { range: view }),
        ask('smsLens/marks', { range: view }),
        ask('smsLens/ruler'),
      ]);
    },
    20,
  );
  await times('edit anywhere, then hover there', async (round) => {
    await change(somewhere(round).line, round % 2 ? 'x' : 'yz');
    await hoverAt(server, uri, somewhere(round).line, 12);
  });
  await times(
    'edit anywhere, then diagnostics',
    async (round) => {
      await change(somewhere(round * 5).line, round % 2 ? 'x' : 'yz');
      await ask('textDocument/diagnostic');
    },
    20,
  );
  await server.stop();
}

/** A server that has loaded what is known and read a small log. */
async function ready(product, text) {
  const server = startServer(product);
  await server.hello();
  await server.tell('initialized', {});
  await open(server, other, text.slice(0, placeOfLine(text, 20)));
  await server.ask('textDocument/diagnostic', about(other));
  await hoverAt(server, other, 0, 3);
  await server.longestBlock();
  return server;
}

function open(server, uri, text) {
  return server.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sms-log', version: 1, text },
  });
}

function hoverAt(server, uri, line, character) {
  return server.ask('textDocument/hover', { ...about(uri), position: { line, character } });
}

function about(uri) {
  return { textDocument: { uri } };
}

function uriOf(shape) {
  return `file:///c%3A/logs/${names[shape]}.log`;
}

function linesIn(text) {
  return text.split('\n').length - 1;
}

function placeOfLine(text, line) {
  let at = 0;
  for (let count = 0; count < line; count++) at = text.indexOf('\n', at) + 1;
  return at;
}
