// The page of a procedure: of the one that a link names, or of one chosen from all. Its links insert it.

import * as vscode from 'vscode';
import { harmless } from '../harmless.ts';
import type { Library } from '../library.ts';
import type { Page } from '../page.ts';
import { originAtCursor, originFrom } from './origin.ts';
import { pickProcedure } from './pickProcedure.ts';
import { Preview } from './preview.ts';

export async function showProcedure(
  library: Library,
  page: Page,
  ...[named, given]: readonly unknown[]
): Promise<void> {
  const isNamed = typeof named === 'string';
  const from = isNamed ? originFrom(given) : originAtCursor();
  const id = isNamed ? named : await choose(library, page);
  if (id === undefined) return;
  const shown = await library.procedure(id, from);
  if (shown === null) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no procedure "{0}".', harmless(id)));
    return;
  }
  await page.show(shown.title, shown.page);
}

async function choose(library: Library, page: Page): Promise<string | undefined> {
  const from = originAtCursor();
  const preview = new Preview(library, page, from);
  try {
    const options = { title: vscode.l10n.t('Show Procedure'), compositeFirst: false };
    return (await pickProcedure(library.procedures(from), preview, options))?.id;
  } finally {
    await preview.end();
  }
}
