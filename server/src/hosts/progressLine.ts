// One line on a terminal that says how far reading is, written over itself until it is erased. Reading that
// is over soon shows nothing, and what is no terminal gets nothing.

import * as l10n from '@vscode/l10n';
import { widthOf } from './terminalText.ts';

/** What of a stream is needed. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** So long one waits without a word, in milliseconds. */
const patience = 500;

const eraseToEnd = '\x1b[K';

export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #begun: number;
  #shown = '';

  constructor(terminal: Terminal, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#now = now;
    this.#begun = now();
  }

  /** `share` of 1 of what is called `name` has been read; without one, nobody knows how much there is. */
  show(name: string, share?: number): void {
    if (this.#terminal.isTTY !== true || this.#now() - this.#begun < patience) return;
    const line = this.#fitted(name, share);
    if (line === this.#shown) return;
    this.#terminal.write(`\r${line}${eraseToEnd}`);
    this.#shown = line;
  }

  erase(): void {
    if (this.#shown === '') return;
    this.#terminal.write(`\r${eraseToEnd}`);
    this.#shown = '';
  }

  /** A line that fills the terminal would break, and a broken one cannot be written over: the name gives way. */
  #fitted(name: string, share: number | undefined): string {
    const room = (this.#terminal.columns || 80) - 1;
    const lineOf = (shown: string) =>
      share === undefined ? shown : l10n.t('{0} {1} %', shown, Math.floor(share * 100));
    let letters = [...name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')];
    let line = lineOf(letters.join(''));
    while (widthOf(line) > room && letters.length > 1) {
      letters = letters.slice(letters[0] === '…' ? 2 : 1);
      letters.unshift('…');
      line = lineOf(letters.join(''));
    }
    return line;
  }
}
