// What the logs of a folder, or the open ones, say together, on a page.

import * as vscode from 'vscode';
import {
  type AskSiteCheck,
  checkSite as request,
  type SiteChecked,
} from '../../../server/src/lsp/protocol.ts';
import { harmless } from '../harmless.ts';
import type { Page } from '../page.ts';
import { nameOf } from './places.ts';
import type { AskOnDisk } from './progress.ts';
import { pickWhatToCheck } from './whatToCheck.ts';

type Of = AskSiteCheck['of'];

interface Shows {
  readonly page: Page;
  readonly output: vscode.LogOutputChannel;
  readonly extension: vscode.Uri;
}

/** What a link says that leads to our own samples. */
export const ourSamples = 'samples';

/** Of the folder that is named, of that of the log that is named, of our samples, else of what the user picks. */
export async function checkSite(
  ask: AskOnDisk,
  { page, output, extension }: Shows,
  named: unknown,
): Promise<void> {
  const place = named === ourSamples ? vscode.Uri.joinPath(extension, 'samples') : named;
  const of = place instanceof vscode.Uri ? await folderOf(place) : await pickWhatToCheck();
  if (of === undefined) return;
  const about: AskSiteCheck = { of };
  const answer = await ask<SiteChecked>(request, titleOf(of), about);
  if (answer === undefined) return;
  for (const { uri, reason } of answer.unread) output.warn(`${uri}: ${reason}`);
  if (answer.page !== null) await page.show(harmless(answer.title), answer.page);
  else void tell(harmless(answer.message ?? ''), answer.unread.length === 0 ? undefined : output);
}

function titleOf(of: Of): string {
  return 'folder' in of
    ? vscode.l10n.t('Checking {0}', nameOf(vscode.Uri.parse(of.folder)))
    : vscode.l10n.t('Checking the open logs');
}

async function folderOf(named: vscode.Uri): Promise<Of | undefined> {
  // What has no file has no folder.
  if (named.scheme === 'untitled') return pickWhatToCheck();
  const isFolder = await vscode.workspace.fs.stat(named).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => true, // The server says why it cannot be read.
  );
  return { folder: (isFolder ? named : vscode.Uri.joinPath(named, '..')).toString() };
}

async function tell(said: string, output: vscode.LogOutputChannel | undefined): Promise<void> {
  const more = vscode.l10n.t('Show Output');
  const chosen = await vscode.window.showInformationMessage(said, ...(output === undefined ? [] : [more]));
  if (chosen === more) output?.show();
}
