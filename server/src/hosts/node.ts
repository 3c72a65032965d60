// The server as a Node process, speaking LSP over --stdio (or the pipe that the editor names).

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server.ts';
import { bufferCodec } from './bufferCodec.ts';

startServer(createConnection(ProposedFeatures.all), {
  readAsset: (name) => readFile(path.join(__dirname, '..', name), 'utf8'),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  codec: bufferCodec,
  version,
});
