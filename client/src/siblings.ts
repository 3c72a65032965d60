// Which logs and setup files lie beside a document, and other texts that these name. A folder is read when the server first asks about a document in it, and again
// when a file in it comes or goes, or when the last document that was asked about is closed.

import * as vscode from 'vscode';

const isWanted = /\.(?:lo[g_]|ini|inf|txt|cmd|bat|vbs|ps1|xml|sms)$/i;
/** A folder with more files than these is an archive of them. */
const mostNames = 5000;

interface Folder {
  readonly names: Promise<string[]>;
  readonly watcher: vscode.Disposable;
  /** The documents that were asked about. */
  readonly documents: Set<string>;
}

export class Siblings implements vscode.Disposable {
  readonly #folders = new Map<string, Folder>();
  readonly #closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri));

  /** Their names, as they are spelt. */
  of(document: string): Promise<string[]> {
    const uri = vscode.Uri.parse(document, true);
    // What has no file has no folder.
    if (uri.scheme === 'untitled' || !uri.path.includes('/')) return Promise.resolve([]);
    const above = folderOf(uri);
    const key = above.toString();
    let folder = this.#folders.get(key);
    if (folder === undefined) {
      folder = { names: filesIn(above), watcher: this.#watch(above), documents: new Set() };
      this.#folders.set(key, folder);
    }
    folder.documents.add(uri.toString());
    return folder.names;
  }

  dispose(): void {
    this.#closed.dispose();
    for (const key of [...this.#folders.keys()]) this.#forget(key);
  }

  #watch(above: vscode.Uri): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(above, '*'),
      false,
      true,
      false,
    );
    watcher.onDidCreate(() => this.#forget(above.toString()));
    watcher.onDidDelete(() => this.#forget(above.toString()));
    return watcher;
  }

  #close(uri: vscode.Uri): void {
    const key = folderOf(uri).toString();
    const folder = this.#folders.get(key);
    folder?.documents.delete(uri.toString());
    if (folder?.documents.size === 0) this.#forget(key);
  }

  #forget(key: string): void {
    this.#folders.get(key)?.watcher.dispose();
    this.#folders.delete(key);
  }
}

const folderOf = (uri: vscode.Uri) => vscode.Uri.joinPath(uri, '..');

/** A folder that cannot be read has no names. */
async function filesIn(folder: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (all) => all,
    () => [],
  );
  return entries
    .filter(([name, type]) => (type & vscode.FileType.Directory) === 0 && isWanted.test(name))
    .map(([name]) => name)
    .slice(0, mostNames);
}
