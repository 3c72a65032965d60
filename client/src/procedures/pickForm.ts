// What of a procedure is inserted: its steps, or one of the scripts that do them.

import * as vscode from 'vscode';
import type { Form, ProcedureEntry } from '../../../server/src/lsp/protocol.ts';
import { harmless } from '../harmless.ts';

type EntryScript = ProcedureEntry['scripts'][number];

interface Choice extends vscode.QuickPickItem {
  readonly form: Form;
}

/** Nothing if the list was left. */
export function pickForm({ title, scripts }: ProcedureEntry): Promise<Form | 'back' | undefined> {
  const list = vscode.window.createQuickPick<Choice>();
  list.title = harmless(title);
  list.placeholder = vscode.l10n.t('What is to be inserted');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.buttons = [vscode.QuickInputButtons.Back];
  list.items = [steps, ...scripts.map(choice)];
  return new Promise((resolve) => {
    list.onDidTriggerButton(() => close('back'));
    list.onDidAccept(() => close(list.selectedItems[0]?.form));
    list.onDidHide(() => close(undefined));
    list.show();
    /** Only the first answer counts. */
    function close(answer: Form | 'back' | undefined): void {
      resolve(answer);
      list.dispose();
    }
  });
}

const steps: Choice = {
  form: 'steps',
  label: vscode.l10n.t('The steps'),
  description: 'Markdown',
  detail: vscode.l10n.t('With what to back up, how to verify and how to undo it, and all scripts.'),
};

function choice({ form, title, about, note }: EntryScript): Choice {
  return {
    form,
    label: harmless(title),
    description: about,
    detail: harmless(note),
  };
}
