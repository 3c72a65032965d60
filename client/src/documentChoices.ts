// What the user chose for one document: it goes before the settings, for that document alone and until it
// is closed. The server asks for settings as ever and is given these.

import * as vscode from 'vscode';
import type { ConfigurationItem } from 'vscode-languageclient';

/** The settings, below `smsLens`, that can be chosen for a document. */
export type Choosable = 'format' | 'product' | 'zone' | 'setupFile';

const section = 'smsLens';

export class DocumentChoices implements vscode.Disposable {
  readonly #chosen = new Map<string, Partial<Record<Choosable, string>>>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** The server must ask again. */
  readonly onDidChange = this.#changed.event;
  readonly #closed = vscode.workspace.onDidCloseTextDocument((document) => {
    // A change of language closes and opens the document; only a document that is really gone is forgotten.
    const uri = document.uri.toString();
    if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri)) this.#chosen.delete(uri);
  });

  choose(uri: vscode.Uri, setting: Choosable, value: string): void {
    this.#chosen.set(uri.toString(), { ...this.#chosen.get(uri.toString()), [setting]: value });
    this.#changed.fire();
  }

  /** What holds for the document now: its own choice, or the setting. */
  of(uri: vscode.Uri, setting: Choosable): string {
    const chosen = this.#chosen.get(uri.toString())?.[setting];
    return chosen ?? vscode.workspace.getConfiguration(section, uri).get(setting, 'auto');
  }

  /** The answers to a request for settings, with what was chosen put over them. */
  over<T>(items: readonly ConfigurationItem[], answers: readonly T[]): T[] {
    return answers.map((answer, index) => {
      const { scopeUri = '', section: asked } = items[index] ?? {};
      const chosen = asked === section ? this.#chosen.get(vscode.Uri.parse(scopeUri).toString()) : undefined;
      return chosen === undefined ? answer : { ...answer, ...chosen };
    });
  }

  dispose(): void {
    this.#closed.dispose();
    this.#changed.dispose();
  }
}
