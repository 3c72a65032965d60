// Opens a log at a line, beside the page whose link leads there. Whatever a link carries, nothing more than this happens:
// a file that is there is shown, and a line of it selected.

import * as vscode from 'vscode';
import { columnBeside } from './columnBeside.ts';
import { isInFileSystem } from './onDisk/places.ts';
import type { Page } from './page.ts';
import { isCount } from './procedures/origin.ts';

/** The address of a file, and a line of it, from 1. */
export async function showRecord(page: Page, ...[place, line]: readonly unknown[]): Promise<void> {
  const uri = addressFrom(place);
  if (uri === undefined || !isCount(line) || line === 0) return;
  if (!(await isFile(uri))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('This log cannot be opened. It may have been moved.'),
    );
    return;
  }
  const at = new vscode.Position(line - 1, 0);
  const options = { viewColumn: columnFor(page), selection: new vscode.Range(at, at), preview: true };
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
    // From its end to its beginning: a long line is shown from where it begins.
    const editor = await vscode.window.showTextDocument(document, options);
    editor.selection = new vscode.Selection(range.end, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  } catch {
    // VS Code shows what is too large for extensions all the same.
    await vscode.commands.executeCommand('vscode.open', uri, options);
  }
}

function addressFrom(place: unknown): vscode.Uri | undefined {
  if (typeof place !== 'string') return undefined;
  try {
    return vscode.Uri.parse(place, true);
  } catch {
    return undefined;
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  if (!isInFileSystem(uri)) return false;
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** Where logs are shown already, never over the page. */
function columnFor({ column }: Page): vscode.ViewColumn {
  if (column === undefined) return vscode.ViewColumn.Active;
  const logs = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== column);
  return logs?.viewColumn ?? columnBeside(column);
}
