// Reads what is small here, a bit at a time, and large files on threads, which are started when the first one comes.

import os from 'node:os';
import type { BlockReader } from '../analysis/index.ts';
import { FileReaders, type FileReading, type Search } from './fileReaders.ts';
import { type Piece, SegmentJoin } from './segment.ts';
import { FileUnits, type UnitSource } from './units.ts';

/** From this size on threads are worth their start, in bytes. */
const worthThreads = 32 << 20;

/** Watches over one reading, on however many threads. */
export interface Watch extends FileReading {
  /** Asked between two bits of a file that one thread reads. */
  goesOn(share: number): Promise<boolean>;
}

export class SourceReader {
  readonly #script: string | undefined;
  #threads: FileReaders | undefined;

  /** `script` is what threads run, where it does not lie below the program. */
  constructor(script?: string) {
    this.#script = script;
  }

  /** Threads for a large file, started; a small one needs none. Whoever has something else to do first may ask early. */
  threadsFor(source: UnitSource): FileReaders | undefined {
    if (!(source instanceof FileUnits) || source.byteLength < worthThreads) return undefined;
    this.#threads ??= new FileReaders(os.availableParallelism(), this.#script);
    return this.#threads;
  }

  /** Hands on the pieces of a log in order; false if somebody wanted reading to end. */
  async pieces(
    source: UnitSource,
    search: Search,
    reader: BlockReader,
    take: (piece: Piece) => void,
    watch: Watch,
  ): Promise<boolean> {
    const threads = this.threadsFor(source);
    if (threads !== undefined && source instanceof FileUnits)
      return threads.pieces(source, search, reader, take, watch);
    const join = new SegmentJoin(source, reader, search.look, take);
    while (!join.readOn()) if (!(await watch.goesOn(join.end / source.length))) return false;
    return true;
  }
}
