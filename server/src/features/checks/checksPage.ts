// All that the checks say of a folder, as a page: what is bad first, each with its answer, what was seen where and when,
// what is missing and what to do next.

import * as l10n from '@vscode/l10n';
import type { Tone } from '../../analysis/index.ts';
import { commandLink } from '../commandLink.ts';
import { inlineCode, plain } from '../markdown.ts';
import { procedureLink } from '../procedures/procedureLinks.ts';
import type { CheckView, EvidenceView, SeenView } from './checkView.ts';
import { timeline } from './timeline.ts';

/** Opens a log at a line; the client registers it. */
export const showRecord = 'smsLens.showRecord';
const showArticle = 'smsLens.showArticle';
const startRunbook = 'smsLens.startRunbook';

export function checksPage(title: string, views: readonly CheckView[]): string {
  const { told, planned, silent } = divided(views);
  const page = [
    `# ${plain(title)}`,
    told.length === 0 ? l10n.t('Nothing in these logs answers any of the questions.') : summary(told),
    ...told.map(section),
    ...(planned.length === 0 ? [] : [`## ${l10n.t('If you plan it')}`, ...planned.map(section)]),
    ...silentOnes(silent),
  ];
  return page.filter((part) => part !== '').join('\n\n');
}

const worst: readonly CheckView['tone'][] = ['bad', 'waiting', 'unknown', 'good', 'open'];

export interface Divided {
  /** Those that something was seen for, the worst first. */
  readonly told: readonly CheckView[];
  /** The same of what one asks only who plans something. */
  readonly planned: readonly CheckView[];
  /** Those that there is little to say of. */
  readonly silent: readonly CheckView[];
}

export function divided(views: readonly CheckView[]): Divided {
  const isTold = ({ tone, hasEvidence }: CheckView) => tone === 'bad' || (hasEvidence && tone !== 'open');
  const told = views.filter(isTold).sort((one, other) => worst.indexOf(one.tone) - worst.indexOf(other.tone));
  return {
    told: told.filter(({ isPlanned }) => !isPlanned),
    planned: told.filter(({ isPlanned }) => isPlanned),
    silent: views.filter((view) => !isTold(view)),
  };
}

export function toneInWords(tone: Tone | 'unknown'): string {
  return {
    good: l10n.t('good'),
    bad: l10n.t('trouble'),
    waiting: l10n.t('not over yet'),
    open: l10n.t('nothing seen'),
    unknown: l10n.t('cannot be told'),
  }[tone];
}

export function firstErrorInWords(after: string | undefined): string {
  return after === undefined ? l10n.t('The first error:') : l10n.t('The first error after "{0}":', after);
}

/** Where the question is asked of. */
export function subjectInWords({ subject, isSite }: CheckView): string {
  if (isSite) return l10n.t('site {0}', subject);
  return subject === '' ? l10n.t('this folder') : subject;
}

function summary(views: readonly CheckView[]): string {
  return views
    .map((view) => `- **${plain(subjectInWords(view))}**: ${plain(view.question)} ${plain(view.sentence)}`)
    .join('\n');
}

function section(view: CheckView): string {
  const { question, sentence, text, tone, procedures, articles, ticks, gaps, error, asOf } = view;
  return [
    `## ${plain(`${subjectInWords(view)}: ${question}`)}`,
    `**${plain(sentence)}**`,
    `*${toneInWords(tone)}${asOf === undefined ? '' : ` · ${l10n.t('the newest record is of {0}', asOf)}`}*`,
    timeline(view),
    list(l10n.t('What was seen'), view.evidence.flatMap(seenRow)),
    error === undefined
      ? ''
      : `${plain(firstErrorInWords(error.after))} ${recordLink(error)} ${inlineCode(error.words)}`,
    list(l10n.t('What is missing'), [
      ...view.evidence.filter(({ role }) => role === 'step').flatMap(missingRow),
      ...gaps.map(plain),
    ]),
    text === '' ? '' : `### ${l10n.t('What it means, and what to do')}\n\n${text}`,
    list(
      l10n.t('Insert the fix'),
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
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(heading: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `### ${heading}\n\n${rows.map((row) => `- ${row}`).join('\n')}`;
}

function seenRow({ title, state, count, first, last }: EvidenceView): string[] {
  if (state !== 'seen' || first === undefined || last === undefined) return [];
  const often =
    count === 1 || first === last
      ? ''
      : ` ${l10n.t('({0} times, the last one {1})', count, recordLink(last, last.time))}`;
  const time = first.time === undefined ? '' : `${first.time}, `;
  return [`${plain(title)}: ${time}${recordLink(first)}${often}  \n  ${inlineCode(first.words)}`];
}

function missingRow({ title, state, why, isLogMissing }: EvidenceView): string[] {
  if (state === 'seen' || isLogMissing) return [];
  return [`${plain(title)}: ${plain(why ?? l10n.t('not seen'))}`];
}

function recordLink({ place, log, line }: SeenView, words?: string): string {
  return `[${plain(words ?? l10n.t('{0}, line {1}', log, line))}](${commandLink(showRecord, [place, line])})`;
}

function runbookLink(id: string): string {
  return `[${l10n.t('as a runbook')}](${commandLink(startRunbook, [id])})`;
}

function silentOnes(views: readonly CheckView[]): string[] {
  if (views.length === 0) return [];
  const rows = views.map(
    (view) => `- ${plain(`${subjectInWords(view)}: ${view.question} ${view.sentence}`)}`,
  );
  return [`## ${l10n.t('Little to say')}`, rows.join('\n')];
}
