// The light bulb of a known problem, on every record of it: the articles that recognise the line.

import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Article } from '../analysis/index.ts';
import { titleWithOrigin } from './articleLink.ts';
import { productOf } from './logStatus.ts';
import type { LogView } from './logView.ts';

/** The command is the client's; it opens the article's page. */
export const showArticle = 'smsLens.showArticle';

/** Of a longer selection the first ones: a list of more articles than one reads is no help. */
const mostRecords = 100;

export function articleActions(log: LogView, range: Range, known: readonly Diagnostic[]): CodeAction[] {
  return [...articlesIn(log, range)].map((article) => {
    const title = l10n.t('Show article: {0}', titleWithOrigin(article));
    const diagnostics = known.filter(({ source, code }) => source === 'SMS Lens' && code === article.id);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      command: { title, command: showArticle, arguments: [article.id] },
    };
  });
}

/** Each once, in the order of the lines; of one line the likeliest first. */
function articlesIn(log: LogView, { start, end }: Range): Set<Article> {
  const { text, analysis, knowledge, place } = log;
  const found = new Set<Article>();
  const { records } = analysis;
  const last = text.offsetAt(end);
  const first = records.recordAt(text.offsetAt(start));
  if (first === undefined) return found;
  const to = Math.min(records.count, first.index + mostRecords);
  for (let index = first.index; index < to; index++) {
    const record = records.record(index);
    if (record.start > last) break;
    const line = { ...record, place, product: () => productOf(log)?.product };
    for (const { article } of analysis.candidatesOf(index, line)) {
      const known = knowledge.articles[article];
      if (known !== undefined) found.add(known);
    }
  }
  return found;
}
