// What stands under the cursor of a log: the article that knows the line, then what is known of the code or name
// there.

import * as l10n from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver-types';
import {
  type Article,
  articleAddress,
  contextOf,
  type Mention,
  mentionSubject,
  mentions,
  type Position,
  type Text,
} from '../analysis/index.ts';
import { type ArticleLinks, articleLink } from './articleLink.ts';
import { shownAs } from './articlePage.ts';
import { cardAsMarkdown } from './cards/cardAsMarkdown.ts';
import { subjectCard } from './cards/subjectCard.ts';
import { productOf } from './logStatus.ts';
import type { LogView } from './logView.ts';
import { markdown, plain } from './markdown.ts';

/** More articles for one line than these help nobody. */
const mostArticles = 3;

/** So much of a long message to each side of the cursor is looked at. */
const reach = 1000;

export function hover(log: LogView, position: Position): Hover | null {
  const { text, analysis, knowledge, place } = log;
  const offset = text.offsetAt(position);
  const record = analysis.records.recordAt(offset);
  if (record === undefined) return null;
  const inMessage = offset >= record.messageStart && offset <= record.messageEnd;
  const found = inMessage ? mentionAt(text, offset, record.messageStart, record.messageEnd) : undefined;
  const context = contextOf({ ...record, place }, knowledge);
  const subject =
    found === undefined ? undefined : mentionSubject(found.mention, found.words, knowledge, context);
  const product = () => productOf(log)?.product;
  const articles = analysis
    .candidatesOf(record.index, { ...record, place, product })
    .slice(0, mostArticles)
    .flatMap(({ article }) => knowledge.articles[article] ?? [])
    .map((article) => describeArticle(article, log));
  // Where an article knows the line, the number in it needs no more than its name.
  const brief = articles.length > 0;
  const cards =
    subject === undefined ? [] : [cardAsMarkdown(subjectCard(subject, knowledge), { ...log, brief })];
  const parts = [...articles, ...cards];
  if (parts.length === 0) return null;
  const contents = markdown(parts.join('\n\n---\n\n'));
  if (found === undefined || cards.length === 0) return { contents };
  return { contents, range: { start: text.positionAt(found.start), end: text.positionAt(found.end) } };
}

interface MentionHere {
  readonly mention: Mention;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function mentionAt(text: Text, offset: number, from: number, to: number): MentionHere | undefined {
  const origin = Math.max(from, offset - reach);
  const around = text.slice(origin, Math.min(to, offset + reach));
  for (const mention of mentions(around)) {
    const start = origin + mention.start;
    const end = origin + mention.end;
    if (offset < start || offset > end) continue;
    return { mention, words: around.slice(mention.start, mention.end), start, end };
  }
  return undefined;
}

function describeArticle(article: Article, options: ArticleLinks): string {
  const { title, kb, id, origin } = article;
  const { summary } = shownAs(article);
  const source =
    kb === null
      ? l10n.t('Matches {0}.', plain(id))
      : l10n.t('Matches [KB {0}]({1}).', kb, articleAddress(kb, options.addressTemplate));
  const page = options.opensPages ? articleLink(article, l10n.t('Show article'), options) : '';
  const from = origin === undefined ? '' : l10n.t('From {0}.', plain(origin));
  return [`**${plain(title)}**`, summary, [source, page, from].filter(Boolean).join(' ')].join('\n\n');
}
