// smslens records: every record of a log as one JSON object a line, or one summary a log. Files of any size
// are read bit by bit, with --history the older pieces of a rotated log before it; `-` is standard input.
// What cannot be read is told, and the rest goes on.

import { readFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { BlockReader, RecordTable } from '../analysis/index.ts';
import { looksBinary } from './binary.ts';
import { FileReaders } from './fileLog.ts';
import { type History, historiesOf, placeOf } from './logHistory.ts';
import { print, printError } from './output.ts';
import { reasonOf } from './readFailure.ts';
import { RecordLines } from './recordLines.ts';
import { summaryOf } from './recordSummary.ts';
import { type RecordSummary, sumOf } from './summaries.ts';
import { FileUnits, MemoryUnits, type UnitSource } from './units.ts';

/** Read at a time, unless a record is longer. */
const piece = 4 << 20;

/** From this size on threads are worth their start, in bytes. */
const worthThreads = 32 << 20;

const standardInput = '-';

export async function records(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'ndjson' },
      summary: { type: 'boolean', default: false },
      history: { type: 'boolean', default: false },
    },
  });
  if (values.format !== 'ndjson') throw new Error(l10n.t('--format is ndjson, not "{0}"', values.format));
  if (positionals.length === 0) {
    throw new Error(l10n.t('records needs the name of a log, or - for standard input'));
  }
  const output = (values.summary ? outputs.summary : outputs.lines)(values.history);
  let code = 0;
  const tell = async (name: string, reason: string) => {
    await printError(`smslens: ${name}: ${reason}`);
    code = 2;
  };
  for (const { pieces, failure } of values.history
    ? historiesOf(positionals, standardInput)
    : positionals.map(alone)) {
    if (failure !== undefined) {
      await tell(pieces.join(), l10n.t('its folder cannot be listed, so its older pieces are not read'));
    }
    for (const piece of pieces) {
      try {
        await readOne(piece, output);
      } catch (error) {
        await tell(piece, reasonOf(error as NodeJS.ErrnoException));
      }
    }
    await output.end();
  }
  return code;
}

function alone(file: string): History {
  return { pieces: [file] };
}

/** Takes the pieces of one log, oldest first, and then its end. */
interface Output {
  take(name: string, source: UnitSource): Promise<void>;
  end(): Promise<void>;
}

const outputs = {
  lines: (): Output => ({
    async take(name, source) {
      await printLines(name, source);
      requireWhole(source);
    },
    async end() {},
  }),
  summary: (ofHistory: boolean): Output => {
    let taken: RecordSummary[] = [];
    return {
      async take(name, source) {
        const summary = summaryOf(name, await tableOf(source), source);
        requireWhole(source);
        taken.push(summary);
      },
      async end() {
        if (taken.length === 0) return;
        const pieces = ofHistory ? taken.map(({ file }) => placeOf(file).name) : undefined;
        await print(JSON.stringify({ ...sumOf(taken), pieces }));
        taken = [];
      },
    };
  },
};

async function readOne(name: string, output: Output): Promise<void> {
  const source = name === standardInput ? new MemoryUnits(readFileSync(0)) : FileUnits.open(name);
  try {
    if (looksBinary(source)) throw new Error(l10n.t('this is no text file'));
    await output.take(name, source);
  } finally {
    source.close();
  }
}

/** What stood behind the new end is lost: a summary of the rest would be one of no log that ever was. */
function requireWhole(source: UnitSource): void {
  if (source.becameShorter())
    throw new Error(l10n.t('this file became shorter while it was read; read it again'));
}

async function printLines(name: string, source: UnitSource): Promise<void> {
  const lines = new RecordLines(name);
  const reader = new BlockReader();
  let reach = piece;
  for (let at = 0; at < source.length; ) {
    const span = source.read(at, at + reach);
    const block = reader.read(span, 0, Number.POSITIVE_INFINITY);
    if (block.length === 0 && !span.complete) {
      reach *= 4;
      continue;
    }
    const table = new RecordTable(reader.components);
    table.append(block);
    await lines.take(table, span, at);
    if (span.complete) return;
    at += block.length;
    reach = piece;
  }
}

async function tableOf(source: UnitSource): Promise<RecordTable> {
  if (source instanceof FileUnits && source.byteLength >= worthThreads) {
    const readers = new FileReaders(os.availableParallelism());
    try {
      return (await readers.read(source)) as RecordTable;
    } finally {
      await readers.stop();
    }
  }
  const reader = new BlockReader();
  const table = new RecordTable(reader.components);
  table.append(reader.read(source.read(0, source.length), 0, Number.POSITIVE_INFINITY));
  return table;
}
