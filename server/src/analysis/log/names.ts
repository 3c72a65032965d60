// Names that occur again and again, each kept once and known by a number.
// A name is looked up by its units, so that a known one costs no string.

import type { Span, Units } from '../text/span.ts';

/** Number 0 is the empty name; the last number stands for all that came when there were too many. */
export const tooManyNames = 0xffff;

export class Names {
  readonly #names: string[] = [''];
  /** The units of all names, one behind the other, and where each ends. */
  #pool = new Uint16Array(1 << 12);
  #ends = new Uint32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  #slots = new Uint16Array(1 << 10);
  /** Most records are of the component that the one before was of. */
  #latest = 0;

  get count(): number {
    return this.#names.length;
  }

  nameOf(id: number): string {
    return this.#names[id] ?? '…';
  }

  all(): readonly string[] {
    return this.#names;
  }

  idOf(span: Span, start: number, end: number): number {
    if (start >= end) return 0;
    const { units } = span;
    if (this.#isNamed(this.#latest, units, start, end)) return this.#latest;
    const value = hashOf(units, start, end);
    const mask = this.#slots.length - 1;
    let slot = value & mask;
    for (let id = this.#slots[slot] as number; id !== 0; id = this.#slots[slot] as number) {
      if (this.#hashes[id] === value && this.#isNamed(id, units, start, end)) {
        this.#latest = id;
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(span, start, end, value, slot);
  }

  /** The number of a name that comes as a string, from another table of names. */
  idOfText(name: string): number {
    const units = new Uint16Array(name.length);
    for (let i = 0; i < name.length; i++) units[i] = name.charCodeAt(i);
    const span: Span = {
      units,
      words: new Uint32Array(0),
      length: units.length,
      complete: true,
      decode: () => name,
    };
    return this.idOf(span, 0, units.length);
  }

  #add(span: Span, start: number, end: number, value: number, slot: number): number {
    const id = this.#names.length;
    if (id === tooManyNames) return tooManyNames;
    this.#reserve(id, end - start);
    const from = this.#ends[id - 1] as number;
    this.#pool.set(span.units.subarray(start, end), from);
    this.#ends[id] = from + end - start;
    this.#hashes[id] = value;
    this.#names.push(span.decode(start, end));
    this.#slots[slot] = id;
    this.#latest = id;
    if (id * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #isNamed(id: number, units: Units, start: number, end: number): boolean {
    if (id === 0) return false;
    const from = this.#ends[id - 1] as number;
    const length = (this.#ends[id] as number) - from;
    if (length !== end - start) return false;
    const pool = this.#pool;
    for (let i = length - 1; i >= 0; i--) {
      if (pool[from + i] !== units[start + i]) return false;
    }
    return true;
  }

  #reserve(id: number, length: number): void {
    const used = this.#ends[id - 1] as number;
    if (used + length > this.#pool.length)
      this.#pool = grown(this.#pool, new Uint16Array((used + length) * 2));
    if (id < this.#ends.length) return;
    this.#ends = grown(this.#ends, new Uint32Array(id * 2));
    this.#hashes = grown(this.#hashes, new Int32Array(id * 2));
  }

  #rehash(): void {
    this.#slots = new Uint16Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let id = 1; id < this.#names.length; id++) {
      let slot = (this.#hashes[id] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id;
    }
  }
}

function grown<T extends Uint16Array | Uint32Array | Int32Array>(old: T, into: T): T {
  into.set(old);
  return into;
}

/** Names differ in their length and at their end: eight units tell most of them apart. */
function hashOf(units: Units, start: number, end: number): number {
  let value = end - start;
  for (let i = Math.max(start, end - 6); i < end; i++)
    value = Math.imul(value ^ (units[i] as number), 0x01000193);
  const middle = units[(start + end) >> 1] as number;
  value = Math.imul(value ^ (units[start] as number) ^ (middle << 8), 0x01000193);
  return value ^ (value >>> 15);
}
