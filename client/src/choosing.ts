// The commands that let the user say what is true of the log in front: each a list to choose from. A key
// binding may name the value and see no list.

import * as vscode from 'vscode';
import type { Choosable, DocumentChoices } from './documentChoices.ts';
import { formatNames } from './formatNames.ts';
import { productNames } from './productNames.ts';
import { zoneName, zones } from './zoneNames.ts';

interface Value {
  readonly value: string;
  readonly label: string;
}

/** The way out of a list for a file that is no SMS log. */
const somethingElse = { value: 'smsLens.treatAs', label: vscode.l10n.t('No SMS log: treat as…') };

interface Question {
  readonly title: string;
  readonly auto: string;
  readonly values: readonly Value[];
}

const questions: Readonly<Record<Choosable, Question>> = {
  format: {
    title: vscode.l10n.t('Read This Log As'),
    auto: vscode.l10n.t('Each record tells'),
    values: Object.entries(formatNames).map(([value, label]) => ({ value, label })),
  },
  product: {
    title: vscode.l10n.t('Product That Wrote This Log'),
    auto: vscode.l10n.t('Find out from the log'),
    // A key that reads as a whole number would come first in any object, so the order is not left to it.
    values: (['1.x', '2.0', '2003', '2007', '2012', 'CB'] as const).map((value) => ({
      value,
      label: productNames[value],
    })),
  },
  zone: {
    title: vscode.l10n.t('Zone of Times That Are Written Without One'),
    auto: vscode.l10n.t('As the log says, else unknown'),
    values: zones.map(zoneName).map((name) => ({ value: name, label: name })),
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
  const all = [{ value: 'auto', label: auto }, ...values, somethingElse];
  const now = choices.of(document.uri, setting);
  const choice =
    all.find(({ value }) => value === named) ??
    (await vscode.window.showQuickPick(
      all.map((item) => ({ ...item, description: item.value === now ? vscode.l10n.t('as now') : '' })),
      { title },
    ));
  if (choice === undefined) return;
  if (choice.value === somethingElse.value) await vscode.commands.executeCommand(somethingElse.value);
  else choices.choose(document.uri, setting, choice.value);
}
