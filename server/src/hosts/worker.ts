// A thread that reads segments of large files for whoever asks: it pulls the number of the next segment
// from a counter that all threads share, and sends each piece back as soon as it is read.

import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import {
  type BlockData,
  type BlockFindings,
  BlockReader,
  buffersOf,
  type Format,
  loadKnowledge,
} from '../analysis/index.ts';
import { lookForFindings } from './findingsLook.ts';
import { type Look, lookForNothing, readSegment } from './segment.ts';
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
  /** The path of the knowledge to look for; without one only records are read. */
  readonly knowledge: string | undefined;
  /** The only format to be read, where one was asked for. */
  readonly format: Format | undefined;
}

export interface SegmentReply {
  readonly segment: number;
  readonly block: BlockData;
  readonly findings: BlockFindings;
  readonly lineEnds: number;
  /** Components that this thread met for the first time, in the order of their numbers. */
  readonly components: readonly string[];
}

export type ReadReply =
  | SegmentReply
  | { readonly failure: string; readonly code: string | undefined }
  | { readonly end: true };

parentPort?.on('message', (request: ReadRequest) => {
  try {
    read(request);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    reply({ failure: message, code }, []);
  }
});

/** A thread is kept for many files, and knows what it has been told once. */
let known: { readonly path: string; readonly look: Look } | undefined;

function lookFor(path: string | undefined): Look {
  if (path === undefined) return lookForNothing;
  if (known?.path !== path)
    known = { path, look: lookForFindings(loadKnowledge(readFileSync(path, 'utf8'))) };
  return known.look;
}

function read({ file, byteLength, segments, segmentLength, next, knowledge, format }: ReadRequest): void {
  const units = FileUnits.of(file, byteLength);
  const reader = new BlockReader(format);
  const look = lookFor(knowledge);
  let told = 0;
  for (let segment = Atomics.add(next, 0, 1); segment < segments; segment = Atomics.add(next, 0, 1)) {
    const { block, findings, lineEnds } = readSegment(units, reader, segment, segmentLength, look);
    const { base, length, count, columns, tally } = block;
    const components = reader.components.all().slice(told);
    told += components.length;
    const data = { base, length, count, columns, tally };
    reply({ segment, block: data, findings, lineEnds, components }, buffersOf(columns));
  }
  reply({ end: true }, []);
}

function reply(message: ReadReply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
