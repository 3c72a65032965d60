// What happened in a record, as Markdown for a ticket: what, when, where, the code, the article, what likely led to it,
// what to do, and the record itself; with the names of people, machines and folders, or without.

import * as l10n from '@vscode/l10n';
import {
  contextOf,
  type LogProblem,
  type LogRecord,
  type Position,
  redact,
  sourceOf,
  utcOf,
} from '../analysis/index.ts';
import { nameInTitle } from './cards/card.ts';
import { codeCard } from './cards/codeCard.ts';
import { productList } from './cards/productList.ts';
import { bindingsInWords, causeIn } from './cause.ts';
import { excerpt } from './excerpt.ts';
import { firstStep } from './firstStep.ts';
import { productOf } from './logStatus.ts';
import type { ProblemView } from './logView.ts';
import { inlineCode, longerFence, plain } from './markdown.ts';
import { problemWords, tellingCode } from './problemWords.ts';
import { timeSpan } from './timeSpan.ts';

export interface FindingReport {
  readonly markdown: string;
}

export interface FindingOptions {
  readonly position: Position;
  /** Without names, accounts, addresses and paths. */
  readonly redacted: boolean;
}

/** So much of a record one reads in a ticket. */
const longestRecord = 4000;
/** So many records back the cause is looked for. */
const farBack = 20_000;

/** What may hold names: it is redacted together, so that the same name is the same in all of it. */
interface Told {
  readonly title: string;
  readonly file: string;
  readonly cause: string;
  readonly record: string;
}

/** Stops at every record it has read. */
export function* findingReport(
  log: ProblemView,
  { position, redacted }: FindingOptions,
): Generator<void, FindingReport | null> {
  const { text, analysis, problems } = log;
  const record = analysis.records.recordAt(text.offsetAt(position));
  if (record === undefined) return null;
  const cause = yield* causeIn(log, record.index, farBack);
  const problem = problems.at(record.index)?.problem;
  const words = problem === undefined ? undefined : problemWords(problem, log);
  const told: Told = {
    title: words?.title ?? excerpt(messageOf(log, record)),
    file: fileOf(log.place),
    cause: cause === undefined ? '' : excerpt(messageOf(log, analysis.records.record(cause.record)), 300),
    record: text.slice(record.start, Math.min(record.end, record.start + longestRecord)),
  };
  const { title, file, cause: led, record: shown } = redacted ? withoutNames(told) : told;
  const [article] = words?.articles ?? [];
  const lines = [
    row(l10n.t('When'), [whenOf(log, record), problem === undefined ? '' : oftenOf(problem)]),
    row(l10n.t('Where'), [inlineCode(file), whereOf(log, record)]),
    row(l10n.t('Code'), [codeOf(log, record)]),
    row(l10n.t('Article'), [
      article === undefined ? '' : plain(article.kb === null ? article.id : `KB ${article.kb}`),
      words?.address === undefined ? '' : `<${words.address}>`,
    ]),
    cause === undefined
      ? ''
      : row(cause.isFirst ? l10n.t('Likely cause') : l10n.t('It goes back at least to'), [
          l10n.t('line {0}', text.positionAt(analysis.records.record(cause.record).start).line + 1),
          inlineCode(led),
          bindingsInWords(cause),
        ]),
    row(l10n.t('What to do first'), [article === undefined ? '' : plain(firstStep(article) ?? '')]),
    redacted ? row(l10n.t('Note'), [l10n.t('names, accounts, addresses and paths are replaced')]) : '',
  ];
  const markdown = [`## ${plain(title)}`, lines.filter(Boolean).join('\n'), fenced(shown)].join('\n\n');
  return { markdown: `${markdown}\n` };
}

function withoutNames(told: Told): Told {
  const [title = '', file = '', cause = '', record = ''] = redact([
    told.title,
    told.file,
    told.cause,
    told.record,
  ]);
  return { title, file, cause, record };
}

function row(label: string, texts: readonly string[]): string {
  const said = texts.filter(Boolean).join(', ');
  return said === '' ? '' : `- **${label}:** ${said}`;
}

function whenOf({ bias }: ProblemView, record: LogRecord): string {
  const { time } = record;
  if (time === undefined) return '';
  const utc = utcOf(record, bias);
  const local = time.replace('T', ' ');
  return utc === undefined
    ? l10n.t('{0} local time', local)
    : l10n.t('{0} local time ({1} UTC)', local, utc.replace('T', ' ').replace('Z', ''));
}

function oftenOf({ count, first, last }: LogProblem): string {
  const span = timeSpan(first.time, last.time);
  if (count === 1) return '';
  return span === undefined
    ? l10n.t('{0} times in this log', count)
    : l10n.t('{0} times in this log, {1}', count, span);
}

function whereOf(log: ProblemView, record: LogRecord): string {
  const { text, analysis } = log;
  const { component, thread } = record;
  const source = sourceOf(text.span, record, analysis.format);
  const product = productOf(log);
  return [
    l10n.t('line {0}', text.positionAt(record.start).line + 1),
    component === '' ? '' : inlineCode(excerpt(component)),
    thread === undefined ? '' : l10n.t('thread {0}', thread),
    source === '' ? '' : inlineCode(excerpt(source)),
    product === null ? '' : plain(productList([product.product])),
  ]
    .filter(Boolean)
    .join(', ');
}

function codeOf(log: ProblemView, record: LogRecord): string {
  const { knowledge, place } = log;
  const explanation = tellingCode(
    messageOf(log, record),
    knowledge,
    contextOf({ ...record, place }, knowledge),
  );
  return explanation === undefined ? '' : plain(nameInTitle(codeCard(explanation, knowledge)));
}

function messageOf({ text }: ProblemView, { messageStart, messageEnd }: LogRecord): string {
  return text.slice(messageStart, Math.min(messageEnd, messageStart + longestRecord));
}

/** The path of a file, as its machine would write it; the address of what is no file. */
function fileOf(place: string): string {
  if (!place.startsWith('file:///')) return place;
  try {
    const path = decodeURIComponent(place.slice('file://'.length));
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1).replaceAll('/', '\\') : path;
  } catch {
    return place;
  }
}

/** What a terminal would obey if the report were put in there, or what turns the direction of writing. */
const steering = /[^\P{Cc}\t\r\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The record as it stands, in a fence that nothing in it closes. */
function fenced(record: string): string {
  const fence = longerFence(record, 3);
  return `${fence}text\n${record.replace(steering, '\uFFFD')}\n${fence}`;
}
