// What can be printed of a log: all its records, or one summary. Files of any size are read bit by bit.

import os from 'node:os';
import * as l10n from '@vscode/l10n';
import { BlockReader, RecordTable } from '../analysis/index.ts';
import { FileReaders } from './fileLog.ts';
import { placeOf } from './logHistory.ts';
import { print } from './output.ts';
import type { ReadingWatch } from './readingWatch.ts';
import { RecordLines } from './recordLines.ts';
import { summaryOf } from './recordSummary.ts';
import { type RecordSummary, sumOf } from './summaries.ts';
import { FileUnits, type UnitSource } from './units.ts';

/** Read at a time, unless a record is longer. */
const piece = 4 << 20;

/** From this size on threads are worth their start, in bytes. */
const worthThreads = 32 << 20;

/** Takes the pieces of one log, oldest first, and then its end. */
export interface Output {
  take(name: string, source: UnitSource, watch: ReadingWatch): Promise<void>;
  end(): Promise<void>;
}

export function recordsAsLines(): Output {
  return {
    async take(name, source, watch) {
      await printLines(name, source, watch);
      requireWhole(source);
    },
    async end() {},
  };
}

/** One object a log; that of a history names its pieces. */
export function summaries(ofHistory: boolean): Output {
  let taken: RecordSummary[] = [];
  return {
    async take(name, source, watch) {
      const table = await tableOf(source, watch);
      if (table === undefined) return;
      const summary = summaryOf(name, table, source);
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
}

/** What stood behind the new end is lost: a summary of the rest would be one of no log that ever was. */
function requireWhole(source: UnitSource): void {
  if (source.becameShorter()) {
    throw new Error(l10n.t('this file became shorter while it was read; read it again'));
  }
}

async function printLines(name: string, source: UnitSource, watch: ReadingWatch): Promise<void> {
  const lines = new RecordLines(name);
  const reader = new BlockReader();
  const goesOn = (offset: number) => watch.goesOn(offset / source.length);
  let reach = piece;
  for (let at = 0; at < source.length && (await goesOn(at)); ) {
    const span = source.read(at, at + reach);
    const block = reader.read(span, 0, Number.POSITIVE_INFINITY);
    if (block.length === 0 && !span.complete) {
      reach *= 4;
      continue;
    }
    const table = new RecordTable(reader.components);
    table.append(block);
    await lines.take(table, span, at, goesOn);
    if (span.complete) return;
    at += block.length;
    reach = piece;
  }
}

/** Nothing if somebody wanted reading to end. */
async function tableOf(source: UnitSource, watch: ReadingWatch): Promise<RecordTable | undefined> {
  if (source instanceof FileUnits && source.byteLength >= worthThreads) {
    const readers = new FileReaders(os.availableParallelism());
    try {
      return await readers.read(source, watch);
    } finally {
      await readers.stop();
    }
  }
  const reader = new BlockReader();
  const table = new RecordTable(reader.components);
  const span = source.read(0, source.length);
  while (table.end < span.length) {
    if (!(await watch.goesOn(table.end / span.length))) return undefined;
    table.append(reader.read(span, table.end, piece));
  }
  return table;
}
