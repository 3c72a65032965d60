// What is to be checked: the folder of the log in front, a folder of the workspace, another one, or the logs that are
// open. Who has nothing open is asked for a folder at once.

import * as vscode from 'vscode';
import type { AskSiteCheck } from '../../../server/src/lsp/protocol.ts';
import { isOurs } from '../procedures/origin.ts';
import { isInFileSystem, nameOf } from './places.ts';

interface Choice extends vscode.QuickPickItem {
  readonly of: AskSiteCheck['of'] | 'another';
}

interface FolderChoice extends Choice {
  readonly of: { readonly folder: string };
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
  const front = inFront !== undefined && isOurs(inFront) && hasFile(inFront) ? [inFront.uri] : [];
  const folders = [
    ...front.map((log) =>
      folderChoice(vscode.Uri.joinPath(log, '..'), vscode.l10n.t('where {0} lies', nameOf(log))),
    ),
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
      folderChoice(uri, vscode.l10n.t('all of the workspace folder')),
    ),
  ];
  // The folder of the log in front may be that of the workspace.
  const isFirst = ({ of: { folder } }: FolderChoice, index: number) =>
    folders.findIndex((other) => other.of.folder === folder) === index;
  return [
    ...folders.filter(isFirst),
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
          ? vscode.l10n.t('{0} files', files.length)
          : vscode.l10n.t('{0} files; {1} without a file are left out', files.length, left),
      iconPath: new vscode.ThemeIcon('files'),
    },
  ];
}

function hasFile({ uri, isUntitled }: vscode.TextDocument): boolean {
  return !isUntitled && isInFileSystem(uri);
}

function folderChoice(uri: vscode.Uri, description: string): FolderChoice {
  return {
    of: { folder: uri.toString() },
    label: nameOf(uri),
    description,
    iconPath: new vscode.ThemeIcon('folder'),
  };
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
