// The commands that let the user say what is true of the log or the setup file in front: each a list to choose from. A
// key binding may name the value and see no list.

import * as vscode from 'vscode';
import type { Choosable, DocumentChoices } from './documentChoices.ts';
import { formatNames } from './formatNames.ts';
import { productNames } from './productNames.ts';
import { setupFileNames } from './setupFileNames.ts';
import { zoneName, zones } from './zoneNames.ts';

interface Value {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** The way out of a list for a file that is something else. */
const treatAs = 'smsLens.treatAs';

interface Kind {
  readonly language: string;
  readonly somethingElse: string;
  readonly noneInFront: string;
}

const ofLog: Kind = {
  language: 'sms-log',
  somethingElse: vscode.l10n.t('No SMS log: treat as…'),
  noneInFront: vscode.l10n.t('Open an SMS log first: this command says something about the log in front.'),
};
const ofSetup: Kind = {
  language: 'sms-setup',
  somethingElse: vscode.l10n.t('No SMS setup file: treat as…'),
  noneInFront: vscode.l10n.t(
    'Open a setup file of SMS first: this command says something about the file in front.',
  ),
};

interface Question {
  readonly of: Kind;
  readonly title: string;
  readonly auto: string;
  readonly values: readonly Value[];
  /** What else is to be known before one chooses. */
  readonly hint?: string;
}

const questions: Readonly<Record<Choosable, Question>> = {
  format: {
    of: ofLog,
    title: vscode.l10n.t('Read This Log As'),
    auto: vscode.l10n.t('Each record tells'),
    values: Object.entries(formatNames).map(([value, label]) => ({ value, label })),
  },
  product: {
    of: ofLog,
    title: vscode.l10n.t('Product That Wrote This Log'),
    auto: vscode.l10n.t('Find out from the log'),
    // A key that reads as a whole number would come first in any object, so the order is not left to it.
    values: (['1.x', '2.0', '2003', '2007', '2012', 'CB'] as const).map((value) => ({
      value,
      label: productNames[value],
    })),
  },
  zone: {
    of: ofLog,
    title: vscode.l10n.t('Zone of Times That Are Written Without One'),
    auto: vscode.l10n.t('As the log says, else unknown'),
    values: zones.map(zoneName).map((name) => ({ value: name, label: name })),
  },
  setupFile: {
    of: ofSetup,
    title: vscode.l10n.t('Kind of This Setup File'),
    auto: vscode.l10n.t('Find out from the file'),
    values: Object.entries(setupFileNames).map(([value, label]) => ({ value, label, description: value })),
    hint: vscode.l10n.t('A line in the file does the same for everybody: {0}', '; SMS Lens: cm2012'),
  },
};

export async function choose(choices: DocumentChoices, setting: Choosable, named: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const { of, title, auto, values, hint = '' } = questions[setting];
  if (document?.languageId !== of.language) {
    await vscode.window.showInformationMessage(of.noneInFront);
    return;
  }
  const all: readonly Value[] = [
    { value: 'auto', label: auto },
    ...values,
    { value: treatAs, label: of.somethingElse },
  ];
  const now = choices.of(document.uri, setting);
  const choice =
    all.find(({ value }) => value === named) ??
    (await vscode.window.showQuickPick(
      all.map((item) => ({ ...item, description: describe(item, now) })),
      { title, placeHolder: hint },
    ));
  if (choice === undefined) return;
  if (choice.value === treatAs) await vscode.commands.executeCommand(treatAs);
  else choices.choose(document.uri, setting, choice.value);
}

/** The name by which a remark calls it, and whether it holds already. */
function describe({ value, description = '' }: Value, now: string): string {
  return [description, value === now ? vscode.l10n.t('as now') : ''].filter(Boolean).join(', ');
}
