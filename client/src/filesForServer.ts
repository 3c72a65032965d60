// Reads files and folders for the server where it cannot do so itself: on the web, and in file systems that are on no
// disk. A file is read once and handed over in parts.

import * as vscode from 'vscode';
import type { FileBytes, FolderEntry, ReadFile, ReadFolder } from '../../server/src/lsp/protocol.ts';

/** So many bytes at once: the server has other things to do between two parts. */
const partLength = 1 << 20;

export class FilesForServer {
  /** The file that is being handed over. */
  #latest: { readonly uri: string; readonly bytes: Uint8Array } | undefined;

  async readFile({ uri, from, most, as }: ReadFile): Promise<FileBytes> {
    try {
      const bytes = from > 0 && this.#latest?.uri === uri ? this.#latest.bytes : await readWhole(uri, most);
      if (typeof bytes === 'number') return { failure: 'TooLarge', size: bytes };
      const part = bytes.slice(from, from + partLength);
      this.#latest = from + part.length < bytes.length ? { uri, bytes } : undefined;
      return { bytes: as === 'base64' ? base64Of(part) : part.buffer, total: bytes.length };
    } catch (error) {
      this.#latest = undefined;
      if (error instanceof vscode.FileSystemError) return { failure: error.code };
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  }

  async readFolder({ uri }: ReadFolder): Promise<FolderEntry[]> {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    // A link to a folder may lead back to where one came from.
    const linked = vscode.FileType.SymbolicLink | vscode.FileType.Directory;
    return entries
      .filter(([, type]) => (type & linked) !== linked)
      .map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }));
  }
}

/** Or its size, where it has more bytes than are wanted. */
async function readWhole(uri: string, most: number): Promise<Uint8Array | number> {
  const file = vscode.Uri.parse(uri);
  const { size } = await vscode.workspace.fs.stat(file);
  return size > most ? size : vscode.workspace.fs.readFile(file);
}

/** So many arguments a call can have everywhere. */
const atOnce = 8192;

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += atOnce)
    letters += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(letters);
}
