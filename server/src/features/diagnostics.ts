// The problems of a log as rows of the editor's list: each problem once, with how often and since when, or each
// record of each, as the user likes. The code names the article, the link leads to it, the data carries what was
// captured. Torn and cut records are hints, which stand in the text and not in the list.

import * as l10n from '@vscode/l10n';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver-types';
import type { LogProblem, Occurrence, Severity } from '../analysis/index.ts';
import type { ProblemView } from './logView.ts';
import { type ProblemWords, problemWords } from './problemWords.ts';
import { timeSpan } from './timeSpan.ts';
import { tornRecords } from './tornRecords.ts';

export interface DiagnosticOptions {
  /** How many at most; the list says so where there are more. */
  readonly limit: number;
  /** Each record is a row of its own. */
  readonly everyRecord: boolean;
}

/** The worst first. */
export const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const source = 'SMS Lens';

export function diagnostics(log: ProblemView, options: DiagnosticOptions): Diagnostic[] {
  const rows = options.everyRecord ? everyRecord(log, options.limit) : grouped(log, options.limit);
  return [...rows, ...tornRecords(log, source, options.limit - rows.length)];
}

/** The worst, where there are too many for the list. */
function grouped(log: ProblemView, limit: number): Diagnostic[] {
  const { all } = log.problems;
  if (all.length <= limit) return all.map((problem) => rowOf(problem, log));
  const worst = [...all].sort((one, other) => severityOf[one.severity] - severityOf[other.severity]);
  const shown = new Set(worst.slice(0, limit - 1));
  const rows = all.filter((problem) => shown.has(problem)).map((problem) => rowOf(problem, log));
  return [...rows, moreRow(all.length - shown.size, rangeOf(all[0] as LogProblem, log))];
}

/** Those of the worst problems, where there are too many for the list. */
function everyRecord(log: ProblemView, limit: number): Diagnostic[] {
  const rows: Diagnostic[] = [];
  const words = new Map<LogProblem, ProblemWords>();
  for (const severity of Object.keys(severityOf)) {
    for (const [problem, occurrence] of log.problems.members((one) => one.severity === severity)) {
      if (rows.length === limit) return [...rows.slice(0, -1), moreRow(undefined, rangeOf(problem, log))];
      const own = words.get(problem) ?? problemWords(problem, log);
      words.set(problem, own);
      rows.push(rowAt(problem, occurrence, own, log));
    }
  }
  return rows;
}

function rowOf(problem: LogProblem, log: ProblemView): Diagnostic {
  const words = problemWords(problem, log);
  const row = rowAt(problem, problem.first, words, log);
  if (problem.count === 1) return row;
  const { first, last, count } = problem;
  const span = timeSpan(first.time, last.time);
  row.message =
    span === undefined
      ? l10n.t('{0} — {1} times', words.title, count)
      : l10n.t('{0} — {1} times, {2}', words.title, count, span);
  row.relatedInformation = besideOf(problem, log);
  return row;
}

function rowAt(
  { severity, captures, count }: LogProblem,
  occurrence: Occurrence,
  { title, code, articles, address }: ProblemWords,
  log: ProblemView,
): Diagnostic {
  const row: Diagnostic = {
    range: rangeOf({ first: occurrence }, log),
    severity: severityOf[severity],
    source,
    code,
    message: title,
    data: { article: articles[0]?.id ?? null, captures, count },
  };
  if (address !== undefined) row.codeDescription = { href: address };
  return row;
}

/** The next ones and the last. */
function besideOf({ next, last, count }: LogProblem, log: ProblemView): DiagnosticRelatedInformation[] {
  const isLastThere = next.at(-1)?.record === last.record;
  const others = isLastThere ? next : [...next.slice(0, -1), last];
  return others.map((occurrence, index) => {
    const number = occurrence === last ? count : index + 2;
    const { time } = occurrence;
    return {
      location: { uri: log.place, range: rangeOf({ first: occurrence }, log) },
      message:
        time === undefined
          ? l10n.t('{0} of {1}', number, count)
          : l10n.t('{0} of {1}, at {2}', number, count, time.replace('T', ' ')),
    };
  });
}

function rangeOf({ first: { start, end } }: Pick<LogProblem, 'first'>, { text }: ProblemView): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

function moreRow(count: number | undefined, range: Range): Diagnostic {
  const message =
    count === undefined
      ? l10n.t(
          'There are more records of problems than the list can show. Set smsLens.diagnostics.repeats to "grouped".',
        )
      : l10n.t(
          'There are {0} more problems than the list can show; all of them are marked in the text.',
          count,
        );
  return { range, severity: DiagnosticSeverity.Information, source, code: 'more', message };
}
