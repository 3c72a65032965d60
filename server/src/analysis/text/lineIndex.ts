// Where the lines of a text begin, kept true through edits without reading the text anew.
// A line begins at offset p exactly if the unit before p is LF, or is CR and p does not hold LF: so an
// edit can only change what lies inside it and at its two ends.

const lf = 0x0a;
const cr = 0x0d;

export class LineIndex {
  #starts: Uint32Array;
  #count = 1;

  constructor(units: Uint16Array, length: number) {
    this.#starts = new Uint32Array(Math.max(16, length >> 6));
    for (let p = 1; p <= length; p++) {
      if (beginsLine(units, length, p)) this.#push(p);
    }
  }

  get count(): number {
    return this.#count;
  }

  /** The offset at which `line` begins; `line` must exist. */
  start(line: number): number {
    return this.#starts[line] as number;
  }

  /** The last line that begins at or before `offset`. */
  lineAt(offset: number): number {
    return this.#firstAfter(offset) - 1;
  }

  /** To be called when `units` and `length` are new already: [start, oldEnd) became [start, newEnd). */
  replaced(units: Uint16Array, length: number, start: number, oldEnd: number, newEnd: number): void {
    const from = start === 0 ? 1 : this.#firstAfter(start - 1);
    const to = this.#firstAfter(oldEnd);
    const fresh: number[] = [];
    for (let p = Math.max(1, start); p <= newEnd; p++) {
      if (beginsLine(units, length, p)) fresh.push(p);
    }
    this.#splice(from, Math.max(from, to), fresh, newEnd - oldEnd);
  }

  #splice(from: number, to: number, fresh: readonly number[], delta: number): void {
    const tail = this.#count - to;
    const count = from + fresh.length + tail;
    this.#reserve(count);
    this.#starts.copyWithin(from + fresh.length, to, this.#count);
    this.#starts.set(fresh, from);
    this.#count = count;
    if (delta === 0) return;
    for (let line = count - tail; line < count; line++) this.#starts[line] = this.start(line) + delta;
  }

  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) > offset) high = middle;
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

function beginsLine(units: Uint16Array, length: number, p: number): boolean {
  const before = units[p - 1];
  return before === lf || (before === cr && (p === length || units[p] !== lf));
}
