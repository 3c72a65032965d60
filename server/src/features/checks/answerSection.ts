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

/** `anchor` is where the summary leads to. */
export function answerSection(view: CheckView, name: string, anchor: string): string {
  const { sentence, text, tone, procedures, articles, ticks, gaps, asOf, logs, evidence } = view;
  return [
    `## <a id="${anchor}"></a>${plain(name)}`,
    `${toneMark(tone)} **${plain(sentence)}**`,
    asOf === undefined ? '' : `*${l10n.t('As of {0}, the newest record of these logs.', asOf)}*`,
    timeline(view),
    list(l10n.t('What was seen'), [...evidence.flatMap(seenRow), ...errorRow(view)]),
    list(l10n.t('What is missing'), [
      ...evidence.filter(({ role }) => role === 'step').flatMap(missingRow),
      ...gaps.map(plain),
    ]),
    text === '' ? '' : `### ${l10n.t('What it means, and what to do')}\n\n${text}`,
    list(
      l10n.t('Insert the fix, as a new document'),
      procedures.map((procedure) => `${procedureLink(procedure)} · ${runbookLink(procedure.id)}`),
    ),
    list(
      l10n.t('No log tells'),
      ticks.map((tick) => `☐ ${tick}`),
    ),
    list(
      l10n.t('More'),
      articles.map(({ id, title }) => `[${plain(title)}](${commandLink(showArticle, [id])})`),
    ),
    logs.length === 0 ? '' : `*${l10n.t('Read for this:')}* ${logs.map(logSpan).join('; ')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(heading: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `### ${heading}\n\n${rows.map((row) => `- ${row}`).join('\n')}`;
}

function seenRow({ title, role, state, count, first, last }: EvidenceView): string[] {
  if (state !== 'seen' || first === undefined || last === undefined) return [];
  const named = role === 'trouble' ? `**${plain(title)}**` : plain(title);
  const often =
    count === 1 || first === last
      ? ''
      : ` ${l10n.t('({0} times, the last one {1})', count, [plain(last.time ?? ''), recordLink(last)].filter(Boolean).join(', '))}`;
  return [`${named}: ${placed(first)}${often}  \n  ${inlineCode(first.words)}`];
}

/** Where it does not stand among the rest. */
function errorRow({ error, evidence }: CheckView): string[] {
  if (error === undefined) return [];
  const isSame = (seen: SeenView | undefined) => seen?.place === error.place && seen.line === error.line;
  if (evidence.some(({ first, last }) => isSame(first) || isSame(last))) return [];
  return [
    `**${l10n.t('The first error after the last step')}**: ${placed(error)}  \n  ${inlineCode(error.words)}`,
  ];
}

function missingRow({ title, state, why }: EvidenceView): string[] {
  if (state === 'seen') return [];
  return [`${plain(title)}: ${plain(why ?? l10n.t('not seen'))}`];
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
