// Finds the first of a few marks, looking at about one unit in as many as the marks are long
// (Horspool's rule over a set of marks of one length).

import type { Units } from '../text/span.ts';
import { markOf } from './units.ts';

export class MarkSearch {
  readonly #marks: readonly Uint8Array[];
  readonly #length: number;
  readonly #shift = new Uint8Array(256);

  constructor(...marks: readonly string[]) {
    this.#marks = marks.map(markOf);
    this.#length = Math.min(...marks.map((mark) => mark.length));
    this.#shift.fill(this.#length);
    for (const mark of this.#marks) {
      for (let i = 0; i < this.#length; i++) {
        const unit = mark[i] as number;
        this.#shift[unit] = Math.min(this.#shift[unit] as number, this.#length - 1 - i);
      }
    }
  }

  /** The first place in [from, to) where a mark begins and ends, or -1. */
  find(units: Units, from: number, to: number): number {
    const shift = this.#shift;
    const last = this.#length - 1;
    let at = from + last;
    while (at < to) {
      const unit = units[at] as number;
      const step = unit < 256 ? (shift[unit] as number) : this.#length;
      if (step > 0) {
        at += step;
        continue;
      }
      if (this.#anyAt(units, at - last, to)) return at - last;
      at++;
    }
    return -1;
  }

  #anyAt(units: Units, start: number, to: number): boolean {
    for (const mark of this.#marks) {
      let same = start + mark.length <= to;
      for (let i = 0; same && i < mark.length; i++) same = units[start + i] === mark[i];
      if (same) return true;
    }
    return false;
  }
}
