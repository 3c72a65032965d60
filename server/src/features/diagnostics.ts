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
import type { LogProblem, Severity } from '../analysis/index.ts';
import { type ListedLog, type Mark, openLog } from './listedLog.ts';
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
  return [...diagnosticRows(openLog(log), options)];
}

/** Row by row, for who must not keep others waiting. */
export function* diagnosticRows(
  log: ListedLog,
  { everyRecord, limit }: DiagnosticOptions,
): Generator<Diagnostic> {
  let rows = 0;
  for (const row of everyRecord ? ofEveryRecord(log, limit) : grouped(log, limit)) {
    rows++;
    yield row;
  }
  yield* tornRecords(log, source, limit - rows);
}

/** The worst, where there are too many for the list. */
function* grouped(log: ListedLog, limit: number): Generator<Diagnostic> {
  const { all } = log.problems;
  const worst =
    all.length <= limit
      ? all
      : [...all]
          .sort((one, other) => severityOf[one.severity] - severityOf[other.severity])
          .slice(0, limit - 1);
  const shown = new Set(worst);
  for (const problem of all) if (shown.has(problem)) yield rowOf(problem, log);
  const [first] = all;
  if (first !== undefined && shown.size < all.length)
    yield moreRow(all.length - shown.size, rangeOf(first, log));
}

/** Those of the worst problems, where there are too many for the list. */
function* ofEveryRecord(log: ListedLog, limit: number): Generator<Diagnostic> {
  const words = new Map<LogProblem, ProblemWords>();
  let rows = 0;
  /** The last one has to make room where there are more. */
  let last: Diagnostic | undefined;
  for (const severity of Object.keys(severityOf)) {
    for (const [problem, mark] of log.problems.members((one) => one.severity === severity)) {
      if (rows === limit) {
        yield moreRow(undefined, rangeOf(problem, log));
        return;
      }
      if (last !== undefined) yield last;
      const own = words.get(problem) ?? problemWords(problem, log);
      words.set(problem, own);
      last = rowAt(problem, mark, own, log);
      rows++;
    }
  }
  if (last !== undefined) yield last;
}

function rowOf(problem: LogProblem, log: ListedLog): Diagnostic {
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
  mark: Mark,
  { title, code, articles, address }: ProblemWords,
  log: ListedLog,
): Diagnostic {
  const row: Diagnostic = {
    range: rangeOf({ first: mark }, log),
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
function besideOf({ next, last, count }: LogProblem, log: ListedLog): DiagnosticRelatedInformation[] {
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

function rangeOf({ first: { start, end } }: { first: Mark }, { positionAt }: ListedLog): Range {
  return { start: positionAt(start), end: positionAt(end) };
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
