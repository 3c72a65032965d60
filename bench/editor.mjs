// What a user with a 40 MB log open waits for, measured from the editor's side of the protocol: until the
// document is read, from an append or an edit to a hover on the new text, and how long at most a request about
// another document waits while the large one is being read.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import protocol from 'vscode-languageserver/node';
import { build } from '../scripts/build.mjs';
import { largeLog } from './lib/largeLog.mjs';

const root = path.resolve(import.meta.dirname, '..');
const rounds = 200;
const uri = 'file:///c%3A/logs/large.log';
const other = 'file:///c%3A/logs/small.log';

await build({ production: true });
console.log(
  `${os.cpus().length} cores ${os.cpus()[0]?.model}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}`,
);
for (const shape of ['A', 'B']) await measure(shape);

async function measure(shape) {
  const text = readFileSync(largeLog(shape, 40), 'utf8');
  const lines = text.split('\n').length - 1;
  const record = text.slice(0, text.indexOf('\r\n', 1000) + 2).slice(-1024);
  const server = start();
  await server.ask('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await server.tell('initialized', {});
  await server.tell('textDocument/didOpen', {
    textDocument: { uri: other, languageId: 'sms-log', version: 1, text: record },
  });
  await server.ask('textDocument/hover', {
    textDocument: { uri: other },
    position: { line: 0, character: 3 },
  });
  console.log(`\nshape ${shape}, 40 MB, ${lines} lines`);
  await opening(server, text, lines);
  let version = 1;
  const change = async (range, inserted) => {
    await server.tell('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: inserted }],
    });
  };
  let end = lines;
  const appended = record.split('\n').length - 1;
  report(
    'append 1 KB, then hover there',
    await times(async () => {
      await change(at(end, 0), record);
      end += appended;
      await hover(server, end - 1);
    }),
  );
  report(
    'edit anywhere, then hover there',
    await times(async (round) => {
      const line = Math.floor((round / rounds) * lines);
      await change(at(line, 0), round % 2 ? 'x' : 'yz');
      await hover(server, line);
    }),
  );
  report('hover anywhere', await times((round) => hover(server, Math.floor((round / rounds) * lines))));
  server.stop();
}

/** Opens the document, asks for its diagnostics, and keeps asking about the other one meanwhile. */
async function opening(server, text, lines) {
  const begun = performance.now();
  await server.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sms-log', version: 1, text },
  });
  await server.ask('textDocument/hover', {
    textDocument: { uri: other },
    position: { line: 0, character: 3 },
  });
  const received = performance.now();
  let open = true;
  const read = server.ask('textDocument/diagnostic', { textDocument: { uri } }).then(() => {
    open = false;
  });
  let longest = 0;
  while (open) {
    const asked = performance.now();
    await server.ask('textDocument/hover', {
      textDocument: { uri: other },
      position: { line: 0, character: 3 },
    });
    longest = Math.max(longest, performance.now() - asked);
  }
  await read;
  const done = performance.now();
  await hover(server, lines - 1);
  console.log(
    `  sent and received ${ms(received - begun)}, read and diagnosed ${ms(done - received)} more, longest wait of another request ${ms(longest)}`,
  );
}

function hover(server, line) {
  return server.ask('textDocument/hover', { textDocument: { uri }, position: { line, character: 12 } });
}

function at(line, character) {
  return { start: { line, character }, end: { line, character } };
}

async function times(act) {
  const taken = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await act(round);
    taken.push(performance.now() - begun);
  }
  return taken.sort((a, b) => a - b);
}

function report(what, taken) {
  console.log(
    `  ${what.padEnd(34)} median ${ms(taken[rounds >> 1])}, 95th ${ms(taken[Math.floor(rounds * 0.95)])}, 99th ${ms(taken[Math.floor(rounds * 0.99)])}`,
  );
}

function ms(number) {
  return `${number.toFixed(2)} ms`;
}

function start() {
  const child = spawn(process.execPath, [path.join(root, 'dist/server/node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  connection.onRequest(() => null);
  connection.onNotification(() => {});
  connection.listen();
  return {
    ask: (method, params) => connection.sendRequest(method, params),
    tell: (method, params) => connection.sendNotification(method, params),
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}
