// The language status of a log, in two items: its shape, how many records, errors and warnings, and how
// many of them are known problems; and which product wrote it.

import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';
import { formatNames } from './formatNames.ts';
import { productInWords } from './productNames.ts';

export class LogStatusItem implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('smsLens.log', { language: 'sms-log' });
  readonly #product = vscode.languages.createLanguageStatusItem('smsLens.product', { language: 'sms-log' });
  readonly #told = new Map<string, DocumentStatus>();
  readonly #subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    vscode.workspace.onDidCloseTextDocument((document) => this.#told.delete(document.uri.toString())),
  ];

  constructor() {
    this.#item.name = vscode.l10n.t('SMS log');
    this.#item.command = { command: 'smsLens.chooseFormat', title: vscode.l10n.t('Read as…') };
    this.#product.name = vscode.l10n.t('Product that wrote the log');
    this.#product.command = { command: 'smsLens.chooseProduct', title: vscode.l10n.t('Choose…') };
    this.#show();
  }

  tell(status: DocumentStatus): void {
    this.#told.set(status.uri, status);
    this.#show();
  }

  dispose(): void {
    this.#item.dispose();
    this.#product.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const log = uri === undefined ? undefined : this.#told.get(uri)?.log;
    this.#item.busy = log === undefined;
    this.#product.busy = log === undefined;
    if (log === undefined) {
      this.#item.text = vscode.l10n.t('Reading the log…');
      this.#item.detail = '';
      this.#product.text = vscode.l10n.t('Reading the log…');
      return;
    }
    this.#product.text = productInWords(log.product);
    this.#item.text = formatsInWords(log);
    this.#item.detail = vscode.l10n.t(
      'Records: {0}; errors: {1}; warnings: {2}; known problems: {3}',
      log.records,
      log.errors,
      log.warnings,
      log.recognised,
    );
    this.#item.accessibilityInformation = { label: `${this.#item.text}. ${this.#item.detail}` };
  }
}

function formatsInWords({ formats, readAs }: DocumentStatus['log']): string {
  if (readAs !== null) return vscode.l10n.t('SMS log: {0} (as you set it)', formatNames[readAs]);
  return vscode.l10n.t('SMS log: {0}', formats.map((format) => formatNames[format]).join(', '));
}
