// Findings -> the editor's problems. Every word comes from the article; the code names it, the link
// leads to it, the data carries what was captured.

import * as l10n from '@vscode/l10n';
import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import {
  type Article,
  articleAddress,
  type Finding,
  likeliestFirst,
  type Product,
  type Severity,
} from '../analysis/index.ts';
import { titleWithOrigin } from './articleLink.ts';
import { productOf } from './logStatus.ts';
import type { LogView } from './logView.ts';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** At most `limit`, one a record: the likeliest article, and which others it may be. */
export function diagnostics(log: LogView, limit: number): Diagnostic[] {
  const { text, analysis, knowledge, place, addressTemplate } = log;
  let product: Product | undefined;
  let isAsked = false;
  /** It takes a look at many records, and is needed only where a line has several articles. */
  const productOnce = () => {
    if (!isAsked) product = productOf(log)?.product;
    isAsked = true;
    return product;
  };
  return byRecord(analysis.findings(limit)).flatMap((candidates) => {
    const record = candidates[0]?.record ?? 0;
    const ranked = likeliestFirst(candidates, knowledge, {
      place,
      component: analysis.records.record(record).component,
      product: productOnce,
    });
    const [first, ...others] = ranked.flatMap((finding) => {
      const article = knowledge.articles[finding.article];
      return article === undefined ? [] : [{ finding, article }];
    });
    if (first === undefined) return [];
    const { article, finding } = first;
    const { start, end, captures } = finding;
    const diagnostic: Diagnostic = {
      range: { start: text.positionAt(start), end: text.positionAt(end) },
      severity: severityOf[article.severity],
      source: 'SMS Lens',
      code: article.id,
      message: messageOf(
        article,
        others.map((other) => other.article),
      ),
      data: { article: article.id, captures },
    };
    if (article.kb !== null)
      diagnostic.codeDescription = { href: articleAddress(article.kb, addressTemplate) };
    return [diagnostic];
  });
}

function messageOf(article: Article, others: readonly Article[]): string {
  const title = titleWithOrigin(article);
  if (others.length === 0) return title;
  const names = others.map(({ id, kb }) => (kb === null ? id : l10n.t('KB {0}', kb)));
  return l10n.t('{0} (or {1})', title, names.join(', '));
}

/** Findings come in the order of their records. */
function byRecord(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.[0]?.record === finding.record) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}
