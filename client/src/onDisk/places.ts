// Files as people call them, and the one that a tab shows.

import * as vscode from 'vscode';

export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').filter(Boolean).at(-1) ?? uri.toString();
}

/** Undefined for what is no text: a picture, a terminal, the comparison of two files. */
export function openInTab({ input }: vscode.Tab): vscode.Uri | undefined {
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}
