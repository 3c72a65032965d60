// The user's own articles: Markdown files in `.sms-lens` of a workspace, and in a folder that a setting of this
// machine names. They are read whenever one changes, and the server is told of all of them.

import * as vscode from 'vscode';
import type { Pack } from '../../server/src/lsp/protocol.ts';

const folderName = '.sms-lens';
const setting = 'articles.folder';
/** Nobody writes more, and nobody longer ones. */
const mostFiles = 1000;
const longestFile = 1 << 18;

export class Packs implements vscode.Disposable {
  readonly #tell: (packs: readonly Pack[]) => Promise<void>;
  readonly #subscriptions: vscode.Disposable[] = [];
  #watchers: vscode.Disposable[] = [];
  #reading = 0;

  constructor(tell: (packs: readonly Pack[]) => Promise<void>) {
    this.#tell = tell;
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.watch()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.watch()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`smsLens.${setting}`)) void this.watch();
      }),
    );
  }

  /** Watches the folders that there are now, and reads them. */
  async watch(): Promise<void> {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = folders().map(({ files }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(files);
      watcher.onDidChange(() => this.#read());
      watcher.onDidCreate(() => this.#read());
      watcher.onDidDelete(() => this.#read());
      return watcher;
    });
    await this.#read();
  }

  dispose(): void {
    for (const disposable of [...this.#watchers, ...this.#subscriptions]) disposable.dispose();
  }

  /** What was read while something changed again is not told. */
  async #read(): Promise<void> {
    this.#reading++;
    const reading = this.#reading;
    const packs = (await Promise.all(folders().map(packsIn))).flat();
    if (reading === this.#reading) await this.#tell(packs);
  }
}

interface Folder {
  readonly uri: vscode.Uri;
  /** What to watch: a folder that is not there yet can be watched from above. */
  readonly files: vscode.RelativePattern;
  readonly trusted: boolean;
}

function folders(): Folder[] {
  const own = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => ({
    uri: vscode.Uri.joinPath(uri, folderName),
    // The folder itself too: of files that came with it nothing may be told.
    files: new vscode.RelativePattern(uri, `{${folderName},${folderName}/*.md}`),
    trusted: vscode.workspace.isTrusted,
  }));
  const named = vscode.workspace.getConfiguration('smsLens').get<string>(setting, '').trim();
  if (named === '') return own;
  const uri = vscode.Uri.file(named);
  return [...own, { uri, files: new vscode.RelativePattern(uri, '*.md'), trusted: true }];
}

/** A folder that is not there has nothing in it. */
async function packsIn({ uri, trusted }: Folder): Promise<Pack[]> {
  const entries = await vscode.workspace.fs.readDirectory(uri).then(
    (all) => all,
    () => [],
  );
  const names = entries
    .filter(([name, type]) => type !== vscode.FileType.Directory && name.endsWith('.md'))
    .map(([name]) => name)
    .sort()
    .slice(0, mostFiles);
  const packs = await Promise.all(names.map((name) => packOf(vscode.Uri.joinPath(uri, name), name, trusted)));
  return packs.filter((pack) => pack !== undefined);
}

async function packOf(uri: vscode.Uri, name: string, trusted: boolean): Promise<Pack | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (read) => read,
    () => undefined,
  );
  if (bytes === undefined || bytes.length > longestFile) return undefined;
  return { uri: uri.toString(), name, text: new TextDecoder().decode(bytes), trusted };
}
