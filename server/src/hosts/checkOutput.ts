// Reads logs for `smslens check` one after the other and hands what was found in them to whoever prints.

import { BlockReader, type Knowledge, PassingLog } from '../analysis/index.ts';
import type { CheckedFile, CheckFailure, CheckRow, CheckSeverity } from './check/checkRow.ts';
import { checkedFile, checkRows, type Found } from './check/checkRows.ts';
import type { CheckPrinter } from './check/printers.ts';
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
      const records: Found[] = [];
      const log = new PassingLog({
        knowledge,
        place: name,
        product: undefined,
        components: reader.components,
        decode: (start, end) => {
          const span = source.read(start, end);
          return span.decode(0, span.length);
        },
        mostOdd: 0,
        mostMarks: 0,
        ...(everyFinding
          ? { onRecord: (problem, first) => records.push({ problem, first, last: first, count: 1 }) }
          : {}),
      });
      const codes = new Map<number, number>();
      const places = new FilePlaces(source);
      const isRead = await sources.pieces(
        source,
        search,
        reader,
        ({ block, findings, lineEnds }) => {
          log.add(block, findings);
          for (const code of findings.code) codes.set(code, (codes.get(code) ?? 0) + 1);
          places.add(block.end, lineEnds);
        },
        watch,
      );
      // Standard input that was ended early is not whole, although all that came has been read.
      if (!isRead || watch.isCancelled()) return;
      requireWhole(source);
      watch.giveWay();
      const report = log.report();
      const all = everyFinding
        ? records
        : report.problems.map((problem) => ({
            problem,
            first: problem.first,
            last: problem.last,
            count: problem.count,
          }));
      const known = places.ofAll(all.flatMap(({ first, last }) => [first.start, first.end, last.start]));
      files.push(checkedFile(name, source.byteLength, report, codes, knowledge));
      for (const row of checkRows(name, all, known, knowledge)) {
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
