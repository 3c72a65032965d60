// Reads all logs and setup files of a folder from disk and lists their problems.

import * as vscode from 'vscode';
import { type FolderChecked, type OnDisk, checkFolder as request } from '../../../server/src/lsp/protocol.ts';
import { offerProblems } from './offer.ts';
import { nameOf } from './places.ts';
import type { AskOnDisk } from './progress.ts';

/** Of the folder that is named, else of the workspace, else of one to be picked. */
export async function checkFolder(
  ask: AskOnDisk,
  output: vscode.LogOutputChannel,
  named: unknown,
): Promise<void> {
  const uri = named instanceof vscode.Uri ? named : await pick();
  if (uri === undefined) return;
  const name = nameOf(uri);
  const answer = await ask<FolderChecked>(request, vscode.l10n.t('Checking the logs of {0}', name), {
    uri: uri.toString(),
  } satisfies OnDisk);
  if (answer === undefined) return;
  const { files, logs, setups, problems, unread } = answer;
  for (const { uri: file, reason } of unread) output.warn(`${file}: ${reason}`);
  const counted = vscode.l10n.t(
    '{0}: problems listed: {1}; logs: {2}, setup files: {3}, of {4} files.',
    name,
    problems,
    logs,
    setups,
    files,
  );
  const missed = unread.length === 0 ? '' : vscode.l10n.t('Could not be read: {0}.', unread.length);
  void offerProblems(`${counted} ${missed}`.trim(), problems, unread.length === 0 ? undefined : output);
}

async function pick(): Promise<vscode.Uri | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (first !== undefined && others.length === 0) return first.uri;
  if (first !== undefined) {
    const placeHolder = vscode.l10n.t('Which folder’s logs?');
    return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
  }
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Check the Logs of a Folder'),
    openLabel: vscode.l10n.t('Check'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return picked?.[0];
}
