// The light bulb of a known problem, on every record of it: what mends it, and the articles that recognise the line.

import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Article, LogRecord } from '../analysis/index.ts';
import { titleWithOrigin } from './articleLink.ts';
import { productOf } from './logStatus.ts';
import type { LogView } from './logView.ts';
import { offersOf } from './procedures/offers.ts';
import { originOf } from './procedures/origin.ts';
import { procedureActions } from './procedures/procedureActions.ts';

/** The command is the client's; it opens the article's page. */
export const showArticle = 'smsLens.showArticle';

/** Of a longer selection the first ones: a list of more articles than one reads is no help. */
const mostRecords = 100;

export function articleActions(log: LogView, range: Range, known: readonly Diagnostic[]): CodeAction[] {
  const records = recordsIn(log, range);
  const ours = known.filter(({ source }) => source === 'SMS Lens');
  const mending = fixes(log, records, ours);
  const articles = [...articlesOf(log, records)].map(([article, record]): CodeAction => {
    const title = l10n.t('Show article: {0}', titleWithOrigin(article));
    const diagnostics = ours.filter(({ code }) => code === article.id);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      command: { title, command: showArticle, arguments: [article.id, originOf(log, record)] },
    };
  });
  return [...mending, ...articles];
}

function recordsIn({ text, analysis: { records } }: LogView, { start, end }: Range): LogRecord[] {
  const last = text.offsetAt(end);
  const first = records.recordAt(text.offsetAt(start));
  const found: LogRecord[] = [];
  if (first === undefined) return found;
  const to = Math.min(records.count, first.index + mostRecords);
  for (let index = first.index; index < to; index++) {
    const record = records.record(index);
    if (record.start > last) break;
    found.push(record);
  }
  return found;
}

function fixes(log: LogView, records: readonly LogRecord[], known: readonly Diagnostic[]): CodeAction[] {
  const asked = records.flatMap((record) => {
    const ids = new Set([...articlesOf(log, [record]).keys()].map(({ id }) => id));
    const mends = known.filter(({ code }) => ids.has(String(code)));
    const from = originOf(log, record);
    return offersOf(log, record).map((offer) => ({ ...offer, from, mends }));
  });
  return procedureActions(asked);
}

/** Each once, with its first record, in the order of the lines; of one line the likeliest first. */
function articlesOf(log: LogView, records: readonly LogRecord[]): Map<Article, LogRecord> {
  const { analysis, knowledge, place } = log;
  const found = new Map<Article, LogRecord>();
  for (const record of records) {
    const line = { ...record, place, product: () => productOf(log)?.product };
    for (const { article } of analysis.candidatesOf(record.index, line)) {
      const known = knowledge.articles[article];
      if (known !== undefined && !found.has(known)) found.set(known, record);
    }
  }
  return found;
}
