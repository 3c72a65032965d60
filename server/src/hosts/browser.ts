// The server as a web worker. It has no disk: the client reads the extension's own files for it.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { plainCodec } from '../analysis/index.ts';
import { type ReadAsset, readAsset } from '../lsp/protocol.ts';
import { startServer } from '../lsp/server.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

startServer(connection, {
  readAsset: (name) => connection.sendRequest<string>(readAsset, { name } satisfies ReadAsset),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  codec: plainCodec,
  version,
});
