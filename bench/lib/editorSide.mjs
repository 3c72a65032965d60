// The editor's side of a conversation with a built server over stdio, and what is needed to measure it: how long an
// answer took, and how long the server's event loop stood still meanwhile.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import protocol from 'vscode-languageserver/node';
import { median } from './product.mjs';

const probe = path.join(import.meta.dirname, 'loopProbe.cjs');

/** @param {string} product the folder of a built product */
export function startServer(product) {
  const child = spawn(
    process.execPath,
    ['--require', probe, path.join(product, 'server/node.js'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] },
  );
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  const told = new Map();
  connection.onRequest(() => null);
  connection.onNotification((method, params) => {
    told.get(method)?.(params);
    told.delete(method);
  });
  connection.listen();
  const ask = (method, params) => connection.sendRequest(method, params);
  return {
    ask,
    tell: (method, params) => connection.sendNotification(method, params),
    /** What it next says of its own accord under this name. */
    said: (method) => new Promise((resolve) => told.set(method, resolve)),
    hello: () =>
      ask('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: { textDocument: { diagnostic: {} } },
      }),
    /** In milliseconds, since it was asked last. */
    async longestBlock() {
      const answer = once(child, 'message');
      child.send('longest');
      const [longest] = await answer;
      return longest;
    },
    async stop() {
      const gone = once(child, 'exit');
      await ask('shutdown');
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}

/** Does something so many times, and says how long it took and how long the server stood still. */
export async function measured(server, what, rounds, act) {
  const taken = [];
  const blocks = [];
  await server.longestBlock();
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await act(round);
    taken.push(performance.now() - begun);
    blocks.push(await server.longestBlock());
  }
  row(what, taken, blocks);
}

export function heading() {
  console.log(`  ${''.padEnd(36)} answered after: median   95th   event loop blocked: median   95th   most`);
}

export function row(what, taken, blocks) {
  const [t, b] = [taken, blocks].map((numbers) => [...numbers].sort((one, other) => one - other));
  const at = (sorted, share) => sorted[Math.floor(sorted.length * share)];
  const cells = [median(t), at(t, 0.95), median(b), at(b, 0.95), b.at(-1)].map((number) => number.toFixed(1));
  console.log(
    `  ${what.padEnd(36)} ${cells[0].padStart(23)} ${cells[1].padStart(6)} ${cells[2].padStart(29)} ${cells[3].padStart(6)} ${cells[4].padStart(6)}  ms`,
  );
}
