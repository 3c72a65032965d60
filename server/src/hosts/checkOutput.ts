// Reads logs for `smslens check` one after the other and hands what was found in them to whoever prints.

import { BlockReader, type Knowledge } from '../analysis/index.ts';
import type { CheckedFile, CheckFailure, CheckRow, CheckSeverity } from './check/checkRow.ts';
import { checkedFile, checkRows } from './check/checkRows.ts';
import type { CheckPrinter } from './check/printers.ts';
import { FileFindings } from './fileFindings.ts';
import { FilePlaces } from './filePlaces.ts';
import type { Search } from './fileReaders.ts';
import { lookForFindings } from './findingsLook.ts';
import { knowledgeFile } from './knowledgeFile.ts';
import { print } from './output.ts';
import { type Output, requireWhole } from './readFiles.ts';
import { SourceReader } from './sourceReader.ts';

export interface CheckOutput extends Output {
  /** Of the findings so far. */
  readonly found: ReadonlySet<CheckSeverity>;
  /** Nothing more is to be read, or somebody wanted it to end. */
  finish(isInterrupted: boolean): Promise<void>;
}

export function checkOutput(
  load: Promise<Knowledge>,
  printer: CheckPrinter,
  everyFinding: boolean,
): CheckOutput {
  const sources = new SourceReader();
  const threads = { knowledge: knowledgeFile, everyCapture: everyFinding };
  const rows: CheckRow[] = [];
  const files: CheckedFile[] = [];
  const failures: CheckFailure[] = [];
  const found = new Set<CheckSeverity>();
  return {
    found,
    async take(name, source, watch) {
      sources.threadsFor(source);
      const knowledge = await load;
      const search: Search = { look: lookForFindings(knowledge, everyFinding), threads, format: undefined };
      const reader = new BlockReader();
      const { components } = reader;
      const findings = new FileFindings(knowledge, { place: name, components, everyFinding });
      const places = new FilePlaces(source);
      const isRead = await sources.pieces(
        source,
        search,
        reader,
        (piece) => {
          findings.add(piece);
          places.add(piece.block.end, piece.lineEnds);
        },
        watch,
      );
      // Standard input that was ended early is not whole, although all that came has been read.
      if (!isRead || watch.isCancelled()) return;
      requireWhole(source);
      watch.giveWay();
      const { groups } = findings;
      const known = places.ofAll(groups.flatMap(({ start, end, lastStart }) => [start, end, lastStart]));
      files.push(checkedFile(name, source.byteLength, findings, knowledge));
      for (const row of checkRows(name, groups, known, knowledge)) {
        found.add(row.severity);
        if (printer.atEnd !== undefined) rows.push(row);
        if (printer.atOnce !== undefined) await print(printer.atOnce(row));
      }
    },
    async end() {},
    fail(file, reason) {
      failures.push({ file, reason });
    },
    async finish(isInterrupted) {
      for (const said of printer.atEnd?.({ rows, files, failures, isInterrupted }) ?? []) await print(said);
    },
  };
}
