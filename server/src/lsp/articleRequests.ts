// Articles by themselves: all of them for a list, and the page of one.

import { type ArticlePage, articleEntries, articlePage } from '../features/index.ts';
import { type ArticleEntry, type AskArticle, article, articles } from './protocol.ts';
import type { Row } from './workshop.ts';

export const articleRequests: Row = {
  capability: {},
  attach(workshop) {
    const { connection, guard, knowledge, links } = workshop;
    connection.onRequest(
      articles,
      guard<void, ArticleEntry[]>('the list of articles', [], async () => articleEntries(await knowledge())),
    );
    connection.onRequest(
      article,
      guard<AskArticle, ArticlePage | null>('an article', null, async ({ id, from }) =>
        articlePage(id, await knowledge(), await links(), from),
      ),
    );
  },
};
