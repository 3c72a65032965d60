// The language status of a log, in items: its shape and how many records, errors, warnings and known problems it has;
// which product wrote it; from when to when, and in which zone; and what VS Code leaves out of a large one.

import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';
import {
  limitsInWords,
  productSaid,
  readingInWords,
  recordsInWords,
  type Said,
  timesInWords,
  unseenInWords,
} from './logInWords.ts';
import { unseenInFront } from './onDisk/places.ts';

/** What is known of the log in front; `unseen` is one of which VS Code shows extensions nothing. */
type InFront = DocumentStatus['log'] | 'reading' | 'unseen';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly command: vscode.Command;
  /** Undefined where there is nothing to say; then there is no item. */
  readonly say: (log: InFront) => Said | undefined;
}

const items: readonly Item[] = [
  {
    id: 'smsLens.log',
    name: vscode.l10n.t('SMS log'),
    command: { command: 'smsLens.chooseFormat', title: vscode.l10n.t('Read as…') },
    say: onceRead(recordsInWords, readingInWords),
  },
  {
    id: 'smsLens.product',
    name: vscode.l10n.t('Product that wrote the log'),
    command: { command: 'smsLens.chooseProduct', title: vscode.l10n.t('Choose…') },
    say: onceRead(productSaid, readingInWords),
  },
  {
    id: 'smsLens.zone',
    name: vscode.l10n.t('Times of the log'),
    command: { command: 'smsLens.chooseZone', title: vscode.l10n.t('Choose zone…') },
    say: onceRead(timesInWords, readingInWords),
  },
  {
    id: 'smsLens.limits',
    name: vscode.l10n.t('Limits of VS Code'),
    command: {
      command: 'workbench.action.openSettings',
      title: vscode.l10n.t('Change…'),
      arguments: ['editor.largeFileOptimizations'],
    },
    say: onceRead(limitsInWords),
  },
  {
    id: 'smsLens.unseen',
    name: vscode.l10n.t('SMS log'),
    command: { command: 'smsLens.analyseFile', title: vscode.l10n.t('Analyse from disk') },
    say: (log) => (log === 'unseen' ? unseenInWords() : undefined),
  },
];

function onceRead(
  say: (log: DocumentStatus['log']) => Said | undefined,
  meanwhile: () => Said | undefined = () => undefined,
): Item['say'] {
  return (log) => {
    if (log === 'unseen') return undefined;
    return log === 'reading' ? meanwhile() : say(log);
  };
}

export class LogStatusItem implements vscode.Disposable {
  readonly #shown = new Map<Item, vscode.LanguageStatusItem>();
  readonly #told = new Map<string, DocumentStatus>();
  readonly #subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    // From nothing to what extensions do not see there is no change of editors.
    vscode.window.tabGroups.onDidChangeTabs(() => this.#show()),
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
    for (const shown of this.#shown.values()) shown.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const log = this.#inFront();
    for (const item of items) {
      const said = item.say(log);
      if (said === undefined) this.#remove(item);
      else put(said, this.#itemOf(item), log === 'reading');
    }
  }

  #inFront(): InFront {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return unseenInFront() === undefined ? 'reading' : 'unseen';
    return this.#told.get(uri)?.log ?? 'reading';
  }

  #itemOf(item: Item): vscode.LanguageStatusItem {
    const shown = this.#shown.get(item) ?? makeItem(item);
    this.#shown.set(item, shown);
    return shown;
  }

  #remove(item: Item): void {
    this.#shown.get(item)?.dispose();
    this.#shown.delete(item);
  }
}

function makeItem({ id, name, command }: Item): vscode.LanguageStatusItem {
  const made = vscode.languages.createLanguageStatusItem(id, { language: 'sms-log' });
  made.name = name;
  made.command = command;
  return made;
}

export function put({ text, detail }: Said, shown: vscode.LanguageStatusItem, isBusy: boolean): void {
  shown.text = text;
  shown.detail = detail;
  shown.busy = isBusy;
  // A screen reader is told all of it, and of what it speaks.
  shown.accessibilityInformation = { label: [shown.name, text, detail].filter(Boolean).join('. ') };
}
