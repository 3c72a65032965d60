// What the server can be asked for that is in no document.

import type { CancellationToken } from 'vscode';
import type { ArticleEntry, ArticlePage, LookUpAnswers } from '../../server/src/lsp/protocol.ts';

export interface Library {
  lookUp(query: string, token: CancellationToken): Promise<LookUpAnswers>;
  articles(): Promise<readonly ArticleEntry[]>;
  article(id: string): Promise<ArticlePage | null>;
}
