// The light bulb of a known problem, on every record of it: what mends it, and the articles that recognise the line.

import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Article, Finding, LogRecord } from '../analysis/index.ts';
import { titleWithOrigin } from './articleLink.ts';
import { candidatesOf } from './candidates.ts';
import type { LogView } from './logView.ts';
import { offersOf } from './procedures/offers.ts';
import { originOf } from './procedures/origin.ts';
import { procedureActions } from './procedures/procedureActions.ts';

/** The command is the client's; it opens the article's page. */
export const showArticle = 'smsLens.showArticle';

/** Of a longer selection the first ones: a list of more articles than one reads is no help. */
const mostRecords = 100;

export function articleActions(log: LogView, range: Range, known: readonly Diagnostic[]): CodeAction[] {
  const lines = recordsIn(log, range).map((record) => ({ record, findings: candidatesOf(log, record) }));
  const ours = known.filter(({ source }) => source === 'SMS Lens');
  const mending = fixes(log, lines, ours);
  const articles = [...articlesOf(log, lines)].map(([article, record]): CodeAction => {
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

/** A record, and what recognises it. */
interface Line {
  readonly record: LogRecord;
  readonly findings: readonly Finding[];
}

function fixes(log: LogView, lines: readonly Line[], known: readonly Diagnostic[]): CodeAction[] {
  const asked = lines.flatMap(({ record, findings }) => {
    const ids = new Set(findings.map(({ article }) => log.knowledge.articles[article]?.id));
    const mends = known.filter(({ code }) => ids.has(String(code)));
    const from = originOf(log, record);
    return offersOf(log, record, findings).map((offer) => ({ ...offer, from, mends }));
  });
  return procedureActions(asked);
}

/** Each once, with its first record, in the order of the lines; of one line the likeliest first. */
function articlesOf({ knowledge }: LogView, lines: readonly Line[]): Map<Article, LogRecord> {
  const found = new Map<Article, LogRecord>();
  for (const { record, findings } of lines)
    for (const { article } of findings) {
      const known = knowledge.articles[article];
      if (known !== undefined && !found.has(known)) found.set(known, record);
    }
  return found;
}
