// What is to be checked: the folder of the log in front, a folder of the workspace, another one, or the logs that are
// open. Who has nothing open is asked for a folder at once.

import * as vscode from 'vscode';
import type { AskSiteCheck } from '../../../server/src/lsp/protocol.ts';
import { harmless } from '../harmless.ts';
import { isOurs } from '../procedures/origin.ts';
import { nameOf } from './places.ts';

interface Choice extends vscode.QuickPickItem {
  readonly of: AskSiteCheck['of'] | 'another';
}

export async function pickWhatToCheck(): Promise<AskSiteCheck['of'] | undefined> {
  const choices = choicesNow();
  const choice =
    choices.length === 1
      ? choices[0]
      : await vscode.window.showQuickPick(choices, {
          title: vscode.l10n.t('Check This Site'),
          placeHolder: vscode.l10n.t('Which logs are to be asked?'),
          matchOnDescription: true,
        });
  return choice?.of === 'another' ? pickFolder() : choice?.of;
}

function choicesNow(): Choice[] {
  const inFront = vscode.window.activeTextEditor?.document;
  const front = inFront !== undefined && isOurs(inFront) && hasFile(inFront) ? [folderOf(inFront)] : [];
  const workspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders = new Map([...front, ...workspace].map((uri) => [uri.toString(), uri]));
  return [
    ...[...folders].map(([folder, uri]) => ({
      of: { folder },
      label: nameOf(uri),
      description: harmless(vscode.workspace.asRelativePath(uri, false)),
      iconPath: new vscode.ThemeIcon('folder'),
    })),
    ...openLogs(),
    {
      of: 'another',
      label: vscode.l10n.t('Another folder…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
    },
  ];
}

/** What has no file cannot be read from disk, and is told to be left out. */
function openLogs(): Choice[] {
  const open = vscode.workspace.textDocuments.filter(isOurs);
  const files = open.filter(hasFile).map(({ uri }) => uri.toString());
  if (files.length === 0) return [];
  const left = open.length - files.length;
  return [
    {
      of: { files },
      label: vscode.l10n.t('The open logs and setup files'),
      description:
        left === 0
          ? String(files.length)
          : vscode.l10n.t('{0}; without {1} that have no file', files.length, left),
      iconPath: new vscode.ThemeIcon('files'),
    },
  ];
}

/** On a disk, or in another file system. */
function hasFile({ uri, isUntitled }: vscode.TextDocument): boolean {
  return !isUntitled && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

function folderOf({ uri }: vscode.TextDocument): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

async function pickFolder(): Promise<AskSiteCheck['of'] | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Check the Site Whose Logs Lie in a Folder'),
    openLabel: vscode.l10n.t('Check'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  const folder = picked?.[0]?.toString();
  return folder === undefined ? undefined : { folder };
}
