// Units of a file on disk, a range at a time, and a fast way to make strings of them. Only regular files are opened at
// all: a pipe would make us wait for whoever writes to it, and a device may have no end.

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Units } from '../analysis/index.ts';
import { decodeBytes } from './decodeBytes.ts';
import { refusal } from './readFailure.ts';
import { BytesAtHand, UnitSource } from './unitSource.ts';

export { UnitSource } from './unitSource.ts';

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
    super(head, byteLength, bufferDecoder);
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

/** Looks before anything is opened. */
function requireRegularFile(path: string): void {
  const status = statSync(path);
  if (status.isFile()) return;
  throw refusal(status.isDirectory() ? 'EISDIR' : 'IRREGULAR');
}

/** Bytes at hand. */
export class MemoryUnits extends BytesAtHand {
  constructor(all: Uint8Array) {
    super(all, bufferDecoder);
  }
}

/** Of messages nearly all are ASCII, for which the shortest way is taken. */
function bufferDecoder(units: Units): (start: number, end: number) => string {
  const all = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  if (units.BYTES_PER_ELEMENT === 2) return (start, end) => all.toString('utf16le', start * 2, end * 2);
  return (start, end) => {
    for (let at = start; at < end; at++) {
      if ((units[at] as number) >= 0x80) return decodeBytes(all.subarray(start, end));
    }
    return all.toString('latin1', start, end);
  };
}
