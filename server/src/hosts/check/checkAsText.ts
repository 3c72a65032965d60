// What `smslens check` has found, for people: a block a problem, the worst first, with all places it shows up in;
// then a line a file, and one about everything.

import * as l10n from '@vscode/l10n';
import { errorRecord } from '../../features/index.ts';
import { harmless, type Margins, shortened, wordsOf, wrapped } from '../terminalText.ts';
import {
  type CheckedFile,
  type CheckReport,
  type CheckRow,
  type CheckSeverity,
  checkSeverities,
} from './checkRow.ts';
import { fixesAsText } from './fixesAsText.ts';
import { mendingOf } from './mending.ts';
import type { TerminalLook } from './terminalLook.ts';

/** Blocks of lines, to be printed one after the other. */
export function* checkAsText(
  report: CheckReport,
  look: TerminalLook,
  everyPlace: boolean,
): Generator<string> {
  const problems = problemsOf(report.rows);
  for (const problem of problems) yield `${problemAsText(problem, look, everyPlace)}\n`;
  for (const file of report.files) yield fileAsText(file, look);
  yield `${report.files.length === 0 ? '' : '\n'}${summary(problems, report)}`;
}

/** Rows that say the same of different places. */
interface Problem {
  readonly first: CheckRow;
  readonly rows: CheckRow[];
}

/** The worst first; of those that are as bad, the one that comes most often. */
function problemsOf(rows: readonly CheckRow[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const row of rows) {
    const key = JSON.stringify([row.severity, row.code, row.message]);
    const known = problems.get(key);
    if (known === undefined) problems.set(key, { first: row, rows: [row] });
    else known.rows.push(row);
  }
  const place = ({ first }: Problem) => checkSeverities.indexOf(first.severity);
  return [...problems.values()].sort((a, b) => place(a) - place(b) || countOf(b.rows) - countOf(a.rows));
}

function countOf(rows: readonly CheckRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

const indent = '  ';
const deeper = indent.repeat(3);

/** So many places of a problem are listed, unless all are asked for. */
const mostPlaces = 10;

const severityWords: Readonly<Record<CheckSeverity, string>> = {
  error: l10n.t('error'),
  warning: l10n.t('warning'),
  info: l10n.t('information'),
};

function problemAsText({ first, rows }: Problem, look: TerminalLook, everyPlace: boolean): string {
  const { firstStep, address, rule } = first;
  const { columns } = look;
  const margins = { columns, first: indent, rest: deeper };
  const shown = everyPlace ? rows : rows.slice(0, mostPlaces);
  const others = othersOf(rows);
  const room = Math.min(columns, longestStep) - indent.length;
  return [
    titleAsText(first, look),
    ...shown.map((row) => placeAsText(row, margins)),
    ...(shown.length < rows.length ? [wrapped(wordsOf(hidden(rows.slice(shown.length))), margins)] : []),
    ...(others.length === 0
      ? []
      : [wrapped(wordsOf(l10n.t('It may also be: {0}', others.join(', '))), margins)]),
    ...(firstStep === null
      ? []
      : [indent + shortened(l10n.t('What to do first: {0}', harmless(firstStep)), room)]),
    ...(rule === undefined ? [] : [wrapped(wordsOf(mendingOf(rule)), margins)]),
    // What somebody copies stays in one line, as the address does.
    ...fixesAsText(rows).map((fix) => indent + fix),
    ...(address === null ? [] : [indent + address]),
  ].join('\n');
}

/** Painted when it is broken into lines: what paints has no width. */
function titleAsText(row: CheckRow, { columns, paint }: TerminalLook): string {
  const { severity, message } = row;
  const begin = `${severityWords[severity]}:`;
  const words = [...wordsOf(harmless(message)), ...nameOf(row)];
  const [first = '', ...more] = wrapped([begin, ...words], { columns, first: '', rest: deeper }).split('\n');
  return [
    `${paint(begin, severity)}${paint(first.slice(begin.length), 'title')}`,
    ...more.map((line) => `${deeper}${paint(line.slice(deeper.length), 'title')}`),
  ].join('\n');
}

/** Longer than that, nobody reads it in one go. */
const longestStep = 160;

function hidden(rows: readonly CheckRow[]): string {
  return l10n.t(
    'and {0} more places, {1} times (--repeats shows every one, --format json too)',
    rows.length,
    countOf(rows),
  );
}

/** The message of an error that no article knows may say its code already. */
function nameOf({ articles: [article], rule, code, message }: CheckRow): string[] {
  if (rule !== undefined) return [`(${code})`];
  if (article === undefined && (code === errorRecord || message.includes(`, ${code})`))) return [];
  return [
    `(${article?.kb === undefined || article.kb === null ? harmless(code) : l10n.t('KB {0}', article.kb)})`,
  ];
}

/** What else recognises some of the records. */
function othersOf(rows: readonly CheckRow[]): string[] {
  const names = rows.flatMap(({ articles }) =>
    articles.slice(1).map(({ kb, id }) => (kb === null ? id : l10n.t('KB {0}', kb))),
  );
  return [...new Set(names)];
}

/** The place as terminals and editors follow it, and what is said of it. */
function placeAsText(row: CheckRow, margins: Margins): string {
  const { file, start } = row;
  const place = `${harmless(file)}:${start.line}:${start.column}`;
  const facts = factsOf(row);
  return wrapped(facts.length === 0 ? [place] : [`${place}:`, ...facts], margins);
}

/** Each stays in one line. The message about a setup file has its captures in it. */
function factsOf({ count, last, firstTime, lastTime, captures, rule }: CheckRow): string[] {
  if (rule !== undefined) return [];
  const times = timesOf(firstTime, lastTime);
  const facts = [
    ...(count === 1 ? [] : [l10n.t('{0} times, last in line {1}', count, last.line)]),
    ...(times === undefined ? [] : [times]),
    ...capturesOf(captures),
  ];
  return facts.map((fact, index) => (index + 1 < facts.length ? `${fact},` : fact));
}

function timesOf(first: string | null, last: string | null): string | undefined {
  const [from, to] = [first, last].map((time) => time?.replace('T', ' ').replace(/\.\d+$/, ''));
  if (from === undefined || to === undefined || from === to) return from ?? to;
  return l10n.t('{0} to {1}', from, to);
}

const mostCaptures = 4;
const longestCapture = 40;

/** What tells one such problem from another: its site, its server. */
function capturesOf(captures: CheckRow['captures']): string[] {
  return Object.entries(captures)
    .slice(0, mostCaptures)
    .map(([name, value]) => `${harmless(name)} ${shortened(harmless(value), longestCapture)}`);
}

function fileAsText(
  { file, setup, records, errors, warnings, codes }: CheckedFile,
  { columns }: TerminalLook,
): string {
  const all =
    setup === undefined
      ? l10n.t('{0}: records {1}, errors {2}, warnings {3}', harmless(file), records, errors, warnings)
      : l10n.t(
          '{0}: {1}; keys {2}, errors {3}, warnings {4}',
          harmless(file),
          setup,
          records,
          errors,
          warnings,
        );
  if (codes.length === 0) return all;
  const named = codes.map(({ name, count }) => `${name} (${count})`).join(', ');
  const margins = { columns, first: indent, rest: deeper };
  return [all, wrapped(wordsOf(l10n.t('codes in them: {0}', named)), margins)].join('\n');
}

function summary(problems: readonly Problem[], { files, failures, isInterrupted }: CheckReport): string {
  const [errors, warnings, informations] = checkSeverities.map(
    (severity) => problems.filter(({ first }) => first.severity === severity).length,
  );
  const notRead = failures.length === 0 ? [] : [l10n.t('not read {0}', failures.length)];
  return [
    ...(isInterrupted ? [l10n.t('Ended before everything was read; this was read whole:')] : []),
    [l10n.t('Files {0}', files.length), ...notRead].join(', '),
    l10n.t(
      'Problems {0} (errors {1}, warnings {2}, information {3})',
      problems.length,
      errors ?? 0,
      warnings ?? 0,
      informations ?? 0,
    ),
  ].join('\n');
}
