// Reads files for a server that has no disk, as the client does through VS Code. Addresses of the scheme `elsewhere` lead
// to the same disk, by a way that no server knows.

import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import {
  type FileBytes,
  type FolderEntry,
  type ReadFile,
  type ReadFolder,
  readFile,
  readFolder,
} from '../../server/src/lsp/protocol.ts';

const partLength = 1 << 20;

export function answerForFiles(connection: ProtocolConnection): void {
  let latest: { readonly uri: string; readonly bytes: Buffer } | undefined;
  connection.onRequest<FileBytes, void>(readFile, ({ uri, from, most, as }: ReadFile) => {
    try {
      const file = pathOf(uri);
      const status = statSync(file);
      if (status.isDirectory()) return { failure: 'FileIsADirectory' };
      if (!status.isFile()) return { failure: 'Unavailable' };
      if (status.size > most) return { failure: 'TooLarge', size: status.size };
      if (latest?.uri !== uri || from === 0) latest = { uri, bytes: readFileSync(file) };
      const part = Uint8Array.from(latest.bytes.subarray(from, from + partLength));
      const bytes = as === 'base64' ? Buffer.from(part).toString('base64') : part.buffer;
      return { bytes, total: latest.bytes.length };
    } catch (error) {
      return { failure: failures[(error as NodeJS.ErrnoException).code ?? ''] ?? 'Unavailable' };
    }
  });
  connection.onRequest(readFolder, ({ uri }: ReadFolder): FolderEntry[] =>
    readdirSync(pathOf(uri)).flatMap((name) => {
      const whole = path.join(pathOf(uri), name);
      const isFolder = statSync(whole, { throwIfNoEntry: false })?.isDirectory() ?? false;
      return isFolder && lstatSync(whole).isSymbolicLink() ? [] : [{ name, isFolder }];
    }),
  );
}

const failures: Readonly<Record<string, string>> = { ENOENT: 'FileNotFound', EACCES: 'NoPermissions' };

function pathOf(uri: string): string {
  return fileURLToPath(uri.replace(/^elsewhere:/, 'file:'));
}
