// The picker over everything that is known: a code in any notation, a log, a component, or words.

import * as vscode from 'vscode';
import type { LookUpAnswers, LookUpItem } from '../../server/src/lsp/protocol.ts';
import { harmless } from './harmless.ts';
import type { Library } from './library.ts';
import type { Page } from './page.ts';

interface Choice extends vscode.QuickPickItem {
  readonly item?: LookUpItem;
  /** What to look up next. */
  readonly query?: string;
}

/** A key binding may name what is looked up; then no list is shown. */
export async function lookUp(library: Library, page: Page, named: unknown): Promise<void> {
  if (typeof named !== 'string') {
    pick(library, page);
    return;
  }
  const [first] = (await library.lookUp(named, never)).items;
  if (first === undefined) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('SMS Lens knows nothing of "{0}".', harmless(named)),
    );
    return;
  }
  await page.show(first.title, first.page);
}

const never = new vscode.CancellationTokenSource().token;

function pick(library: Library, page: Page): void {
  const list = vscode.window.createQuickPick<Choice>();
  let asking = new vscode.CancellationTokenSource();
  list.title = vscode.l10n.t('Look Up');
  list.placeholder = vscode.l10n.t(
    'A code in any notation, a log, a component, a status message, a port, or words',
  );
  list.matchOnDescription = true;
  list.matchOnDetail = true;

  const find = async (query: string) => {
    asking.cancel();
    asking = new vscode.CancellationTokenSource();
    const { token } = asking;
    list.busy = query !== '';
    const answers =
      query === ''
        ? { items: [], suggestions: [] }
        : await library.lookUp(query, token).catch(() => undefined);
    if (token.isCancellationRequested) return;
    list.busy = false;
    list.items = answers === undefined ? [] : choicesOf(query, answers);
  };
  list.onDidChangeValue(find);
  list.onDidAccept(async () => {
    const [choice] = list.selectedItems;
    if (choice?.query !== undefined) {
      list.value = choice.query;
      await find(choice.query);
    } else if (choice?.item !== undefined) {
      list.hide();
      await page.show(choice.item.title, choice.item.page);
    }
  });
  list.onDidHide(() => {
    asking.cancel();
    list.dispose();
  });
  list.value = wordInFront();
  list.show();
  void find(list.value);
}

function choicesOf(query: string, { items, suggestions }: LookUpAnswers): Choice[] {
  if (items.length > 0) {
    return items.map((item) => ({
      item,
      label: harmless(item.title),
      description: item.kind,
      detail: harmless(item.text),
      // The server has decided what fits; the list must not leave any of it out.
      alwaysShow: true,
    }));
  }
  return [
    { label: vscode.l10n.t('SMS Lens knows nothing of "{0}".', harmless(query)), alwaysShow: true },
    ...suggestions.map((name) => ({
      label: name,
      description: vscode.l10n.t('spelt like it'),
      query: name,
      alwaysShow: true,
    })),
  ];
}

const longestSelection = 100;

/** Setup files hold passwords: nothing of them goes into a list of its own accord. */
const mayHoldSecrets = new Set(['sms-setup', 'ini']);

/** What is selected, or the word at the cursor. */
function wordInFront(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || mayHoldSecrets.has(editor.document.languageId)) return '';
  const { document, selection } = editor;
  if (!selection.isEmpty)
    return document.getText(selection).split('\n', 1)[0]?.slice(0, longestSelection).trim() ?? '';
  const word = document.getWordRangeAtPosition(selection.active, /-?[\w.$&\\]+/);
  return word === undefined ? '' : document.getText(word).slice(0, longestSelection);
}
