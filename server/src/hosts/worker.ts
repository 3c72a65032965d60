// A thread that reads segments of large files for whoever asks: it pulls the number of the next segment
// from a counter that all threads share, and sends each block back as soon as it is read.

import { parentPort } from 'node:worker_threads';
import { BlockReader, buffersOf, type Columns, type Format } from '../analysis/index.ts';
import { readSegment } from './segment.ts';
import { FileUnits } from './units.ts';

export interface ReadRequest {
  readonly path: string;
  readonly segments: number;
  /** In units. */
  readonly segmentLength: number;
  /** One number: the next segment that nobody has taken; a number past the last ends the work. */
  readonly next: Int32Array;
  /** The only format to be read, where one was asked for. */
  readonly format: Format | undefined;
}

export type ReadReply =
  | {
      readonly segment: number;
      readonly base: number;
      readonly length: number;
      readonly count: number;
      readonly columns: Columns;
    }
  | { readonly components: readonly string[]; readonly sources: readonly string[] }
  | { readonly failure: string };

parentPort?.on('message', (request: ReadRequest) => {
  try {
    read(request);
  } catch (error) {
    reply({ failure: (error as Error).message }, []);
  }
});

function read({ path, segments, segmentLength, next, format }: ReadRequest): void {
  const file = FileUnits.open(path);
  const reader = new BlockReader(format);
  try {
    for (let segment = Atomics.add(next, 0, 1); segment < segments; segment = Atomics.add(next, 0, 1)) {
      const { base, length, count, columns } = readSegment(file, reader, segment, segmentLength);
      reply({ segment, base, length, count, columns }, buffersOf(columns));
    }
  } finally {
    file.close();
  }
  reply({ components: reader.components.all(), sources: reader.sources.all() }, []);
}

function reply(message: ReadReply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
