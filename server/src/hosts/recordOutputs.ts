// What can be printed of a log: all its records, or one summary. Files of any size are read bit by bit.

import { BlockReader, type Format, type Knowledge, RecordTable } from '../analysis/index.ts';
import { recordsOnly } from './fileReaders.ts';
import { FileSummary } from './fileSummary.ts';
import { placeOf } from './logHistory.ts';
import { print } from './output.ts';
import { type Output, requireWhole } from './readFiles.ts';
import type { ReadingWatch } from './readingWatch.ts';
import { RecordLines } from './recordLines.ts';
import { SourceReader } from './sourceReader.ts';
import { type RecordSummary, sumOf } from './summaries.ts';
import { harmlessJson } from './terminalText.ts';
import type { UnitSource } from './units.ts';

/** Read at a time, unless a record is longer. */
const piece = 4 << 20;

export function recordsAsLines(format?: Format): Output {
  return {
    async take(name, source, watch) {
      await printLines(name, source, format, watch);
      requireWhole(source);
    },
    async end() {},
  };
}

/** One object a log; that of a history names its pieces. */
export function summaries(load: Promise<Knowledge>, ofHistory: boolean, format?: Format): Output {
  const sources = new SourceReader();
  let taken: RecordSummary[] = [];
  return {
    async take(name, source, watch) {
      sources.threadsFor(source);
      const knowledge = await load;
      const reader = new BlockReader(format);
      const summary = new FileSummary(name, source, reader.components, knowledge);
      const add = summary.add.bind(summary);
      if (!(await sources.pieces(source, { ...recordsOnly, format }, reader, add, watch))) return;
      requireWhole(source);
      taken.push(summary.summary());
    },
    async end() {
      if (taken.length === 0) return;
      const pieces = ofHistory ? taken.map(({ file }) => placeOf(file).name) : undefined;
      await print(harmlessJson({ ...sumOf(taken), pieces }));
      taken = [];
    },
  };
}

async function printLines(
  name: string,
  source: UnitSource,
  format: Format | undefined,
  watch: ReadingWatch,
): Promise<void> {
  const lines = new RecordLines(name, format);
  const reader = new BlockReader(format);
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
