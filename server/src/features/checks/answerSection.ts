// One question on the page of checks, with its answer and all that belongs to it. A link to a record says its log and its
// line, and opens it there.

import * as l10n from '@vscode/l10n';
import { commandLink } from '../commandLink.ts';
import { inlineCode, plain } from '../markdown.ts';
import { insertAddress, procedureLink } from '../procedures/procedureLinks.ts';
import type { CheckView, EvidenceView, LogView, SeenView } from './checkView.ts';
import { toneMark } from './marks.ts';
import { timeline } from './timeline.ts';

/** Opens a log at a line; the client registers it, for pages alone. */
export const showRecord = 'smsLens.showRecord';
const showArticle = 'smsLens.showArticle';

/** `anchor` is where the summary leads to, and what is to be done has one of its own. */
export function answerSection(view: CheckView, name: string, anchor: string): string {
  const { sentence, text, tone, procedures, articles, ticks, asOf, logs } = view;
  const heading = l10n.t('What it means, and what to do');
  return [
    `## <a id="${anchor}"></a>${plain(name)}`,
    `${toneMark(tone)} **${plain(sentence)}**`,
    asOf === undefined ? '' : `*${l10n.t('As of {0}, the newest record of these logs.', asOf)}*`,
    timeline(view),
    list(l10n.t('What was seen, with links to the logs'), [...troubleRows(view), ...otherRows(view)]),
    list(l10n.t('What is missing'), missingRows(view)),
    text === '' ? '' : `### <a id="${toDo(anchor)}"></a>${heading}\n\n${text}`,
    list(
      l10n.t('Insert the fix, as a new document'),
      procedures.map(({ procedure }) => `${procedureLink(procedure)} · ${runbookLink(procedure.id)}`),
    ),
    ticks.length === 0
      ? ''
      : `### ${l10n.t('No log tells')}\n\n${ticks.map((tick) => `☐ ${tick}`).join('  \n')}`,
    list(
      l10n.t('Articles on it'),
      articles.map(({ id, title }) => `[${plain(title)}](${commandLink(showArticle, [id])})`),
    ),
    logs.length === 0 ? '' : `*${l10n.t('Read for this:')}* ${logs.map(logSpan).join('; ')}`,
    `[${l10n.t('Back to all answers')}](#${allAnswers})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Where the summary stands. */
export const allAnswers = 'all-answers';

export const toDo = (anchor: string) => `${anchor}-to-do`;

function list(heading: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `### ${heading}\n\n${rows.map((row) => `- ${row}`).join('\n')}`;
}

/** What speaks against comes with the words of the log. */
function troubleRows({ evidence, error }: CheckView): string[] {
  const troubles = evidence.filter(({ role }) => role === 'trouble');
  const isTold = evidence.some(({ first, last }) => isSame(first, error) || isSame(last, error));
  return [
    ...troubles.flatMap((trouble) => {
      const row = seenRow(trouble);
      return row === undefined || trouble.first === undefined ? [] : [withWords(row, trouble.first)];
    }),
    ...(error === undefined || isTold
      ? []
      : [withWords(`**${plain(firstErrorInWords(error.after))}** ${placed(error)}`, error)]),
  ];
}

function otherRows({ evidence }: CheckView): string[] {
  return evidence.filter(({ role }) => role !== 'trouble').flatMap((one) => seenRow(one) ?? []);
}

function isSame(one: SeenView | undefined, other: SeenView | undefined): boolean {
  return one?.place === other?.place && one?.line === other?.line;
}

function withWords(row: string, { words }: SeenView): string {
  return `${row}  \n  ${inlineCode(words)}`;
}

function seenRow({ title, role, state, count, first, last }: EvidenceView): string | undefined {
  if (state !== 'seen' || first === undefined || last === undefined) return undefined;
  const named = role === 'trouble' ? `**${plain(title)}**` : plain(title);
  return count === 1 || isSame(first, last)
    ? `${named}: ${placed(first)}`
    : `${named}: ${l10n.t('{0} times, first {1}, last {2}', count, placed(first), placed(last))}`;
}

export function firstErrorInWords(after: string | undefined): string {
  return after === undefined ? l10n.t('The first error:') : l10n.t('The first error after "{0}":', after);
}

/** Those that nothing more is known of in one row. */
function missingRows({ evidence, gaps }: CheckView): string[] {
  const missing = evidence.filter(
    ({ role, state, isLogMissing }) => role === 'step' && state !== 'seen' && !isLogMissing,
  );
  const silent = missing.filter(({ why }) => why === undefined).map(({ title }) => plain(title));
  return [
    ...(silent.length === 0 ? [] : [l10n.t('Not seen: {0}', silent.join('; '))]),
    ...missing.flatMap(({ title, why }) => (why === undefined ? [] : [`${plain(title)}: ${plain(why)}`])),
    ...gaps.map(plain),
  ];
}

/** When it was, and where. */
function placed(seen: SeenView): string {
  return `${seen.time === undefined ? '' : `${plain(seen.time)}, `}${recordLink(seen)}`;
}

function recordLink({ place, log, line }: SeenView): string {
  return `[${plain(l10n.t('{0}, line {1}', log, line))}](${commandLink(showRecord, [place, line])})`;
}

function runbookLink(id: string): string {
  return `[${l10n.t('as a runbook')}](${insertAddress(id, 'runbook', undefined)})`;
}

function logSpan({ name, from, to }: LogView): string {
  return from === undefined || to === undefined
    ? plain(name)
    : plain(l10n.t('{0}, from {1} to {2}', name, from, to));
}
