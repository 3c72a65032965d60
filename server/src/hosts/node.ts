// The server as a Node process, speaking LSP over --stdio (or the pipe that the editor names).

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server.ts';
import { bufferCodec } from './bufferCodec.ts';
import { clientFiles } from './clientFiles.ts';
import { diskFiles } from './diskFiles.ts';
import { filesOfBoth } from './filesOfBoth.ts';
import { MemoryUnits } from './units.ts';

const connection = createConnection(ProposedFeatures.all);
const beside = (name: string) => path.join(__dirname, '..', name);
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

startServer(connection, {
  readAsset: (name) => readFile(beside(name), 'utf8'),
  breathe,
  codec: bufferCodec,
  version,
  files: filesOfBoth(
    diskFiles(beside('knowledge.json')),
    clientFiles({
      ask: (method, params) => connection.sendRequest(method, params),
      breathe,
      as: 'base64',
      decode: (text) => Buffer.from(text, 'base64'),
      sourceOf: (bytes) => new MemoryUnits(bytes),
    }),
  ),
});
