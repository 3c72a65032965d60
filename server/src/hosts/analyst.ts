// Reads logs for the editor's server on a thread of its own, as the command line reads them: so the server answers
// others meanwhile. What was found goes back in parts, each when it is asked for.

import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import {
  type Knowledge,
  type LogProblem,
  type LogReport,
  loadKnowledge,
  type PackFile,
  type PlaceTable,
  withPacks,
} from '../analysis/index.ts';
import type { EvidenceWish, LogWish, ReadEvidence, ReadLog } from '../lsp/host.ts';
import { lookForEvidence, readEvidence } from './evidenceReading.ts';
import type { Search } from './fileReaders.ts';
import { type ReadPieces, readLog } from './logReading.ts';
import { lookForProblems } from './problemsLook.ts';
import { SourceReader, type Watch } from './sourceReader.ts';
import { FileUnits } from './units.ts';

export interface AnalystRequest {
  readonly analyst: LogTask | EvidenceTask | NextProblems;
}

export interface LogTask extends Task {
  readonly wish: LogWish;
}

export interface EvidenceTask extends Task {
  readonly evidence: EvidenceWish;
}

interface Task {
  readonly path: string;
  /** The path of the knowledge, and what the user added to it; the same for all logs that one thread reads. */
  readonly knowledge: string;
  readonly packs: readonly PackFile[];
  /** Not 0 as soon as reading is to end. */
  readonly cancelled: Int32Array;
}

export interface NextProblems {
  readonly problemsFrom: number;
}

export type AnalystReply =
  | { readonly share: number }
  | { readonly failure: string; readonly code: string | undefined }
  | { readonly read: ReadInParts | undefined }
  | { readonly evidence: ReadEvidence | undefined }
  | { readonly problems: readonly LogProblem[] };

/** Without its problems, which are asked for bit by bit: who is handed very many objects at once is kept busy. */
export interface ReadInParts {
  readonly report: Omit<LogReport, 'problems'>;
  readonly places: PlaceTable;
  readonly problems: number;
}

type Reply = (message: AnalystReply) => void;

/** Problems that are handed over at once. */
const atOnce = 50;

/** Large files are read by threads of the same program. */
const sources = new SourceReader(__filename);
let known: Knowledge | undefined;
let latest: ReadLog | undefined;

export async function analyse({ analyst: task }: AnalystRequest, reply: Reply): Promise<void> {
  if ('problemsFrom' in task) {
    const problems = latest?.report.problems.slice(task.problemsFrom, task.problemsFrom + atOnce) ?? [];
    reply({ problems });
    return;
  }
  try {
    if ('evidence' in task) {
      reply({ evidence: await readForChecks(task, reply) });
      return;
    }
    latest = await read(task, reply);
    reply({ read: latest === undefined ? undefined : inParts(latest) });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    reply({ failure: message, code });
  }
}

function inParts({ report: { problems, ...report }, places }: ReadLog): ReadInParts {
  return { report, places, problems: problems.length };
}

function read({ wish, ...task }: LogTask, reply: Reply): Promise<ReadLog | undefined> {
  const threads = { knowledge: task.knowledge, everyCapture: true, problemsOf: task.packs };
  return opened(task, reply, (source, knowledge, watch) => {
    const search: Search = { look: lookForProblems(knowledge), threads, format: wish.format };
    return readLog(source, knowledge, wish, piecesBy(search), watch);
  });
}

function readForChecks(
  { evidence: wish, ...task }: EvidenceTask,
  reply: Reply,
): Promise<ReadEvidence | undefined> {
  const threads = { knowledge: task.knowledge, everyCapture: true, problemsOf: task.packs, evidence: true };
  return opened(task, reply, (source, knowledge, watch) => {
    const search: Search = { look: lookForEvidence(knowledge), threads, format: wish.format };
    return readEvidence(source, knowledge, wish, piecesBy(search), watch);
  });
}

function piecesBy(search: Search): ReadPieces {
  return (source, reader, take, watch) => sources.pieces(source, search, reader, take, watch);
}

async function opened<R>(
  { path, knowledge: file, packs, cancelled }: Task,
  reply: Reply,
  readIt: (source: FileUnits, knowledge: Knowledge, watch: Watch) => Promise<R>,
): Promise<R> {
  const source = FileUnits.open(path);
  try {
    sources.threadsFor(source);
    known ??= withPacks(loadKnowledge(readFileSync(file, 'utf8')), packs).knowledge;
    return await readIt(source, known, watchOver(cancelled, reply));
  } finally {
    source.close();
  }
}

function watchOver(cancelled: Int32Array, reply: Reply): Watch {
  let told = 0;
  const watch: Watch = {
    onProgress(share) {
      if (share < told + 0.01) return;
      told = share;
      reply({ share });
    },
    isCancelled: () => Atomics.load(cancelled, 0) !== 0,
    async goesOn(share) {
      watch.onProgress?.(share);
      await setImmediate();
      return Atomics.load(cancelled, 0) === 0;
    },
  };
  return watch;
}
