// Paints every editor that shows a log: whole lines, problems, and the ruler.

import * as vscode from 'vscode';
import { makeMarkTypes } from './markTypes.ts';
import { type AskForMarks, PaintedEditor } from './paintedEditor.ts';

export class LogColours implements vscode.Disposable {
  readonly #types;
  readonly #ask: AskForMarks;
  #painted = new Map<vscode.TextEditor, PaintedEditor>();
  readonly #subscriptions = [
    vscode.window.onDidChangeVisibleTextEditors(() => this.#lookAtEditors()),
    // A document whose language changes is opened once more.
    vscode.workspace.onDidOpenTextDocument(() => this.#lookAtEditors()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
      this.#painted.get(textEditor)?.moved(),
    ),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const [{ document }, painted] of this.#painted)
        if (changed.has(document.uri.toString())) painted.listChanged();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('problems.visibility')) return;
      for (const painted of this.#painted.values()) painted.listChanged();
    }),
  ];

  constructor(extension: vscode.Uri, ask: AskForMarks) {
    this.#types = makeMarkTypes(extension);
    this.#ask = ask;
  }

  /** To be called when the server can be asked. */
  begin(): void {
    this.#lookAtEditors();
  }

  /** The server has read a log, or reads it otherwise: after an edit, and after a change of settings. */
  tell({ uri }: { readonly uri: string }): void {
    for (const [{ document }, painted] of this.#painted)
      if (document.uri.toString() === uri) painted.changed();
  }

  dispose(): void {
    this.#types.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #lookAtEditors(): void {
    const before = this.#painted;
    this.#painted = new Map();
    for (const editor of vscode.window.visibleTextEditors) {
      const painted = before.get(editor);
      if (editor.document.languageId !== 'sms-log') painted?.clear();
      else this.#painted.set(editor, painted ?? new PaintedEditor(editor, this.#types, this.#ask));
    }
  }
}
