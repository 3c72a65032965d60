// Articles by themselves: all of them for a list, the page of one, and the light bulb that leads there.

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type ArticlePage, articleActions, articleEntries, articlePage } from '../features/index.ts';
import { type ArticleEntry, type AskArticle, article, articles } from './protocol.ts';
import type { Row } from './workshop.ts';

export const articleRequests: Row = {
  capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  attach({ connection, guard, knowledge, links }) {
    connection.onRequest(
      articles,
      guard<void, ArticleEntry[]>('the list of articles', [], async () => articleEntries(await knowledge())),
    );
    connection.onRequest(
      article,
      guard<AskArticle, ArticlePage | null>('an article', null, async ({ id }) =>
        articlePage(id, await knowledge(), await links()),
      ),
    );
    connection.onCodeAction(
      guard<{ context: { diagnostics: Parameters<typeof articleActions>[0] } }, CodeAction[]>(
        'code actions',
        [],
        async ({ context }) => ((await links()).opensPages ? articleActions(context.diagnostics) : []),
      ),
    );
  },
};
