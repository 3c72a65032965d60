// What is known of the words that somebody looks up: the best answers, each with a title for a list and a page.

import { type Knowledge, lookUp, type Subject } from '../analysis/index.ts';
import type { ArticleLinks } from './articleLink.ts';
import { articlePage } from './articlePage.ts';
import { nameInTitle } from './cards/card.ts';
import { cardAsMarkdown } from './cards/cardAsMarkdown.ts';
import { subjectCard } from './cards/subjectCard.ts';
import { procedurePage } from './procedures/procedurePage.ts';

export interface LookUpAnswers {
  readonly items: readonly LookUpItem[];
  /** Names that are spelt like what nobody knows. */
  readonly suggestions: readonly string[];
}

export interface LookUpItem {
  readonly title: string;
  /** What kind of thing it is, in a word or two. */
  readonly kind: string;
  /** The first sentence. */
  readonly text: string;
  /** All of it, as Markdown. */
  readonly page: string;
}

const mostItems = 20;
/** A page has room for all of it. */
const mostTexts = 40;

export function lookUpAnswers(query: string, knowledge: Knowledge, links: ArticleLinks): LookUpAnswers {
  const { named, related, suggestions } = lookUp(query, knowledge);
  const items = [...named, ...related]
    .slice(0, mostItems)
    .map((subject) => itemOf(subject, knowledge, links));
  return { items, suggestions };
}

function itemOf(subject: Subject, knowledge: Knowledge, links: ArticleLinks): LookUpItem {
  const card = subjectCard(subject, knowledge);
  const text = card.lines.find((line) => line.text !== '')?.text ?? card.facts[0]?.texts[0] ?? '';
  const page = pageOf(subject, knowledge, links) ?? cardAsMarkdown(card, { ...links, mostTexts });
  return { title: nameInTitle(card), kind: card.kind, text, page };
}

/** Articles and procedures have pages of their own. */
function pageOf(subject: Subject, knowledge: Knowledge, links: ArticleLinks): string | undefined {
  if (subject.kind === 'article') return articlePage(subject.article.id, knowledge, links)?.page;
  if (subject.kind !== 'procedure') return undefined;
  return procedurePage({ procedure: subject.procedure, values: new Map() }, knowledge.procedures).page;
}
