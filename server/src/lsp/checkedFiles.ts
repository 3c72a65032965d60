// Logs that were read from disk because the user asked for it: their rows, which are pushed to the editor, and what of
// them is found by words. While such a log is open its own rows stand in the list, which follow each edit; those from
// disk come back when it is closed, so that a list of a whole folder does not lose what one has looked at.

import type { Diagnostic } from 'vscode-languageserver';
import type { LogSymbol, LogSymbols } from '../features/index.ts';

export interface CheckedFile {
  readonly rows: Diagnostic[];
  readonly symbols: readonly LogSymbol[];
}

type Publish = (uri: string, rows: Diagnostic[]) => Promise<void>;

export class CheckedFiles {
  readonly #files = new Map<string, CheckedFile>();
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
    const before = this.#files.get(uri);
    this.#files.set(uri, file);
    const isSilent = file.rows.length === 0 && (before === undefined || before.rows.length === 0);
    if (!isSilent && !this.#isOpen(uri)) await this.#publish(uri, file.rows);
  }

  async opened(uri: string): Promise<void> {
    if (this.#isOpen(uri)) await this.#show(uri, false);
  }

  async closed(uri: string): Promise<void> {
    await this.#show(uri, true);
  }

  async forget(uri: string): Promise<void> {
    if (!this.#isOpen(uri)) await this.#show(uri, false);
    this.#files.delete(uri);
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

  async #show(uri: string, isShown: boolean): Promise<void> {
    const rows = this.#files.get(uri)?.rows ?? [];
    if (rows.length > 0) await this.#publish(uri, isShown ? rows : []);
  }
}
