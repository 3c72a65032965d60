// Articles by themselves: all of them for a list, the page of one, and the light bulb that leads there.

import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { type ArticlePage, articleActions, articleEntries, articlePage } from '../features/index.ts';
import { onLog } from './onLog.ts';
import { type ArticleEntry, type AskArticle, article, articles } from './protocol.ts';
import type { Row } from './workshop.ts';

export const articleRequests: Row = {
  capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  attach(workshop) {
    const { connection, guard, knowledge, links } = workshop;
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
      onLog<CodeActionParams, CodeAction[]>(workshop, 'code actions', [], (log, { range, context }) =>
        log.opensPages && isWanted(context.only) ? articleActions(log, range, context.diagnostics) : [],
      ),
    );
  },
};

/** An editor may ask for actions of some kinds only, each with all below it. */
function isWanted(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
