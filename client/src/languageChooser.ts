// Which language an open document is shown in: what the server recognised, unless the user said otherwise.

import * as vscode from 'vscode';
import type { OurLanguage } from '../../server/src/lsp/protocol.ts';

export class LanguageChooser implements vscode.Disposable {
  /** Documents whose language the user chose; what is recognised does not count for them. */
  readonly #chosen = new Set<string>();
  readonly #closed = vscode.workspace.onDidCloseTextDocument((document) => {
    // A change of language closes and opens the document; only a document that is really gone is forgotten.
    const uri = document.uri.toString();
    if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri)) this.#chosen.delete(uri);
  });

  async recognised(uri: string, language: OurLanguage): Promise<void> {
    if (!this.#chosen.has(uri)) await this.#show(uri, language);
  }

  async treatAs(document: vscode.TextDocument, language: string): Promise<void> {
    this.#chosen.add(document.uri.toString());
    await vscode.languages.setTextDocumentLanguage(document, language);
  }

  dispose(): void {
    this.#closed.dispose();
  }

  async #show(uri: string, language: OurLanguage): Promise<void> {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (document !== undefined && document.languageId !== language) {
      await vscode.languages.setTextDocumentLanguage(document, language);
    }
  }
}
