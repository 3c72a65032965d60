// The language status of a setup file: what kind it is taken for, who says so, what it tells Setup to do, and how many
// errors and warnings it has. A click lets the user say what kind it is.

import * as vscode from 'vscode';
import type { SetupStatus } from '../../server/src/lsp/protocol.ts';
import { put } from './logStatusItem.ts';
import { setupFileNames } from './setupFileNames.ts';

const bySaid: Readonly<Record<SetupStatus['setup']['by'], string>> = {
  choice: vscode.l10n.t('as you set it'),
  remark: vscode.l10n.t('as a remark in it says'),
  name: vscode.l10n.t('by its name'),
  content: vscode.l10n.t('by what stands in it'),
  guess: vscode.l10n.t('a guess'),
};

export class SetupStatusItem implements vscode.Disposable {
  readonly #told = new Map<string, SetupStatus['setup']>();
  #item: vscode.LanguageStatusItem | undefined;
  readonly #subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    vscode.workspace.onDidCloseTextDocument((document) => this.#told.delete(document.uri.toString())),
  ];

  tell({ uri, setup }: SetupStatus): void {
    this.#told.set(uri, setup);
    this.#show();
  }

  dispose(): void {
    this.#item?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const setup = this.#told.get(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
    if (setup === undefined) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= makeItem();
    put(said(setup), this.#item, false);
  }
}

function makeItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('smsLens.setup', { language: 'sms-setup' });
  item.name = vscode.l10n.t('SMS setup file');
  item.command = { command: 'smsLens.chooseSetupFile', title: vscode.l10n.t('Choose…') };
  return item;
}

function said({ file, title, by, action, isScript, errors, warnings }: SetupStatus['setup']): {
  text: string;
  detail: string;
} {
  const counted = vscode.l10n.t('Errors: {0}; warnings: {1}', errors, warnings);
  const done = action ?? vscode.l10n.t('none that is known');
  return {
    text: vscode.l10n.t('{0} ({1})', setupFileNames[file] ?? title, bySaid[by]),
    detail: isScript ? vscode.l10n.t('Action: {0}. {1}', done, counted) : counted,
  };
}
