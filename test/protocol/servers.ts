// Starts the built server as each of its hosts and speaks LSP with it: the Node process over stdio, and
// the web worker's bundle inside a worker thread that is given the few globals of a web worker.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Message,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type ReadAsset, readAsset } from '../../server/src/lsp/protocol.ts';
import { answerForFiles } from './filesForServer.ts';

export interface RunningServer {
  readonly connection: ProtocolConnection;
  stop(): Promise<void>;
}

export const hosts: Readonly<Record<string, () => RunningServer>> = {
  'node host': startNodeServer,
  'browser host': startBrowserServer,
};

function startNodeServer(): RunningServer {
  const child = spawn(process.execPath, ['dist/server/node.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const reader = new StreamMessageReader(child.stdout);
  // A server that is ended in the middle of a message leaves half of it: a reader that keeps waiting for the rest
  // would never let this process end.
  reader.partialMessageTimeout = 0;
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  answerForFiles(connection);
  connection.listen();
  return {
    connection,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        connection.dispose();
        child.kill();
      }),
  };
}

/** What a web worker has and a worker thread lacks. */
const workerGlobals = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  globalThis.addEventListener = () => {};
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
`;

function startBrowserServer(): RunningServer {
  const worker = new Worker(workerGlobals + readFileSync('dist/server/browser.js', 'utf8'), { eval: true });
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  connection.onRequest(readAsset, ({ name }: ReadAsset) => readFileSync(`dist/${name}`, 'utf8'));
  answerForFiles(connection);
  connection.listen();
  return {
    connection,
    async stop() {
      connection.dispose();
      await worker.terminate();
    },
  };
}

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  listen(callback: DataCallback) {
    this.#worker.on('message', callback);
    return { dispose: () => this.#worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }
  end(): void {}
}
