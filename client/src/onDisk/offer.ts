// What a reading from disk came to, and the way to see it.

import * as vscode from 'vscode';

/** `output` is where more is told. */
export async function offerProblems(
  said: string,
  problems: number,
  output?: vscode.LogOutputChannel,
): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  const more = vscode.l10n.t('Show Output');
  const buttons = [...(problems > 0 ? [show] : []), ...(output === undefined ? [] : [more])];
  const chosen = await vscode.window.showInformationMessage(said, ...buttons);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (chosen === more) output?.show();
}
