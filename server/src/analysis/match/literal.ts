// Compares literal text loosely: ASCII letter case does not count, and a run of blanks in the template
// stands for any run of blanks and `~`. The words are strict. However long a run of blanks is, a search
// goes over it once.

import { foldUnit, isBlank } from './fold.ts';

const space = 0x20;

/** A literal as the functions below want it: lower case, each run of blanks one space. */
export function foldLiteral(literal: string): string {
  let folded = '';
  for (let i = 0; i < literal.length; i++) {
    const unit = literal.charCodeAt(i);
    if (!isBlank(unit)) folded += String.fromCharCode(foldUnit(unit));
    else if (!folded.endsWith(' ')) folded += ' ';
  }
  return folded;
}

/** The end of `literal` in `text` if it stands at `at`, else -1. */
export function literalEnd(literal: string, text: string, at: number): number {
  let end = at;
  for (let i = 0; i < literal.length; i++) {
    const wanted = literal.charCodeAt(i);
    if (wanted === space) {
      const start = end;
      end = blanksEnd(text, end);
      if (end === start) return -1;
    } else {
      if (end >= text.length || foldUnit(text.charCodeAt(end)) !== wanted) return -1;
      end++;
    }
  }
  return end;
}

/** The first place in [from, to) where `literal` begins, or -1. It may end behind `to`. */
export function findLiteral(literal: string, text: string, from: number, to = text.length): number {
  const first = literal.charCodeAt(0);
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    if (first === space ? !isBlank(unit) : foldUnit(unit) !== first) at++;
    else if (literalEnd(literal, text, at) >= 0) return at;
    else at = afterFailure(literal, text, at);
  }
  return -1;
}

/** Where to look next when `literal`, or what follows it, did not fit at `at`. */
export function afterFailure(literal: string, text: string, at: number): number {
  // From any other blank of the same run it would end at the same place.
  return literal.charCodeAt(0) === space ? Math.max(at + 1, blanksEnd(text, at)) : at + 1;
}

function blanksEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** Where a literal stands next: asked for places that rise, more or less, it reads the text once. */
export class NextPlace {
  readonly #literal: string;
  readonly #text: string;
  /** Nothing stands in [asked, found). */
  #asked = 0;
  #found = -1;

  constructor(literal: string, text: string) {
    this.#literal = literal;
    this.#text = text;
  }

  /** The first place from `from` on, or Infinity. */
  from(from: number): number {
    if (from > this.#found) {
      const found = findLiteral(this.#literal, this.#text, from);
      this.#found = found < 0 ? Number.POSITIVE_INFINITY : found;
      this.#asked = from;
    } else if (from < this.#asked) {
      const nearer = findLiteral(this.#literal, this.#text, from, this.#asked);
      if (nearer >= 0) return nearer;
      this.#asked = from;
    }
    return this.#found;
  }
}
