// One article as a page: what it is, how it shows, why, and what to do; then what else is known of it.

import * as l10n from '@vscode/l10n';
import { type Article, articleAddress, type Knowledge, type Procedure } from '../analysis/index.ts';
import { type ArticleLinks, articleLink, titleWithOrigin } from './articleLink.ts';
import { sentence } from './cards/card.ts';
import { productList } from './cards/productList.ts';
import { inlineCode, plain } from './markdown.ts';
import type { Origin } from './procedures/origin.ts';
import { procedureLink } from './procedures/procedureLinks.ts';

export interface ArticlePage {
  readonly title: string;
  readonly page: string;
}

/** `from` is the line that led here: what it gives goes into the procedures. */
export function articlePage(
  id: string,
  { articles, procedures }: Knowledge,
  links: ArticleLinks,
  from?: Origin,
): ArticlePage | null {
  const article = articles.find((known) => known.id === id);
  if (article === undefined) return null;
  const { kb, title, signatures, related } = article;
  const { summary, sections } = shownAs(article);
  const page = [
    `# ${plain(title)}`,
    aboutIt(article),
    summary,
    signatures.length === 0 ? '' : `## ${l10n.t('How it shows in a log')}`,
    signatures.map((signature) => `- ${inlineCode(withoutHoles(signature))}`).join('\n'),
    ...sections.map(({ heading, text }) => `## ${plain(heading)}\n\n${text}`),
    ...fixes(
      procedures.of(article).map(({ procedure }) => procedure),
      links,
      from,
    ),
    related.length === 0 ? '' : `## ${l10n.t('Related')}`,
    related.map((number) => `- ${relatedLink(number, articles, links)}`).join('\n'),
    kb === null ? '' : l10n.t('The original: [KB {0}]({1})', kb, articleAddress(kb, links.addressTemplate)),
  ];
  return { title, page: page.filter((part) => part !== '').join('\n\n') };
}

export interface ArticleEntry {
  readonly id: string;
  readonly kb: number | null;
  readonly title: string;
  /** Products, in words. */
  readonly about: string;
}

/** All articles for a list, by their numbers. */
export function articleEntries({ articles }: Knowledge): ArticleEntry[] {
  return articles
    .map((article) => ({
      id: article.id,
      kb: article.kb,
      title: titleWithOrigin(article),
      about: productList(article.products),
    }))
    .sort((one, other) => (one.kb ?? Infinity) - (other.kb ?? Infinity) || (one.id < other.id ? -1 : 1));
}

function aboutIt({ id, kb, products, versions, fixedIn, sure, origin }: Article): string {
  const facts = [
    kb === null ? id : `KB ${kb}`,
    origin === undefined ? '' : l10n.t('from {0}', origin),
    versions.length > 0 ? `${productList(products)} (${versions.join(', ')})` : productList(products),
    fixedIn === '' ? '' : l10n.t('mended in {0}', fixedIn),
  ];
  const doubt = {
    certain: '',
    probable: l10n.t('Only an abstract of the article could be read.'),
    inferred: l10n.t('No document says so; it follows from practice.'),
  }[sure];
  return [`*${plain(facts.filter(Boolean).join(' · '))}*`, plain(sentence(doubt))]
    .filter(Boolean)
    .join('  \n');
}

function fixes(procedures: readonly Procedure[], { opensPages }: ArticleLinks, from?: Origin): string[] {
  if (procedures.length === 0) return [];
  const rows = procedures.map((procedure) =>
    opensPages ? `- ${procedureLink(procedure, from)}` : `- ${plain(procedure.title)}`,
  );
  return [`## ${l10n.t('Insert the fix')}`, rows.join('\n')];
}

/** What a hole may hold differs each time. */
function withoutHoles(signature: string): string {
  return signature.replace(/\{[^{}]*?=([^{}]*)\}/g, '$1').replace(/\{[^{}]*\}/g, '…');
}

/** Of an article that is not to be trusted the words, and nothing that they would do. */
export function shownAs({
  summary,
  sections,
  isPlain = false,
}: Article): Pick<Article, 'summary' | 'sections'> {
  const shown = isPlain ? inParagraphs : withoutImages;
  return {
    summary: shown(summary),
    sections: sections.map(({ heading, text }) => ({ heading, text: shown(text) })),
  };
}

function inParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(plain)
    .join('\n\n');
}

/** An image would be fetched from somewhere. */
function withoutImages(text: string): string {
  return text.replaceAll('![', '\\!\\[');
}

function relatedLink(kb: number, articles: readonly Article[], links: ArticleLinks): string {
  const own = articles.find((known) => known.kb === kb);
  if (own === undefined) return `[KB ${kb}](${articleAddress(kb, links.addressTemplate)})`;
  return `${articleLink(own, `KB ${kb}`, links)}: ${plain(own.title)}`;
}
