// Goes over the files of a command line: opens each, hands it to whoever prints, and closes it. What cannot be
// read is told, and the rest goes on.

import * as l10n from '@vscode/l10n';
import { looksBinary } from './binary.ts';
import type { History } from './logHistory.ts';
import { printError } from './output.ts';
import { reasonOf, refusal } from './readFailure.ts';
import type { ReadingWatch } from './readingWatch.ts';
import { readStandardInput } from './standardInput.ts';
import { harmless } from './terminalText.ts';
import { FileUnits, MemoryUnits, type UnitSource } from './units.ts';

/** Takes the pieces of one log, oldest first, and then its end. */
export interface Output {
  take(name: string, source: UnitSource, watch: ReadingWatch): Promise<void>;
  end(): Promise<void>;
  /** Is told of what could not be read, which has been said on the terminal. */
  fail?(name: string, reason: string): void;
}

export const standardInput = '-';

/** How a program ends that Ctrl+C ended. */
export const interrupted = 130;

/** A log without its older pieces. */
export function alone(file: string): History {
  return { pieces: [file] };
}

/** The exit code: 0 if all could be read, 2 if not. */
export async function readFiles(
  logs: readonly History[],
  output: Output,
  watch: ReadingWatch,
): Promise<number> {
  let code = 0;
  let number = 0;
  const all = logs.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const tell = async (name: string, reason: string) => {
    await tellOf(name, reason, watch);
    output.fail?.(name, reason);
    code = 2;
  };
  for (const { pieces, failure } of logs) {
    if (failure !== undefined) {
      await tell(pieces.join(), l10n.t('its folder cannot be listed, so its older pieces are not read'));
    }
    for (const piece of pieces) {
      try {
        watch.begin(piece, ++number, all);
        await readOne(piece, output, watch);
      } catch (error) {
        await tell(piece, reasonOf(error as NodeJS.ErrnoException));
      }
      if (watch.isCancelled()) return interrupted;
    }
    watch.giveWay();
    await output.end();
  }
  return code;
}

/** A line about a file or a folder, whose name may hold anything. */
export function tellOf(name: string, words: string, watch: ReadingWatch): Promise<void> {
  watch.giveWay();
  return printError(`smslens: ${harmless(name)}: ${harmless(words)}`);
}

async function readOne(name: string, output: Output, watch: ReadingWatch): Promise<void> {
  const source =
    name === standardInput ? new MemoryUnits(await readStandardInput(watch.signal)) : FileUnits.open(name);
  try {
    if (looksBinary(source)) throw refusal('BINARY');
    await output.take(name, source, watch);
  } finally {
    source.close();
  }
}

/** What stood behind the new end is lost: what is said of the rest would be said of no log that ever was. */
export function requireWhole(source: UnitSource): void {
  if (source.becameShorter()) throw refusal('SHORTER');
}
