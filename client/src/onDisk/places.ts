// Files as people call them, and the one that a tab shows.

import * as vscode from 'vscode';
import { harmless } from '../harmless.ts';

/** To be said in a message. */
export function nameOf(uri: vscode.Uri): string {
  return harmless(uri.path.split('/').filter(Boolean).at(-1) ?? uri.toString());
}

/** Undefined for what is no text: a picture, a terminal, the comparison of two files. */
export function openInTab({ input }: vscode.Tab): vscode.Uri | undefined {
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

/** The file in front, if VS Code shows it and hands nothing of it to extensions: because it is too large. */
export function unseenInFront(): vscode.Uri | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const uri = tab === undefined ? undefined : openInTab(tab);
  return uri === undefined || isSeen(uri) ? undefined : uri;
}

export function isSeen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
}

/** VS Code on the web fetches such files from the network, which nothing of ours does. */
const fetched = new Set(['http', 'https']);

/** It can lie on a disk, or in another file system. */
export function isInFileSystem({ scheme }: vscode.Uri): boolean {
  return !fetched.has(scheme) && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}
