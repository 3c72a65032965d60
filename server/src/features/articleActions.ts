// The light bulb of a known problem: its article.

import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';

/** The command is the client's; it opens the article's page. */
export const showArticle = 'smsLens.showArticle';

export function articleActions(diagnostics: readonly Diagnostic[]): CodeAction[] {
  const seen = new Set<string>();
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { source, code, message } = diagnostic;
    if (source !== 'SMS Lens' || typeof code !== 'string' || seen.has(code)) return [];
    seen.add(code);
    const words = typeof message === 'string' ? message : message.value;
    const title = l10n.t('Show article: {0}', words);
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: { title, command: showArticle, arguments: [code] },
      },
    ];
  });
}
