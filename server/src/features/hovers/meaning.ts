// What a record means: the article that recognises it, in brief, with what to do and where to read on; or the number
// in an error that no article knows.

import * as l10n from '@vscode/l10n';
import {
  type Article,
  articleAddress,
  contextOf,
  type Finding,
  type LogRecord,
  noArticle,
} from '../../analysis/index.ts';
import { type ArticleLinks, articleLink } from '../articleLink.ts';
import { shownAs } from '../articlePage.ts';
import { candidatesOf } from '../candidates.ts';
import { cardAsMarkdown } from '../cards/cardAsMarkdown.ts';
import { subjectCard } from '../cards/subjectCard.ts';
import type { ProblemView } from '../logView.ts';
import { plain } from '../markdown.ts';
import { tellingCode } from '../problemWords.ts';
import { offersOf } from '../procedures/offers.ts';
import { type Origin, originOf } from '../procedures/origin.ts';
import { linksInBrief } from '../procedures/procedureLinks.ts';
import { inBrief, stepsInBrief } from './brief.ts';

export interface Meaning {
  /** What it means. */
  readonly what: string;
  /** What to do, and where more is said; empty where nothing is known. */
  readonly remedy: string;
}

/** More articles for one line than these help nobody. */
const mostArticles = 3;
/** In characters; the likely cause in this very log stands below it. */
const longestCause = 180;

export function meaningOf(log: ProblemView, record: LogRecord): Meaning | undefined {
  const findings = candidatesOf(log, record);
  const articles = findings
    .slice(0, mostArticles)
    .flatMap(({ article }) => log.knowledge.articles[article] ?? []);
  const [first, ...others] = articles;
  return first === undefined
    ? errorMeaning(log, record)
    : articleMeaning(first, others, log, originOf(log, record), fixOf(log, record, findings));
}

/** Links that insert what mends it, where the editor follows such links. */
function fixOf(log: ProblemView, record: LogRecord, findings: readonly Finding[]): string {
  if (!log.opensPages) return '';
  const procedures = offersOf(log, record, findings).map(({ procedure }) => procedure);
  return linksInBrief(procedures, originOf(log, record));
}

function articleMeaning(
  article: Article,
  others: readonly Article[],
  links: ArticleLinks,
  from: Origin,
  fix: string,
): Meaning {
  const { title, origin } = article;
  const { summary, sections } = shownAs(article);
  const section = (name: string) => sections.find(({ heading }) => heading === name)?.text ?? '';
  const cause = section('Cause');
  const steps = section('What to do');
  const more = others.map((other) =>
    l10n.t('It may also be: {0}. {1}', plain(other.title), sourceOf(other, links, from)),
  );
  return {
    what: [
      `**${plain(title)}**`,
      inBrief(summary),
      fix,
      cause === '' ? '' : `*${l10n.t('Cause:')}* ${stepsInBrief(cause, longestCause)}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    remedy: [
      steps === '' ? '' : `*${l10n.t('What to do:')}* ${stepsInBrief(steps)}`,
      [sourceOf(article, links, from), origin === undefined ? '' : l10n.t('From {0}.', plain(origin))]
        .filter(Boolean)
        .join(' '),
      ...more,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** A line looks like the one of an article: whether it is, the reader decides. */
function sourceOf(article: Article, links: ArticleLinks, from: Origin): string {
  const { kb, id } = article;
  const matches =
    kb === null
      ? l10n.t('Matches {0}.', plain(id))
      : l10n.t('Matches [KB {0}]({1}).', kb, articleAddress(kb, links.addressTemplate));
  const page = links.opensPages ? articleLink(article, l10n.t('Show article'), links, from) : '';
  return [matches, page].filter(Boolean).join(' ');
}

function errorMeaning(log: ProblemView, record: LogRecord): Meaning | undefined {
  const { problems, text, knowledge, place } = log;
  if (problems.at(record.index)?.problem.article !== noArticle) return undefined;
  const message = text.slice(record.messageStart, Math.min(record.messageEnd, record.messageStart + 2000));
  const explanation = tellingCode(message, knowledge, contextOf({ ...record, place }, knowledge));
  if (explanation === undefined) return undefined;
  const card = cardAsMarkdown(subjectCard({ kind: 'code', explanation }, knowledge), {
    ...log,
    mostTexts: 2,
    only: [l10n.t('Usual cause'), l10n.t('What to do')],
  });
  return { what: card, remedy: '' };
}
