// Logs and setup files that were read from disk because the user asked for it: their rows, which are pushed to the editor, and what of
// them is found by words. While such a log is open its own rows stand in the list, which follow each edit; those from
// disk come back when it is closed, so that a list of a whole folder does not lose what one has looked at.

import type { Diagnostic } from 'vscode-languageserver';
import type { LogSymbol, LogSymbols } from '../features/index.ts';

export interface CheckedFile {
  readonly rows: Diagnostic[];
  readonly symbols: readonly LogSymbol[];
  /** The user wants its rows in the list. */
  readonly isListed: boolean;
}

type Publish = (uri: string, rows: Diagnostic[]) => Promise<void>;

export class CheckedFiles {
  readonly #files = new Map<string, CheckedFile>();
  /** Files whose rows the editor has. */
  readonly #shown = new Set<string>();
  readonly #publish: Publish;
  readonly #isOpen: (uri: string) => boolean;

  constructor(publish: Publish, isOpen: (uri: string) => boolean) {
    this.#publish = publish;
    this.#isOpen = isOpen;
  }

  /** Those that are not open. */
  *symbols(): Generator<LogSymbols> {
    for (const [uri, { symbols }] of this.#files) if (!this.#isOpen(uri)) yield { uri, symbols };
  }

  async set(uri: string, file: CheckedFile): Promise<void> {
    this.#files.set(uri, file);
    if (!file.isListed || file.rows.length === 0) await this.#withdraw(uri);
    await this.#show(uri);
  }

  async opened(uri: string): Promise<void> {
    if (this.#isOpen(uri)) await this.#withdraw(uri);
  }

  async closed(uri: string): Promise<void> {
    await this.#show(uri);
  }

  async forget(uri: string): Promise<void> {
    this.#files.delete(uri);
    await this.#withdraw(uri);
  }

  async forgetAll(): Promise<void> {
    for (const uri of [...this.#files.keys()]) await this.forget(uri);
  }

  /** All of a folder but those that lie there still. */
  async forgetBelow(folder: string, but: ReadonlySet<string> = new Set()): Promise<void> {
    const below = folder.endsWith('/') ? folder : `${folder}/`;
    for (const uri of [...this.#files.keys()])
      if (uri.startsWith(below) && !but.has(uri)) await this.forget(uri);
  }

  /** The user may want other rows than before. */
  async listOnly(isListed: (uri: string) => Promise<boolean>): Promise<void> {
    for (const uri of [...this.#files.keys()]) {
      const wanted = await isListed(uri);
      const file = this.#files.get(uri);
      if (file === undefined || file.isListed === wanted) continue;
      this.#files.set(uri, { ...file, isListed: wanted });
      if (wanted) await this.#show(uri);
      else await this.#withdraw(uri);
    }
  }

  async #show(uri: string): Promise<void> {
    const file = this.#files.get(uri);
    if (file === undefined || !file.isListed || file.rows.length === 0 || this.#isOpen(uri)) return;
    this.#shown.add(uri);
    await this.#publish(uri, file.rows);
  }

  async #withdraw(uri: string): Promise<void> {
    if (this.#shown.delete(uri)) await this.#publish(uri, []);
  }
}
