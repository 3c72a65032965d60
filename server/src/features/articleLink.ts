// A link to an article: to its page in the editor where that can follow such a link, else to the web.

import * as l10n from '@vscode/l10n';
import { type Article, articleAddress } from '../analysis/index.ts';
import { commandLink } from './commandLink.ts';
import { plain } from './markdown.ts';
import type { Origin } from './procedures/origin.ts';

export interface ArticleLinks {
  readonly addressTemplate: string;
  /** The editor opens our pages from a link. */
  readonly opensPages: boolean;
}

export function articleLink(
  article: Article,
  words: string,
  { addressTemplate, opensPages }: ArticleLinks,
  from?: Origin,
): string {
  if (opensPages) return `[${plain(words)}](${articlePageAddress(article, from)})`;
  const { kb } = article;
  return kb === null ? plain(words) : `[${plain(words)}](${articleAddress(kb, addressTemplate)})`;
}

/** Opens the page in an editor that can. It carries the article's id, and where the reader is, and nothing of a log. */
export function articlePageAddress({ id }: Article, from?: Origin): string {
  return commandLink('smsLens.showArticle', from === undefined ? [id] : [id, from]);
}

/** Of an article that does not come with SMS Lens it is said where it comes from. */
export function titleWithOrigin({ title, origin }: Article): string {
  return origin === undefined
    ? title
    : l10n.t('{0} (from {1})', title, origin.slice(origin.lastIndexOf('/') + 1));
}
