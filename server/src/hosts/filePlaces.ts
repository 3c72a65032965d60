// Offsets in a file -> lines and columns as people count them, from 1. How many lines each piece has was counted
// when it was read; so a place costs a look at its own piece, and not at all that stands before it. Asked for
// places that rise, it looks at no part of a piece twice.

import { countLineEnds, isLineEnd } from '../analysis/index.ts';
import type { UnitSource } from './unitSource.ts';

export interface FilePlace {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

const beginning = { offset: 0, column: 1 };

/** So much is looked through at once for the beginning of a line. */
const step = 4096;

export class FilePlaces {
  readonly #source: UnitSource;
  /** Where each piece begins, and how many lines end before it. */
  readonly #starts: number[] = [0];
  readonly #lines: number[] = [0];
  /** The place that was asked for last. */
  #offset = 0;
  #line = 1;
  #known = beginning;

  constructor(source: UnitSource) {
    this.#source = source;
  }

  /** To be told of each piece in order: where it ends, and how many lines end in it. */
  add(end: number, lineEnds: number): void {
    this.#starts.push(end);
    this.#lines.push((this.#lines.at(-1) as number) + lineEnds);
  }

  /** The places of many offsets, by offset. */
  ofAll(offsets: readonly number[]): ReadonlyMap<number, FilePlace> {
    const rising = [...new Set(offsets)].sort((a, b) => a - b);
    return new Map(rising.map((offset) => [offset, this.of(offset)]));
  }

  of(offset: number): FilePlace {
    const line = this.#lineOf(offset);
    const known = this.#known.offset <= offset ? this.#known : beginning;
    const lineStart = this.#lineStart(known.offset, offset);
    const from = lineStart ?? known.offset;
    const before = this.#source.read(from, offset);
    const { length } = before.decode(0, before.length);
    const column = (lineStart === undefined ? known.column : 1) + length;
    this.#known = { offset, column };
    return { line, column };
  }

  #lineOf(offset: number): number {
    const piece = this.#pieceOf(offset);
    const start = this.#starts[piece] as number;
    if (offset < this.#offset || start > this.#offset) {
      this.#offset = start;
      this.#line = (this.#lines[piece] as number) + 1;
    }
    // One unit more, which tells whether a CR at the end is half of a line end.
    const span = this.#source.read(this.#offset, offset + 1);
    this.#line += countLineEnds(span, 0, Math.min(offset - this.#offset, span.length));
    this.#offset = offset;
    return this.#line;
  }

  /** Where the last line begins that begins in (from, offset]. */
  #lineStart(from: number, offset: number): number | undefined {
    for (let end = offset; end > from; end -= step) {
      const start = Math.max(from, end - step);
      const { units } = this.#source.read(start, end);
      for (let at = end - start; at > 0; at--) if (isLineEnd(units[at - 1] as number)) return start + at;
    }
    return undefined;
  }

  #pieceOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }
}
