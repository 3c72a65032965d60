// What the server can be asked for that is in no document.

import type { CancellationToken } from 'vscode';
import type {
  ArticleEntry,
  ArticlePage,
  Form,
  Insertion,
  LookUpAnswers,
  Origin,
  ProcedureEntry,
} from '../../server/src/lsp/protocol.ts';

export interface Library {
  lookUp(query: string, token: CancellationToken): Promise<LookUpAnswers>;
  articles(): Promise<readonly ArticleEntry[]>;
  /** `from` is the line that led to it. */
  article(id: string, from?: Origin): Promise<ArticlePage | null>;
  /** Those that mend what the line tells of first. */
  procedures(from?: Origin): Promise<readonly ProcedureEntry[]>;
  procedure(id: string, from?: Origin): Promise<ArticlePage | null>;
  insertion(id: string, form: Form, from?: Origin): Promise<Insertion | null>;
}
