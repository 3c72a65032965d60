// The language status of a log, in items: its shape and how many records, errors, warnings and known problems it has;
// which product wrote it; from when to when, and in which zone; and what VS Code leaves out of a large one.

import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';
import { limitsInWords, productSaid, recordsInWords, type Said, timesInWords } from './logInWords.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly command: vscode.Command;
  /** Undefined where there is nothing to say; then there is no item. */
  readonly say: (log: DocumentStatus['log']) => Said | undefined;
}

const items: readonly Item[] = [
  {
    id: 'smsLens.log',
    name: vscode.l10n.t('SMS log'),
    command: { command: 'smsLens.chooseFormat', title: vscode.l10n.t('Read as…') },
    say: recordsInWords,
  },
  {
    id: 'smsLens.product',
    name: vscode.l10n.t('Product that wrote the log'),
    command: { command: 'smsLens.chooseProduct', title: vscode.l10n.t('Choose…') },
    say: productSaid,
  },
  {
    id: 'smsLens.zone',
    name: vscode.l10n.t('Times of the log'),
    command: { command: 'smsLens.chooseZone', title: vscode.l10n.t('Choose zone…') },
    say: timesInWords,
  },
];

const limits: Item = {
  id: 'smsLens.limits',
  name: vscode.l10n.t('Limits of VS Code'),
  command: {
    command: 'workbench.action.openSettings',
    title: vscode.l10n.t('Change…'),
    arguments: ['editor.largeFileOptimizations'],
  },
  say: limitsInWords,
};

export class LogStatusItem implements vscode.Disposable {
  readonly #items = items.map((item) => ({ item, shown: makeItem(item) }));
  #limits: vscode.LanguageStatusItem | undefined;
  readonly #told = new Map<string, DocumentStatus>();
  readonly #subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    vscode.workspace.onDidCloseTextDocument((document) => this.#told.delete(document.uri.toString())),
  ];

  constructor() {
    this.#show();
  }

  tell(status: DocumentStatus): void {
    this.#told.set(status.uri, status);
    this.#show();
  }

  dispose(): void {
    for (const { shown } of this.#items) shown.dispose();
    this.#limits?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const log = uri === undefined ? undefined : this.#told.get(uri)?.log;
    for (const { item, shown } of this.#items) {
      shown.busy = log === undefined;
      const said = log === undefined ? undefined : item.say(log);
      put(said ?? { text: vscode.l10n.t('Reading the log…'), detail: '' }, shown);
    }
    const met = log === undefined ? undefined : limits.say(log);
    if (met === undefined) {
      this.#limits?.dispose();
      this.#limits = undefined;
      return;
    }
    this.#limits ??= makeItem(limits);
    put(met, this.#limits);
  }
}

function makeItem({ id, name, command }: Item): vscode.LanguageStatusItem {
  const made = vscode.languages.createLanguageStatusItem(id, { language: 'sms-log' });
  made.name = name;
  made.command = command;
  return made;
}

function put({ text, detail }: Said, shown: vscode.LanguageStatusItem): void {
  shown.text = text;
  shown.detail = detail;
  // A screen reader is told all of it, and of what it speaks.
  shown.accessibilityInformation = { label: [shown.name, text, detail].filter(Boolean).join('. ') };
}
