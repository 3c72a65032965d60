// A log and its older pieces on disk: what of the folder belongs to the files that were named. Paths go to
// the system as they were written; nothing here makes them shorter, absolute or prettier.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { logOfPiece, piecesOfLog } from '../analysis/index.ts';

export interface History {
  /** Paths, oldest first. */
  readonly pieces: readonly string[];
  /** Why only the file that was named is known of it. */
  readonly failure?: Error;
}

/** The history of each file, in the order they are named; each history once. Standard input has none. */
export function historiesOf(files: readonly string[], standardInput: string): History[] {
  const histories = new Map<string, History>();
  for (const file of files) {
    if (file === standardInput) {
      histories.set(file, { pieces: [file] });
      continue;
    }
    const { folder, name } = placeOf(file);
    const key = JSON.stringify([path.resolve(folder), logOfPiece(name)]);
    if (!histories.has(key)) histories.set(key, historyOf(folder, name));
  }
  return [...histories.values()];
}

/** `folder` is what stands before the name, separator included: nothing, where nothing does. */
export function placeOf(
  file: string,
  paths: Pick<typeof path, 'basename'> = path,
): { folder: string; name: string } {
  const at = file.lastIndexOf(paths.basename(file));
  return { folder: file.slice(0, at), name: file.slice(at) };
}

function historyOf(folder: string, name: string): History {
  try {
    return { pieces: piecesOfLog(name, filesIn(folder)).map((piece) => folder + piece) };
  } catch (error) {
    // Where the folder is missing the file is missing too, and is told to be.
    const isMissing = /^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '');
    return { pieces: [folder + name], ...(isMissing ? {} : { failure: error as Error }) };
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name);
}
