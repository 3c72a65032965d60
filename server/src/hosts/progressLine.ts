// One line on a terminal that says how far reading is, written over itself until it is erased. Reading that
// is over soon shows nothing, and what is no terminal gets nothing.

import * as l10n from '@vscode/l10n';

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

  /** `share` of 1 of what is called `name` has been read. */
  show(name: string, share: number): void {
    if (this.#terminal.isTTY !== true || this.#now() - this.#begun < patience) return;
    const line = this.#fitted(name, Math.floor(share * 100));
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
  #fitted(name: string, percent: number): string {
    const room = (this.#terminal.columns || 80) - 1;
    let letters = [...name.replace(/\p{C}/gu, '?')];
    let line = l10n.t('{0} {1} %', letters.join(''), percent);
    while (widthOf(line) > room && letters.length > 1) {
      letters = letters.slice(letters[0] === '…' ? 2 : 1);
      letters.unshift('…');
      line = l10n.t('{0} {1} %', letters.join(''), percent);
    }
    return line;
  }
}

/** In columns, rather too many than too few: some letters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter < '\x7f' ? 1 : 2), 0);
}
