// A thread that reads segments of large files for whoever asks: it pulls the number of the next segment
// from a counter that all threads share, and sends each block back as soon as it is read.

import { parentPort } from 'node:worker_threads';
import { type BlockData, BlockReader, buffersOf } from '../analysis/index.ts';
import { readSegment } from './segment.ts';
import { FileUnits } from './units.ts';

export interface ReadRequest {
  /** The number of the open file, which threads share, and so much of it as is to be read. */
  readonly file: number;
  readonly byteLength: number;
  readonly segments: number;
  /** In units. */
  readonly segmentLength: number;
  /** One number: the next segment that nobody has taken; a number past the last ends the work. */
  readonly next: Int32Array;
}

export type ReadReply =
  | (BlockData & { readonly segment: number })
  | { readonly components: readonly string[] }
  | { readonly failure: string; readonly code: string | undefined };

parentPort?.on('message', (request: ReadRequest) => {
  try {
    read(request);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    reply({ failure: message, code }, []);
  }
});

function read({ file, byteLength, segments, segmentLength, next }: ReadRequest): void {
  const units = FileUnits.of(file, byteLength);
  const reader = new BlockReader();
  for (let segment = Atomics.add(next, 0, 1); segment < segments; segment = Atomics.add(next, 0, 1)) {
    const { base, length, count, columns, tally } = readSegment(units, reader, segment, segmentLength);
    reply({ segment, base, length, count, columns, tally }, buffersOf(columns));
  }
  reply({ components: reader.components.all() }, []);
}

function reply(message: ReadReply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
