// A log on disk, however large -> its table of records. Threads that are kept warm read segments; here
// their blocks are put in order, the seams are looked at, and names are made the same in all.

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Block, BlockReader, type Format, type Names, type RecordTable } from '../analysis/index.ts';
import { joinSegments } from './segment.ts';
import { FileUnits, type UnitSource } from './units.ts';
import type { ReadReply, ReadRequest } from './worker.ts';

/** Some milliseconds of reading. */
const segmentLength = 2 << 20;

/** Offsets of records are kept in 32 bits. */
const longestFile = 2 ** 32 - segmentLength;

export interface FileReading {
  /** So far the file has been read, as a share of 1. */
  onProgress?(share: number): void;
  /** The only format to be read. */
  readonly format?: Format | undefined;
  /** Asked between segments. */
  isCancelled?(): boolean;
}

export class FileReaders {
  readonly #workers: Worker[];

  constructor(threads: number, script = path.join(__dirname, 'server/worker.js')) {
    this.#workers = Array.from({ length: threads }, () => new Worker(script));
    for (const worker of this.#workers) worker.unref();
  }

  /** The records of the file; nothing if reading was cancelled. */
  async read(file: string, reading: FileReading = {}): Promise<RecordTable | undefined> {
    const units = FileUnits.open(file);
    try {
      if (units.length > longestFile) throw new Error('the file is larger than 4 GB');
      const segments = Math.ceil(units.length / segmentLength);
      const parts = await this.#readParts(file, segments, reading);
      return parts === undefined ? undefined : join(units, parts, reading.format);
    } finally {
      units.close();
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  /** What each thread read: its blocks by segment, and its names. */
  async #readParts(path: string, segments: number, reading: FileReading): Promise<Part[] | undefined> {
    const next = new Int32Array(new SharedArrayBuffer(4));
    let read = 0;
    const onSegment = () => {
      read++;
      reading.onProgress?.(read / segments);
      if (reading.isCancelled?.()) Atomics.store(next, 0, segments);
    };
    const parts = await Promise.all(
      this.#workers.map((worker) =>
        readPart(worker, { path, segments, segmentLength, next, format: reading.format }, onSegment),
      ),
    );
    return read < segments ? undefined : parts;
  }
}

interface Part {
  readonly blocks: ReadonlyMap<number, Block>;
  readonly components: readonly string[];
  readonly sources: readonly string[];
}

function readPart(worker: Worker, request: ReadRequest, onSegment: () => void): Promise<Part> {
  const blocks = new Map<number, Block>();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', reject);
      worker.unref();
      settle();
    };
    const onMessage = (reply: ReadReply) => {
      if ('failure' in reply) end(() => reject(new Error(reply.failure)));
      else if ('columns' in reply) {
        blocks.set(reply.segment, Block.of(reply.base, reply.length, reply.count, reply.columns));
        onSegment();
      } else end(() => resolve({ blocks, ...reply }));
    };
    worker.on('message', onMessage);
    worker.on('error', reject);
    worker.ref();
    worker.postMessage(request);
  });
}

function join(source: UnitSource, parts: readonly Part[], format: Format | undefined): RecordTable {
  const reader = new BlockReader(format);
  const blocks: Block[] = [];
  for (const part of parts) {
    const components = translation(part.components, reader.components);
    const sources = translation(part.sources, reader.sources);
    for (const [segment, block] of part.blocks) {
      translate(block.columns.component, components);
      translate(block.columns.source, sources);
      blocks[segment] = block;
    }
  }
  return joinSegments(source, reader, blocks);
}

function translation(names: readonly string[], into: Names): Uint16Array {
  return Uint16Array.from(names, (name) => into.idOfText(name));
}

function translate(column: Uint16Array, ids: Uint16Array): void {
  for (let at = 0; at < column.length; at++) column[at] = ids[column[at] as number] ?? 0xffff;
}
