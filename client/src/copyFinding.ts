// What happened at the cursor, as Markdown on the clipboard: for a ticket, or for somebody who may not see names.

import * as vscode from 'vscode';
import type { AskFinding, FindingReport } from '../../server/src/lsp/protocol.ts';

export type AskForFinding = (params: AskFinding) => Promise<FindingReport | null>;

const shownFor = 5000;

export async function copyFinding(ask: AskForFinding, redacted: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'sms-log') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open an SMS log first: this command copies what stands at the cursor.'),
    );
    return;
  }
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const textDocument = { uri: document.uri.toString() };
  const report = await ask({ textDocument, position: { line, character }, redacted });
  if (report === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no record at the cursor.'));
    return;
  }
  await vscode.env.clipboard.writeText(report.markdown);
  const said = redacted
    ? vscode.l10n.t('Copied what happened in line {0}, without names.', line + 1)
    : vscode.l10n.t('Copied what happened in line {0}.', line + 1);
  vscode.window.setStatusBarMessage(said, shownFor);
}
