// A new document that has no file, with a snippet in it. It opens beside the log that one reads, never over it.

import * as vscode from 'vscode';
import type { Insertion } from '../../../server/src/lsp/protocol.ts';
import { columnBeside } from '../columnBeside.ts';
import type { Page } from '../page.ts';
import { isOurs } from './origin.ts';

/** Where pages are shown, unless the log itself is there. */
export function columnBesideLog({ column }: Page): vscode.ViewColumn {
  const editor = vscode.window.activeTextEditor;
  const log = editor !== undefined && isOurs(editor.document) ? editor.viewColumn : undefined;
  if (column !== undefined && column !== log) return column;
  return log === undefined ? vscode.ViewColumn.Active : columnBeside(log);
}

/** What Windows itself reads: the command prompt misses labels where a line ends without a carriage return. */
const endWithBoth = new Set(['bat', 'sms-reg']);

export async function openSnippet(
  { language, text, isStale = false }: Insertion,
  viewColumn: vscode.ViewColumn,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument({
    language: await knownLanguage(language),
    content: '',
  });
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preview: false });
  if (endWithBoth.has(language)) await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
  await editor.insertSnippet(new vscode.SnippetString(text));
  if (isStale)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The line has changed since then, so nothing of it is filled in.'),
    );
}

/** An editor without the extension for a language shows its text all the same. */
async function knownLanguage(language: string): Promise<string> {
  return (await vscode.languages.getLanguages()).includes(language) ? language : 'plaintext';
}
