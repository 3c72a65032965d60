// What is painted on the lines in view: which of them are errors and warnings, and which words are of a known problem,
// wherever it occurs.

import type { Range } from 'vscode-languageserver-types';
import type { LogRecord, Severity } from '../analysis/index.ts';
import type { LogView, ProblemView } from './logView.ts';

export type LineSeverity = 'error' | 'warning';

/** The lines of a record, both ends included; or of several, where records share a line. */
export interface MarkedLines {
  readonly start: number;
  readonly end: number;
  readonly severity: LineSeverity;
}

export interface ProblemMark {
  readonly range: Range;
  readonly severity: Exclude<Severity, 'hint'>;
}

/** Both in the order of the text; no two share a place. */
export interface LogMarks {
  readonly lines: readonly MarkedLines[];
  readonly problems: readonly ProblemMark[];
}

export interface MarkOptions {
  /** Which lines: `off`, `errors`, or any other word for errors and warnings. */
  readonly lines: string;
  readonly problems: boolean;
}

export const noMarks: LogMarks = { lines: [], problems: [] };

/** No screen shows more at once; of a longer range only so many are looked at. */
const mostLines = 10_000;

export function marks(log: ProblemView, { start, end }: Range, wanted: MarkOptions): LogMarks {
  const { text, analysis } = log;
  const { records } = analysis;
  const first = Math.max(0, start.line);
  const last = Math.min(end.line, first + mostLines - 1, text.lineCount - 1);
  if (last < first) return noMarks;
  const from = Math.max(0, records.indexAt(text.lineStart(first)));
  const to = records.indexAt(text.offsetAt({ line: last, character: Number.MAX_SAFE_INTEGER })) + 1;
  const lines = wanted.lines === 'off' ? [] : linesOf(log, from, to, first, last, wanted.lines === 'errors');
  const problems = wanted.problems ? problemsOf(log, from, to, first, last) : [];
  return { lines, problems };
}

function linesOf(
  { text, analysis }: LogView,
  from: number,
  to: number,
  first: number,
  last: number,
  onlyErrors: boolean,
): MarkedLines[] {
  const lines: MarkedLines[] = [];
  for (let index = from; index < to; index++) {
    const record = analysis.records.record(index);
    const severity = severityOf(record);
    if (severity === undefined || (onlyErrors && severity !== 'error')) continue;
    const start = Math.max(first, text.positionAt(record.start).line);
    const end = Math.min(last, text.positionAt(record.end).line);
    if (start <= end) addLines(lines, { start, end, severity });
  }
  return lines;
}

function severityOf({ severity }: LogRecord): LineSeverity | undefined {
  return severity === 'error' || severity === 'warning' ? severity : undefined;
}

/** Records may share a line, where one was torn by another: it is the worse one's. */
function addLines(lines: MarkedLines[], next: MarkedLines): void {
  const before = lines.at(-1);
  if (before === undefined || before.end < next.start) {
    lines.push(next);
  } else if (before.severity === next.severity) {
    lines[lines.length - 1] = { ...before, end: next.end };
  } else if (next.severity === 'error') {
    lines.pop();
    if (before.start < next.start) lines.push({ ...before, end: next.start - 1 });
    lines.push(next);
  } else if (before.end < next.end) {
    lines.push({ ...next, start: before.end + 1 });
  }
}

/** Of each record what is marked where the problem is listed. */
function problemsOf(
  { text, problems }: ProblemView,
  from: number,
  to: number,
  first: number,
  last: number,
): ProblemMark[] {
  const marked: ProblemMark[] = [];
  for (let index = from; index < to; index++) {
    const found = problems.at(index);
    if (found === undefined) continue;
    const { severity } = found.problem;
    const start = text.positionAt(found.occurrence.start);
    const end = text.positionAt(found.occurrence.end);
    if (severity !== 'hint' && end.line >= first && start.line <= last)
      marked.push({ range: { start, end }, severity });
  }
  return marked;
}
