// All that the checks say of a folder, as a page: the answers first, the worst on top; then each with what was seen where
// and when, what is missing and what to do next; at the end what was read and what could not be.

import * as l10n from '@vscode/l10n';
import type { Tone } from '../../analysis/index.ts';
import { fileName } from '../fileName.ts';
import { plain } from '../markdown.ts';
import { allAnswers, answerSection, toDo } from './answerSection.ts';
import type { CheckView } from './checkView.ts';
import { toneMark } from './marks.ts';

/** How many there were of each, and what could not be read. */
export interface ReadForChecks {
  readonly files: number;
  readonly logs: number;
  readonly setups: number;
  readonly unread: readonly { readonly uri: string; readonly reason: string }[];
}

export function checksPage(title: string, views: readonly CheckView[], read: ReadForChecks): string {
  const { told, planned, silent } = divided(views);
  const named = naming(views);
  const page = [
    `# <a id="${allAnswers}"></a>${plain(title)}`,
    told.length + planned.length === 0
      ? l10n.t('Nothing in these logs answers any of the questions.')
      : told.map((view, index) => summaryRow(view, named(view), anchorOf(index))).join('\n\n'),
    ...(planned.length === 0
      ? []
      : [
          `**${l10n.t('If you plan it:')}**`,
          ...planned.map((view, index) => summaryRow(view, named(view), anchorOf(told.length + index))),
        ]),
    read.unread.length === 0
      ? ''
      : `**${l10n.t('Not everything could be read: {0}.', read.unread.length)}** [${l10n.t('What, and why')}](#${whatWasRead})`,
    ...[...told, ...planned].map((view, index) => answerSection(view, named(view), anchorOf(index))),
    silentOnes(silent.map((view) => [view, named(view)])),
    readOnes(read),
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

/** Where the question is asked of. */
export function subjectInWords({ subject, isSite }: CheckView): string {
  if (isSite) return l10n.t('site {0}', subject);
  return subject === '' ? l10n.t('this folder') : subject;
}

/** The question with what it is asked of, where that is not the same for all. */
function naming(views: readonly CheckView[]): (view: CheckView) => string {
  const isOne = new Set(views.map(subjectInWords)).size === 1 && views.every(({ isSite }) => !isSite);
  return (view) => (isOne ? view.question : `${subjectInWords(view)}: ${view.question}`);
}

const anchorOf = (index: number) => `answer-${index + 1}`;
const whatWasRead = 'what-was-read';

function summaryRow({ tone, sentence, text }: CheckView, name: string, anchor: string): string {
  const next = text === '' ? '' : ` [${l10n.t('What to do')}](#${toDo(anchor)})`;
  return `${toneMark(tone)} **${toneInWords(tone)}** · [${plain(name)}](#${anchor})  \n${plain(sentence)}${next}`;
}

/** Each with its name. */
function silentOnes(views: readonly (readonly [CheckView, string])[]): string {
  if (views.length === 0) return '';
  const rows = views.map(([{ sentence }, name]) => `- ${plain(`${name} ${sentence}`)}`);
  return `## ${l10n.t('Little to say')}\n\n${rows.join('\n')}`;
}

function readOnes({ files, logs, setups, unread }: ReadForChecks): string {
  const rows = unread.map(({ uri, reason }) => `- ${plain(fileName(uri))}: ${plain(reason)}`);
  return [
    `## <a id="${whatWasRead}"></a>${l10n.t('What was read')}`,
    l10n.t('Logs: {0}, setup files: {1}, of {2} files, as they lie on disk.', logs, setups, files),
    ...(rows.length === 0 ? [] : [`${l10n.t('Could not be read:')}\n\n${rows.join('\n')}`]),
  ].join('\n\n');
}
