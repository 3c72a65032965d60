// Reads a file from disk and lists its problems: for files that VS Code hands to no extension.

import * as vscode from 'vscode';
import { type FileAnalysed, type OnDisk, analyseFile as request } from '../../../server/src/lsp/protocol.ts';
import { harmless } from '../harmless.ts';
import { offerProblems } from './offer.ts';
import { nameOf, unseenInFront } from './places.ts';
import type { AskOnDisk } from './progress.ts';

/** Of the file that is named, else of the one in front if extensions see nothing of it, else of one to be picked. */
export async function analyseFile(ask: AskOnDisk, named: unknown): Promise<void> {
  const uri = named instanceof vscode.Uri ? named : (unseenInFront() ?? (await pick()));
  if (uri === undefined) return;
  const name = nameOf(uri);
  const answer = await ask<FileAnalysed>(request, vscode.l10n.t('Analysing {0}', name), {
    uri: uri.toString(),
  } satisfies OnDisk);
  if (answer === undefined) return;
  const { failure, recognised, isSetup, records, errors, warnings, problems } = answer;
  if (failure !== undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} could not be read: {1}', name, harmless(failure)),
    );
    return;
  }
  if (!recognised) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} is no log and no setup file of SMS or Configuration Manager.', name),
    );
    return;
  }
  const counts = [name, problems, records, errors, warnings] as const;
  const said =
    isSetup === true
      ? vscode.l10n.t('{0}: problems listed: {1}; keys: {2}, errors: {3}, warnings: {4}.', ...counts)
      : vscode.l10n.t('{0}: problems listed: {1}; records: {2}, errors: {3}, warnings: {4}.', ...counts);
  void offerProblems(said, problems);
}

async function pick(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Analyse a Log From Disk'),
    openLabel: vscode.l10n.t('Analyse'),
    filters: { [vscode.l10n.t('Logs')]: ['log', 'lo_'], [vscode.l10n.t('All files')]: ['*'] },
  });
  return picked?.[0];
}
