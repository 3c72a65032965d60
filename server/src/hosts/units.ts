// Where units of a text come from, a range at a time: a file on disk, or bytes that were read already.
// Bytes are UTF-8 (or Windows-1252 where they are not), or UTF-16 in either order, by their mark.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Span, spanOf, type Units } from '../analysis/index.ts';
import { decodeBytes } from './decodeBytes.ts';
import { requireRegularFile } from './readFailure.ts';

export type Encoding = 'bytes' | 'utf-16le' | 'utf-16be';

export abstract class UnitSource {
  readonly encoding: Encoding;
  readonly #width: number;
  /** So many bytes there were when it was opened; what a writer appends meanwhile is not looked at. */
  readonly byteLength: number;
  #bytes = new Uint8Array(0);

  constructor(head: Uint8Array, byteLength: number) {
    this.encoding = encodingOf(head);
    this.#width = this.encoding === 'bytes' ? 1 : 2;
    this.byteLength = byteLength;
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
    const all = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
    return spanOf(units, length, complete, (from, until) => decode(units, all, from, until));
  }

  /** Whether less is there than when it was opened, so that what was read may not be the whole. */
  abstract becameShorter(): boolean;

  abstract close(): void;

  /** Fills `target` with up to `wanted` bytes from `position` and says how many there were. */
  protected abstract readBytes(target: Uint8Array, wanted: number, position: number): number;

  #unitsOf(length: number): Units {
    if (this.#width === 1) return this.#bytes;
    if (this.encoding === 'utf-16be') Buffer.from(this.#bytes.buffer, 0, length * 2).swap16();
    return new Uint16Array(this.#bytes.buffer, 0, this.#bytes.length >> 1);
  }
}

/** A file, opened for reading only and never locked: others may append to it, rename or delete it meanwhile. */
export class FileUnits extends UnitSource {
  /** The system's number of the open file. */
  readonly file: number;

  static open(path: string): FileUnits {
    requireRegularFile(path);
    const file = openSync(path, 'r');
    try {
      return FileUnits.of(file, fstatSync(file).size);
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  /** A file that is open already, so that all threads read the same, whatever its name leads to by now. */
  static of(file: number, byteLength: number): FileUnits {
    const head = new Uint8Array(2);
    readSync(file, head, 0, 2, 0);
    return new FileUnits(file, head, byteLength);
  }

  private constructor(file: number, head: Uint8Array, byteLength: number) {
    super(head, byteLength);
    this.file = file;
  }

  override becameShorter(): boolean {
    return fstatSync(this.file).size < this.byteLength;
  }

  override close(): void {
    closeSync(this.file);
  }

  protected override readBytes(target: Uint8Array, wanted: number, position: number): number {
    let got = 0;
    while (got < wanted) {
      const more = readSync(this.file, target, got, wanted - got, position + got);
      if (more === 0) break; // the file became shorter
      got += more;
    }
    return got;
  }
}

/** Bytes at hand, such as those of standard input. */
export class MemoryUnits extends UnitSource {
  readonly #all: Uint8Array;

  constructor(all: Uint8Array) {
    super(all.subarray(0, 2), all.length);
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

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'bytes';
}

/** Of messages nearly all are ASCII, for which the shortest way is taken. */
function decode(units: Units, all: Buffer, start: number, end: number): string {
  if (units.BYTES_PER_ELEMENT === 2) return all.toString('utf16le', start * 2, end * 2);
  for (let at = start; at < end; at++) {
    if ((units[at] as number) >= 0x80) return decodeBytes(all.subarray(start, end));
  }
  return all.toString('latin1', start, end);
}
