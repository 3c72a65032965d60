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
import { clientFiles } from './clientFiles.ts';
import { BytesAtHand } from './unitSource.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

startServer(connection, {
  readAsset: (name) => connection.sendRequest<string>(readAsset, { name } satisfies ReadAsset),
  breathe,
  codec: plainCodec,
  version,
  files: clientFiles({
    ask: (method, params) => connection.sendRequest(method, params),
    breathe,
    as: 'buffer',
    decode: () => new Uint8Array(0),
    sourceOf: (bytes) => new BytesAtHand(bytes),
  }),
});
