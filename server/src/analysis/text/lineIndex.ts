// Where the lines of a text begin, kept true through edits without reading the text anew, and read only as
// far as somebody asked. A line begins at offset p exactly if the unit before p is LF, or is CR and p does
// not hold LF: so an edit can only change what lies inside it and at its two ends.

import { findLineEnd, type Span } from './span.ts';

const lf = 0x0a;
const cr = 0x0d;

export class LineIndex {
  #starts: Uint32Array;
  #count = 1;
  /** Every line that begins at or before this offset is known. */
  #known = 0;

  constructor(length: number) {
    this.#starts = new Uint32Array(Math.max(16, length >> 6));
  }

  /** How many lines there are; reads all of the text. */
  count(span: Span): number {
    this.readTo(span, span.length);
    return this.#count;
  }

  /** The offset at which `line` begins, or the length for a line behind the last. */
  start(span: Span, line: number): number {
    while (line >= this.#count && this.#known < span.length) this.readTo(span, this.#known + 4096);
    return line < this.#count ? (this.#starts[line] as number) : span.length;
  }

  /** The last line that begins at or before `offset`. */
  lineAt(span: Span, offset: number): number {
    this.readTo(span, offset);
    return this.#firstAfter(offset) - 1;
  }

  readTo(span: Span, offset: number): void {
    const to = Math.min(offset, span.length);
    for (let at = this.#known; at < to; ) {
      const end = findLineEnd(span, at, to);
      if (end === to) break;
      at = end + 1;
      if (beginsLine(span, at)) this.#push(at);
    }
    this.#known = Math.max(this.#known, to);
  }

  /** To be called when `span` has the new text already: [start, oldEnd) became [start, newEnd). */
  replaced(span: Span, oldLength: number, start: number, oldEnd: number, newEnd: number): void {
    if (start > this.#known) return;
    const from = start === 0 ? 1 : this.#firstAfter(start - 1);
    if (this.#known < oldLength) {
      this.#count = from;
      this.#known = Math.max(0, start - 1);
      return;
    }
    const to = this.#firstAfter(oldEnd);
    const fresh: number[] = [];
    for (let p = Math.max(1, start); p <= newEnd; p++) {
      if (beginsLine(span, p)) fresh.push(p);
    }
    this.#splice(from, Math.max(from, to), fresh, newEnd - oldEnd);
    this.#known = span.length;
  }

  #splice(from: number, to: number, fresh: readonly number[], delta: number): void {
    const tail = this.#count - to;
    const count = from + fresh.length + tail;
    this.#reserve(count);
    this.#starts.copyWithin(from + fresh.length, to, this.#count);
    this.#starts.set(fresh, from);
    this.#count = count;
    if (delta === 0) return;
    for (let line = count - tail; line < count; line++)
      this.#starts[line] = (this.#starts[line] as number) + delta;
  }

  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #push(start: number): void {
    this.#reserve(this.#count + 1);
    this.#starts[this.#count++] = start;
  }

  #reserve(count: number): void {
    if (count <= this.#starts.length) return;
    const grown = new Uint32Array(Math.max(count, this.#starts.length * 2));
    grown.set(this.#starts.subarray(0, this.#count));
    this.#starts = grown;
  }
}

function beginsLine({ units, length }: Span, p: number): boolean {
  const before = units[p - 1];
  return before === lf || (before === cr && (p === length || units[p] !== lf));
}
