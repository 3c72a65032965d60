// What the checks came to, for people at a terminal: a block an answer, the worst first; then a line for each question
// that there is nothing to say of.

import * as l10n from '@vscode/l10n';
import {
  byTime,
  type CheckView,
  type Divided,
  type EvidenceView,
  firstErrorInWords,
  type SeenView,
  subjectInWords,
  toneInWords,
} from '../../features/index.ts';
import type { Style, TerminalLook } from '../check/terminalLook.ts';
import { procedureCommand, programName } from '../procedureCommand.ts';
import { harmless, wordsOf, wrapped } from '../terminalText.ts';

const indent = '  ';
const deeper = indent.repeat(2);
/** No wider, whatever the terminal. */
const widest = 110;
const mostProcedures = 4;

/** `isWhole` where a question was asked by name: then what no log tells is listed too. */
export function* checksAsText(
  { told, planned, silent }: Divided,
  isWhole: boolean,
  look: TerminalLook,
): Generator<string> {
  const room = { ...look, columns: Math.min(look.columns, widest) };
  for (const view of told) yield `${answerAsText(view, isWhole, room)}\n`;
  if (planned.length > 0) yield `${l10n.t('If you plan it:')}\n`;
  for (const view of planned) yield `${answerAsText(view, isWhole, room)}\n`;
  if (silent.length > 0)
    yield [l10n.t('Little to say:'), ...silent.map((view) => silentAsText(view, room))].join('\n');
  if (told.length + planned.length + silent.length === 0)
    yield l10n.t('None of the questions can be asked of these logs.');
}

const styles: Readonly<Record<CheckView['tone'], Style>> = {
  bad: 'error',
  waiting: 'warning',
  unknown: 'warning',
  good: 'info',
  open: 'info',
};

function answerAsText(view: CheckView, isWhole: boolean, look: TerminalLook): string {
  const { question, sentence, tone, text, evidence, error, gaps, procedures, ticks, asOf } = view;
  const { columns, paint } = look;
  const margins = { columns, first: deeper, rest: `${deeper}${indent}` };
  const line = (words: string) => wrapped(wordsOf(harmless(words)), margins);
  const begin = `${toneInWords(tone)}:`;
  const [first = '', ...more] = wrapped([begin, ...wordsOf(harmless(sentence))], {
    columns,
    first: indent,
    rest: deeper,
  }).split('\n');
  const missing = evidence.filter(
    ({ role, state, isLogMissing }) => role === 'step' && state !== 'seen' && !isLogMissing,
  );
  return [
    paint(harmless(`${subjectInWords(view)}: ${question}`), 'title'),
    `${indent}${paint(begin, styles[tone])}${first.slice(indent.length + begin.length)}`,
    ...more,
    ...(view.hasOneClock ? inTime(evidence) : evidence).flatMap((one) => seenAsText(one, line)),
    ...(error === undefined ? [] : [line(`${firstErrorInWords(error.after)} ${recordAsText(error)}`)]),
    ...missing.map(({ title, why }) =>
      line(`${l10n.t('Not seen: {0}', title)}${why === undefined ? '' : ` (${why})`}`),
    ),
    ...gaps.map((gap) => line(l10n.t('Missing: {0}', gap))),
    ...(asOf === undefined ? [] : [line(l10n.t('The newest record: {0}', asOf))]),
    ...paragraphsOf(text).map((paragraph) =>
      wrapped(wordsOf(paragraph), { columns, first: indent, rest: deeper }),
    ),
    // What somebody copies stays in one line.
    ...procedures
      .slice(0, mostProcedures)
      .map(
        ({ procedure, values }) => `${indent}${l10n.t('Steps: {0}', procedureCommand(procedure.id, values))}`,
      ),
    ...(ticks.length === 0 ? [] : [indent + (isWhole ? l10n.t('No log tells:') : ticksAsText(view))]),
    ...(isWhole ? ticks : []).map((tick) =>
      wrapped(wordsOf(`[ ] ${withoutSigns(tick)}`), { columns, first: deeper, rest: `${deeper}${deeper}` }),
    ),
  ].join('\n');
}

function inTime(evidence: readonly EvidenceView[]): EvidenceView[] {
  const seen = evidence.filter(({ first }) => first !== undefined);
  return seen.sort((one, other) => byTime(one.first as SeenView, other.first as SeenView));
}

function ticksAsText({ ticks, check }: CheckView): string {
  return l10n.t(
    'No log tells {0} more things: {1} checks FOLDER --only {2} lists them',
    ticks.length,
    programName,
    check,
  );
}

function seenAsText(
  { title, role, state, count, first, last }: EvidenceView,
  line: (words: string) => string,
): string[] {
  if (state !== 'seen' || first === undefined || last === undefined) return [];
  const often =
    count === 1 || first === last
      ? ''
      : ` ${l10n.t('({0} times, the last one {1})', count, last.time ?? `${last.place}:${last.line}`)}`;
  const time = first.time === undefined ? '' : `${first.time}  `;
  // What is wrong is read before anything else is opened.
  const words = role === 'trouble' ? `  ${first.words}` : '';
  return [line(`${time}${title}: ${first.place}:${first.line}${often}${words}`)];
}

function recordAsText({ place, line, time, words }: SeenView): string {
  return [time, `${place}:${line}`, words].filter(Boolean).join('  ');
}

/** Markdown of ours, without its signs. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*(?:\d+\.|-) )/)
    .map((paragraph) => withoutSigns(paragraph).trim())
    .filter((paragraph) => paragraph !== '');
}

function withoutSigns(markdown: string): string {
  return markdown.replace(/\*\*|[`*]/g, '');
}

function silentAsText(view: CheckView, { columns }: TerminalLook): string {
  const words = harmless(`${subjectInWords(view)}: ${view.question} ${view.sentence}`);
  return wrapped(wordsOf(words), { columns, first: indent, rest: deeper });
}
