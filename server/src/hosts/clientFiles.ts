// Logs that only the editor can read: in a browser all of them, elsewhere what lies on no disk. The client is asked for
// their bytes, part by part, and they are looked through here, with a breath between two bits.

import * as l10n from '@vscode/l10n';
import type { Failure, Files, Folder, Known, LogReader, ReadWatch } from '../lsp/host.ts';
import {
  type FileBytes,
  type FolderEntry,
  type ReadFile,
  type ReadFolder,
  readFile,
  readFolder,
} from '../lsp/protocol.ts';
import { lookForEvidence, readEvidence } from './evidenceReading.ts';
import { type ReadPieces, readLog } from './logReading.ts';
import { lookForProblems } from './problemsLook.ts';
import { reasonOf, refusal } from './readFailure.ts';
import { type Look, SegmentJoin } from './segment.ts';
import { mostSetupBytes, readOurSetup } from './setupReading.ts';
import type { Watch } from './sourceReader.ts';
import type { UnitSource } from './unitSource.ts';

export interface ClientDoor {
  ask<R>(method: string, params: object): Promise<R>;
  breathe(): Promise<void>;
  /** How bytes travel; `decode` is for those that come as text. */
  readonly as: ReadFile['as'];
  decode(text: string): Uint8Array;
  sourceOf(bytes: Uint8Array): UnitSource;
}

/** All of the file is in memory here, and in the client for as long as it hands it over. */
const mostBytes = 256 << 20;
/** Looked through before others get their turn, in units: some milliseconds. */
const step = 1 << 17;

export function clientFiles(door: ClientDoor): Files {
  return {
    async folder(uri): Promise<Folder | { readonly failure: string }> {
      try {
        const entries = await door.ask<readonly FolderEntry[]>(readFolder, { uri } satisfies ReadFolder);
        return { identity: uri, entries };
      } catch {
        return { failure: l10n.t('this folder cannot be listed') };
      }
    },
    reader: (known) => readerFor(door, known),
    async setup(uri, isOurs, watch) {
      try {
        const bytes = await bytesOf(uri, mostSetupBytes, watch, door);
        if (bytes instanceof Uint8Array) return readOurSetup(door.sourceOf(bytes), isOurs);
        // What is too large cannot be looked into here, and as a rule is nobody's setup file.
        return isOurs || bytes.failure !== tooLarge() ? bytes : { isOurs: false };
      } catch (error) {
        return { failure: reasonOf(error as NodeJS.ErrnoException) };
      }
    },
  };
}

function readerFor(door: ClientDoor, { knowledge }: Known): LogReader {
  return {
    read: (wish, watch) =>
      opened(wish.uri, watch, door, (source, turns) =>
        readLog(source, knowledge, wish, piecesBy(lookForProblems(knowledge)), turns),
      ),
    evidence: (wish, watch) =>
      opened(wish.uri, watch, door, (source, turns) =>
        readEvidence(source, knowledge, wish, piecesBy(lookForEvidence(knowledge)), turns),
      ),
    async close() {},
  };
}

async function opened<R>(
  uri: string,
  watch: ReadWatch,
  door: ClientDoor,
  read: (source: UnitSource, turns: Watch) => Promise<R | undefined>,
): Promise<R | Failure | { readonly isOurs: false }> {
  try {
    const bytes = await bytesOf(uri, mostBytes, watch, door);
    if (!(bytes instanceof Uint8Array)) return bytes;
    return (await read(door.sourceOf(bytes), watchOver(watch, door))) ?? { isOurs: false };
  } catch (error) {
    return { failure: reasonOf(error as NodeJS.ErrnoException) };
  }
}

function piecesBy(look: Look): ReadPieces {
  return async (source, reader, take, turns) => {
    const join = new SegmentJoin(source, reader, look, take, step);
    while (!join.readOn()) if (!(await turns.goesOn(join.end / source.length))) return false;
    return true;
  };
}

async function bytesOf(
  uri: string,
  most: number,
  { token, progress }: ReadWatch,
  door: ClientDoor,
): Promise<Uint8Array | Failure> {
  let all: Uint8Array | undefined;
  let got = 0;
  while (all === undefined || got < all.length) {
    const wanted: ReadFile = { uri, from: got, most, as: door.as };
    const part = await door.ask<FileBytes>(readFile, wanted);
    if ('failure' in part) return { failure: failureOf(part, most) };
    const bytes = typeof part.bytes === 'string' ? door.decode(part.bytes) : new Uint8Array(part.bytes);
    all ??= new Uint8Array(part.total);
    if (bytes.length === 0) break;
    all.set(bytes.subarray(0, all.length - got), got);
    got += bytes.length;
    // Fetching is told as the first half of the way.
    progress(got / all.length / 2);
    if (token.isCancellationRequested) break;
    await door.breathe();
  }
  return all.subarray(0, got);
}

const tooLarge = () => refusal('LARGESETUP').message;

function failureOf(
  { failure, size }: Extract<FileBytes, { readonly failure: string }>,
  most: number,
): string {
  if (failure === 'TooLarge' && most === mostSetupBytes) return tooLarge();
  return failure === 'TooLarge'
    ? l10n.t(
        'it has {0} MB, and here no more than {1} MB fit into memory',
        Math.ceil((size ?? 0) / (1 << 20)),
        mostBytes >> 20,
      )
    : reasonOf({ code: reasons[failure] ?? failure, message: failure });
}

/** What VS Code calls the reasons, as the system does. */
const reasons: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileNotADirectory: 'ENOENT',
  FileIsADirectory: 'EISDIR',
  NoPermissions: 'EACCES',
  Unavailable: 'EIO',
};

function watchOver({ progress, token }: ReadWatch, { breathe }: ClientDoor): Watch {
  return {
    async goesOn(share) {
      progress((1 + share) / 2);
      await breathe();
      return !token.isCancellationRequested;
    },
  };
}
