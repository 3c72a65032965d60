// Findings -> the editor's problems. Every word comes from the article; the code names it, the link
// leads to it, the data carries what was captured.

import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import {
  articleAddress,
  type Knowledge,
  type LogAnalysis,
  type Severity,
  type Text,
} from '../analysis/index.ts';

export interface DiagnosticOptions {
  /** How many at most; VS Code shows no more than a thousand a file. */
  readonly limit: number;
  /** The user's own address template for articles, or empty. */
  readonly addressTemplate: string;
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function diagnostics(
  text: Text,
  analysis: LogAnalysis,
  knowledge: Knowledge,
  options: DiagnosticOptions,
): Diagnostic[] {
  return analysis.findings(options.limit).flatMap(({ article: index, start, end, captures }) => {
    const article = knowledge.articles[index];
    if (article === undefined) return [];
    const diagnostic: Diagnostic = {
      range: { start: text.positionAt(start), end: text.positionAt(end) },
      severity: severityOf[article.severity],
      source: 'SMS Lens',
      code: article.id,
      message: article.title,
      data: { article: article.id, captures },
    };
    if (article.kb !== null)
      diagnostic.codeDescription = { href: articleAddress(article.kb, options.addressTemplate) };
    return [diagnostic];
  });
}
