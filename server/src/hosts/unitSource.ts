// Where units of a text come from, a range at a time. Bytes are UTF-8 (or Windows-1252 where they are not), or UTF-16
// in either order, by their mark. Nothing here needs more than a browser has.

import { type Span, spanOf, type Units } from '../analysis/index.ts';
import { decodeBytes } from './decodeBytes.ts';

export type Encoding = 'bytes' | 'utf-16le' | 'utf-16be';

/** Makes strings of units in memory; a host may have a faster way. */
export type MakeDecoder = (units: Units) => (start: number, end: number) => string;

export abstract class UnitSource {
  readonly encoding: Encoding;
  readonly #width: number;
  /** So many bytes there were when it was opened; what a writer appends meanwhile is not looked at. */
  readonly byteLength: number;
  readonly #decoderOf: MakeDecoder;
  #bytes = new Uint8Array(0);

  constructor(head: Uint8Array, byteLength: number, decoderOf: MakeDecoder) {
    this.encoding = encodingOf(head);
    this.#width = this.encoding === 'bytes' ? 1 : 2;
    this.byteLength = byteLength;
    this.#decoderOf = decoderOf;
  }

  /** In units. */
  get length(): number {
    return Math.floor(this.byteLength / this.#width);
  }

  /** Units [start, end) as a span whose offsets count from `start`; true until the next call. */
  read(start: number, end: number): Span {
    const to = Math.min(end, this.length);
    const wanted = Math.max(0, to - start) * this.#width;
    if (this.#bytes.length < wanted) this.#bytes = new Uint8Array((wanted + 4096) & ~3);
    const got = this.readBytes(this.#bytes, wanted, start * this.#width);
    const length = Math.floor(got / this.#width);
    const units = this.#unitsOf(length);
    const complete = to >= this.length || got < wanted;
    return spanOf(units, length, complete, this.#decoderOf(units));
  }

  /** Whether less is there than when it was opened, so that what was read may not be the whole. */
  abstract becameShorter(): boolean;

  abstract close(): void;

  /** Fills `target` with up to `wanted` bytes from `position` and says how many there were. */
  protected abstract readBytes(target: Uint8Array, wanted: number, position: number): number;

  #unitsOf(length: number): Units {
    if (this.#width === 1) return this.#bytes;
    const units = new Uint16Array(this.#bytes.buffer, 0, this.#bytes.length >> 1);
    if (this.encoding === 'utf-16be') swap(units, length);
    return units;
  }
}

/** Bytes at hand, such as those of standard input, or of a file that somebody else read. */
export class BytesAtHand extends UnitSource {
  readonly #all: Uint8Array;

  constructor(all: Uint8Array, decoderOf: MakeDecoder = plainDecoder) {
    super(all.subarray(0, 2), all.length, decoderOf);
    this.#all = all;
  }

  override becameShorter(): boolean {
    return false;
  }

  override close(): void {}

  protected override readBytes(target: Uint8Array, wanted: number, position: number): number {
    const part = this.#all.subarray(position, position + wanted);
    target.set(part);
    return part.length;
  }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function plainDecoder(units: Units): (start: number, end: number) => string {
  if (units.BYTES_PER_ELEMENT === 2) return (start, end) => utf16.decode(units.subarray(start, end));
  const bytes = new Uint8Array(units.buffer, units.byteOffset, units.byteLength);
  return (start, end) => decodeBytes(bytes.subarray(start, end));
}

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'bytes';
}

function swap(units: Uint16Array, length: number): void {
  for (let at = 0; at < length; at++) {
    const unit = units[at] as number;
    units[at] = (unit << 8) | (unit >> 8);
  }
}
