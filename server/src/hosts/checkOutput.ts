// Reads logs and setup files for `smslens check` one after the other and hands what was found in them to whoever prints.

import path from 'node:path';
import { BlockReader, type Knowledge, PassingLog, SetupAnalysis, setupNameTells } from '../analysis/index.ts';
import type { CheckedFile, CheckFailure, CheckRow, CheckSeverity } from './check/checkRow.ts';
import { checkedFile, checkRows, type Found } from './check/checkRows.ts';
import type { CheckPrinter } from './check/printers.ts';
import { checkedSetup, setupRows } from './check/setupRows.ts';
import { FilePlaces } from './filePlaces.ts';
import type { Search } from './fileReaders.ts';
import { lookForFindings } from './findingsLook.ts';
import { knowledgeFile } from './knowledgeFile.ts';
import { print } from './output.ts';
import { refusal } from './readFailure.ts';
import { type Output, requireWhole } from './readFiles.ts';
import { looksLikeSetup, readSetup } from './setupReading.ts';
import { SourceReader } from './sourceReader.ts';
import type { UnitSource } from './units.ts';

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
  const add = async (file: CheckedFile, fileRows: readonly CheckRow[]) => {
    files.push(file);
    for (const row of fileRows) {
      found.add(row.severity);
      if (printer.atEnd !== undefined) rows.push(row);
      if (printer.atOnce !== undefined) await print(printer.atOnce(row));
    }
  };
  return {
    found,
    async take(name, source, watch) {
      if (await isSetup(name, source, load)) {
        const { text, encoding } = readSetup(source);
        if (watch.isCancelled()) return;
        watch.giveWay();
        const known = await load;
        const setup = new SetupAnalysis(text, known.setup, { place: name, file: 'auto', encoding });
        return add(checkedSetup(name, source.byteLength, setup), setupRows(name, setup, known));
      }
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
      await add(
        checkedFile(name, source.byteLength, report, codes, knowledge),
        checkRows(name, all, known, knowledge),
      );
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

/** An .ini file is a setup file or nothing; what is called otherwise is one by what stands in it. */
async function isSetup(name: string, source: UnitSource, load: Promise<Knowledge>): Promise<boolean> {
  if (looksLikeSetup(source)) return true;
  if (!/\.ini$/i.test(name)) return false;
  const { setup: book } = await load;
  if (setupNameTells(path.basename(name), book) !== 'ours') throw refusal('NOSETUP');
  return true;
}
