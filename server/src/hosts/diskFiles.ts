// Logs on a disk of the server's own, for the editor: a thread reads them, and the server only takes what it found. Setup
// files, which are short, it reads itself.

import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LogProblem } from '../analysis/index.ts';
import type {
  EvidenceReading,
  EvidenceWish,
  Failure,
  Files,
  Folder,
  Known,
  LogReader,
  LogReading,
  LogWish,
  ReadWatch,
  SetupReading,
} from '../lsp/host.ts';
import type { AnalystReply, AnalystRequest, LogTask } from './analyst.ts';
import { reasonOf } from './readFailure.ts';
import { readOurSetup } from './setupReading.ts';
import { FileUnits } from './units.ts';

export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** `knowledge` is the path of what is known. */
export function diskFiles(knowledge: string): Files {
  return {
    folder: folderOnDisk,
    reader: (known) => new DiskReader(knowledge, known),
    setup: setupOnDisk,
  };
}

async function folderOnDisk(uri: string): Promise<Folder | { readonly failure: string }> {
  try {
    const folder = fileURLToPath(uri);
    const identity = await realpath(folder);
    const entries = await readdir(folder, { withFileTypes: true });
    const listed = entries.map(async (entry) => ({
      name: entry.name,
      isFolder: entry.isSymbolicLink()
        ? await leadsToFolder(path.join(folder, entry.name))
        : entry.isDirectory(),
    }));
    return { identity, entries: await Promise.all(listed) };
  } catch (error) {
    return { failure: reasonOf(error as NodeJS.ErrnoException) };
  }
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch {
    return false; // Who reads it is told why.
  }
}

/** Read here: it is short, or refused. */
async function setupOnDisk(uri: string, isOurs: boolean): Promise<SetupReading> {
  try {
    const source = FileUnits.open(fileURLToPath(uri));
    try {
      return readOurSetup(source, isOurs);
    } finally {
      source.close();
    }
  } catch (error) {
    return { failure: reasonOf(error as NodeJS.ErrnoException) };
  }
}

class DiskReader implements LogReader {
  readonly #knowledge: string;
  readonly #known: Known;
  #worker: Worker | undefined;

  constructor(knowledge: string, known: Known) {
    this.#knowledge = knowledge;
    this.#known = known;
  }

  read(wish: LogWish, watch: ReadWatch): Promise<LogReading> {
    return this.#watched(wish.uri, watch, (task) => this.#read({ ...task, wish }, watch));
  }

  evidence(wish: EvidenceWish, watch: ReadWatch): Promise<EvidenceReading> {
    return this.#watched(wish.uri, watch, async (task) => {
      const reply = await this.#ask({ analyst: { ...task, evidence: wish } }, watch.progress);
      if ('failure' in reply) return failureOf(reply);
      return ('evidence' in reply ? reply.evidence : undefined) ?? { isOurs: false };
    });
  }

  async #watched<R>(
    uri: string,
    watch: ReadWatch,
    read: (task: Omit<LogTask, 'wish'>) => Promise<R>,
  ): Promise<R | Failure> {
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    const listening = watch.token.onCancellationRequested(() => Atomics.store(cancelled, 0, 1));
    try {
      if (watch.token.isCancellationRequested) Atomics.store(cancelled, 0, 1);
      const { packs } = this.#known;
      return await read({ path: fileURLToPath(uri), knowledge: this.#knowledge, packs, cancelled });
    } catch (error) {
      return { failure: reasonOf(error as NodeJS.ErrnoException) };
    } finally {
      listening.dispose();
    }
  }

  async #read(task: LogTask, watch: ReadWatch): Promise<LogReading> {
    const reply = await this.#ask({ analyst: task }, watch.progress);
    if ('failure' in reply) return failureOf(reply);
    if (!('read' in reply) || reply.read === undefined) return { isOurs: false };
    const { report, places, problems: count } = reply.read;
    const problems: LogProblem[] = [];
    while (problems.length < count) {
      await setImmediate();
      const more = await this.#ask({ analyst: { problemsFrom: problems.length } }, watch.progress);
      if (!('problems' in more) || more.problems.length === 0) break;
      problems.push(...more.problems);
    }
    return { report: { ...report, problems }, places };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(request: AnalystRequest, onShare: (share: number) => void): Promise<AnalystReply> {
    this.#worker ??= new Worker(path.join(__dirname, 'worker.js'));
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const end = () => {
        worker.off('message', onMessage);
        worker.off('error', onError);
      };
      const onMessage = (reply: AnalystReply) => {
        if ('share' in reply) {
          onShare(reply.share);
          return;
        }
        end();
        resolve(reply);
      };
      const onError = (error: Error) => {
        end();
        this.#worker = undefined;
        reject(error);
      };
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage(request);
    });
  }
}

function failureOf({ failure, code }: Extract<AnalystReply, { readonly failure: string }>): Failure {
  return { failure: reasonOf({ code, message: failure }) };
}
