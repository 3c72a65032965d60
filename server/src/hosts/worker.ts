// A thread that reads segments of large files for whoever asks, or a whole log for the editor's server: it pulls the number of the next segment
// from a counter that all threads share, and sends each piece back as soon as it is read.

import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import {
  type BlockData,
  type BlockFindings,
  BlockReader,
  type Format,
  type Knowledge,
  loadKnowledge,
  type PackFile,
  withPacks,
} from '../analysis/index.ts';
import { type AnalystRequest, analyse } from './analyst.ts';
import { lookForEvidence } from './evidenceReading.ts';
import { lookForFindings } from './findingsLook.ts';
import { lookForProblems } from './problemsLook.ts';
import { type Look, lookForNothing, readSegment } from './segment.ts';
import { FileUnits } from './units.ts';

/** What a thread looks for, with knowledge of its own. */
export interface ThreadSearch {
  /** The path of the knowledge. */
  readonly knowledge: string;
  readonly everyCapture: boolean;
  /** The editor's server wants what it finds in an open document, of what the user added too. */
  readonly problemsOf?: readonly PackFile[];
  /** Checks want to know what shows their evidence, and nothing else. */
  readonly evidence?: boolean;
}

export interface ReadRequest {
  /** The number of the open file, which threads share, and so much of it as is to be read. */
  readonly file: number;
  readonly byteLength: number;
  readonly segments: number;
  /** In units. */
  readonly segmentLength: number;
  /** One number: the next segment that nobody has taken; a number past the last ends the work. */
  readonly next: Int32Array;
  /** Without one only records are read. */
  readonly search: ThreadSearch | undefined;
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

parentPort?.on('message', (request: ReadRequest | AnalystRequest) => {
  if ('analyst' in request) {
    void analyse(request, (message) => parentPort?.postMessage(message));
    return;
  }
  try {
    read(request);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    reply({ failure: message, code });
  }
});

/** A thread is kept for many files, and reads what is known once. */
let known: { readonly path: string; readonly knowledge: Knowledge } | undefined;

function lookFor(search: ThreadSearch | undefined): Look {
  if (search === undefined) return lookForNothing;
  const { knowledge: path, problemsOf: packs, evidence } = search;
  if (known?.path !== path) {
    const own = loadKnowledge(readFileSync(path, 'utf8'));
    known = { path, knowledge: withPacks(own, packs ?? []).knowledge };
  }
  if (evidence) return lookForEvidence(known.knowledge);
  return packs === undefined
    ? lookForFindings(known.knowledge, search.everyCapture)
    : lookForProblems(known.knowledge);
}

function read({ file, byteLength, segments, segmentLength, next, search, format }: ReadRequest): void {
  const units = FileUnits.of(file, byteLength);
  const reader = new BlockReader(format);
  const look = lookFor(search);
  let told = 0;
  for (let segment = Atomics.add(next, 0, 1); segment < segments; segment = Atomics.add(next, 0, 1)) {
    const { block, findings, lineEnds } = readSegment(units, reader, segment, segmentLength, look);
    const { base, length, count, columns, tally } = block;
    const components = reader.components.all().slice(told);
    told += components.length;
    const data = { base, length, count, columns, tally };
    reply({ segment, block: data, findings, lineEnds, components });
  }
  reply({ end: true });
}

// Columns are copied, not handed over: an engine that has seen memory go away looks at each access whether it is
// still there, and reads a fifth slower from then on.
function reply(message: ReadReply): void {
  parentPort?.postMessage(message);
}
