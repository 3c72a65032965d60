// The commands that let the user say what is true of the log in front: each a list to choose from. A key
// binding may name the value and see no list.

import * as vscode from 'vscode';
import type { Choosable, DocumentChoices } from './documentChoices.ts';
import { productNames } from './productNames.ts';

interface Value {
  readonly value: string;
  readonly label: string;
}

interface Question {
  readonly title: string;
  readonly auto: string;
  readonly values: readonly Value[];
}

const questions: Readonly<Record<Choosable, Question>> = {
  product: {
    title: vscode.l10n.t('Product That Wrote This Log'),
    auto: vscode.l10n.t('Find out from the log'),
    // A key that reads as a whole number would come first in any object, so the order is not left to it.
    values: (['1.x', '2.0', '2003', '2007', '2012', 'CB'] as const).map((value) => ({
      value,
      label: productNames[value],
    })),
  },
};

export async function choose(choices: DocumentChoices, setting: Choosable, named: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'sms-log') {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Open an SMS log first: this command says something about the log in front.'),
    );
    return;
  }
  const { title, auto, values } = questions[setting];
  const all = [{ value: 'auto', label: auto }, ...values];
  const now = choices.of(document.uri, setting);
  const choice =
    all.find(({ value }) => value === named) ??
    (await vscode.window.showQuickPick(
      all.map((item) => ({ ...item, description: item.value === now ? vscode.l10n.t('as now') : '' })),
      { title },
    ));
  if (choice !== undefined) choices.choose(document.uri, setting, choice.value);
}
