// Watches over reading on the command line: tells how far it is, and hears the user who wants it to end.

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import type { ProgressLine } from './progressLine.ts';
import type { Watch } from './sourceReader.ts';

export class ReadingWatch implements Watch {
  readonly #progress: ProgressLine;
  readonly #interruption = new AbortController();
  readonly #interrupt = () => this.#interruption.abort();
  #name = '';

  constructor(progress: ProgressLine) {
    this.#progress = progress;
    // Once only: whoever presses Ctrl+C again means at once.
    process.once('SIGINT', this.#interrupt);
  }

  get signal(): AbortSignal {
    return this.#interruption.signal;
  }

  /** One of how many is about to be read. */
  begin(file: string, number = 1, all = 1): void {
    const name = path.basename(file);
    this.#name = all === 1 ? name : l10n.t('{0} ({1} of {2})', name, number, all);
  }

  /** Logs are looked for there, as long as nobody wants it to end. */
  async looksInto(place: string): Promise<boolean> {
    this.#progress.show(place);
    await setImmediate();
    return !this.isCancelled();
  }

  onProgress(share: number): void {
    this.#progress.show(this.#name, share);
  }

  isCancelled(): boolean {
    return this.signal.aborted;
  }

  /** Asked between two bits of a file that one thread reads: signals come in here and nowhere else. */
  async goesOn(share: number): Promise<boolean> {
    this.onProgress(share);
    await setImmediate();
    return !this.isCancelled();
  }

  /** Something else is about to be written. */
  giveWay(): void {
    this.#progress.erase();
  }

  end(): void {
    this.giveWay();
    process.off('SIGINT', this.#interrupt);
  }
}
