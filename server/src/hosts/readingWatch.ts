// Watches over reading on the command line: tells how far it is, and hears the user who wants it to end.

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
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

  begin(file: string): void {
    this.#name = path.basename(file);
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
