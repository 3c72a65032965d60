// A log on disk, however large, read by threads that are kept warm: they read segments in any order; here their
// pieces are put in order, the seams are looked at, and names are made the same in all.

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { Block, BlockReader, type Format, type Names, RecordTable } from '../analysis/index.ts';
import { type Look, lookForNothing, type Piece, SegmentJoin } from './segment.ts';
import type { FileUnits } from './units.ts';
import type { ReadReply, ReadRequest, SegmentReply, ThreadSearch } from './worker.ts';

/** Some milliseconds of reading. */
const segmentLength = 2 << 20;

/** A table of so large a file would have hundreds of megabytes. */
const longestTable = 2 ** 32;

export interface FileReading {
  /** So far the file has been read, as a share of 1. */
  onProgress?(share: number): void;
  /** Asked between segments. */
  isCancelled?(): boolean;
}

/** What is looked for, here at the seams and on the threads, which have knowledge of their own. */
export interface Search {
  readonly look: Look;
  readonly threads: ThreadSearch | undefined;
  /** The only format to be read, where one was asked for. */
  readonly format: Format | undefined;
}

export const recordsOnly: Search = { look: lookForNothing, threads: undefined, format: undefined };

export class FileReaders {
  readonly #workers: Worker[];

  constructor(threads: number, script = path.join(__dirname, 'server/worker.js')) {
    this.#workers = Array.from({ length: threads }, () => new Worker(script));
    for (const worker of this.#workers) worker.unref();
  }

  /** All records of the file, kept; nothing if reading was cancelled. What is larger is for `pieces`. */
  async read(units: FileUnits, reading: FileReading = {}): Promise<RecordTable | undefined> {
    if (units.length > longestTable) throw new Error(l10n.t('this file is larger than 4 GB'));
    const reader = new BlockReader();
    const table = new RecordTable(reader.components);
    const isRead = await this.pieces(units, recordsOnly, reader, ({ block }) => table.append(block), reading);
    return isRead ? table : undefined;
  }

  /**
   * Hands on the pieces of the file in order, and keeps none of them: so a file of any size needs no more
   * memory than a small one. False if reading was cancelled.
   */
  async pieces(
    units: FileUnits,
    { look, threads, format }: Search,
    reader: BlockReader,
    take: (piece: Piece) => void,
    reading: FileReading = {},
  ): Promise<boolean> {
    const join = new SegmentJoin(units, reader, look, take);
    const { file, byteLength } = units;
    const segments = Math.ceil(units.length / segmentLength);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const request: ReadRequest = { file, byteLength, segments, segmentLength, next, search: threads, format };
    const early = new Map<number, Piece>();
    let joined = 0;
    let isCancelled = false;
    const onPiece = (segment: number, piece: Piece) => {
      early.set(segment, piece);
      isCancelled ||= reading.isCancelled?.() ?? false;
      if (isCancelled) Atomics.store(next, 0, segments);
      else joined = joinReady(join, early, joined);
      reading.onProgress?.(joined / segments);
    };
    await Promise.all(
      this.#workers.map((worker) => readPart(worker, request, new Translation(reader.components), onPiece)),
    );
    if (!isCancelled) join.finish();
    return !isCancelled;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** Joins the pieces whose turn it is, and says which is next. */
function joinReady(join: SegmentJoin, early: Map<number, Piece>, next: number): number {
  let segment = next;
  for (let piece = early.get(segment); piece !== undefined; piece = early.get(segment)) {
    early.delete(segment++);
    join.add(piece);
  }
  return segment;
}

function readPart(
  worker: Worker,
  request: ReadRequest,
  translation: Translation,
  onPiece: (segment: number, piece: Piece) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', reject);
      worker.unref();
      settle();
    };
    const onMessage = (reply: ReadReply) => {
      if ('failure' in reply)
        end(() => reject(Object.assign(new Error(reply.failure), { code: reply.code })));
      else if ('end' in reply) end(resolve);
      else onPiece(reply.segment, translation.of(reply));
    };
    worker.on('message', onMessage);
    worker.on('error', reject);
    worker.ref();
    worker.postMessage(request);
  });
}

/** The numbers that one thread has given to components -> the numbers that all share. */
class Translation {
  readonly #names: Names;
  #ids: Uint16Array = new Uint16Array(0);

  constructor(names: Names) {
    this.#names = names;
  }

  of({ block, findings, lineEnds, components }: SegmentReply): Piece {
    if (components.length > 0) {
      const fresh = components.map((name) => this.#names.idOfText(name));
      this.#ids = Uint16Array.from([...this.#ids, ...fresh]);
    }
    const { component } = block.columns;
    for (let at = 0; at < component.length; at++)
      component[at] = this.#ids[component[at] as number] ?? 0xffff;
    return { block: Block.of(block), findings, lineEnds };
  }
}
