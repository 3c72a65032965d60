// The page of an article: of the one that a link names, or of one chosen from all.

import * as vscode from 'vscode';
import { harmless } from './harmless.ts';
import type { Library } from './library.ts';
import type { Page } from './page.ts';
import { originFrom } from './procedures/origin.ts';

/** `from` is the line that the link stands at. */
export async function showArticle(
  library: Library,
  page: Page,
  named: unknown,
  from?: unknown,
): Promise<void> {
  const id = typeof named === 'string' ? named : await choose(library);
  if (id === undefined) return;
  const shown = await library.article(id, originFrom(from));
  if (shown === null) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no article "{0}".', harmless(id)));
    return;
  }
  await page.show(shown.title, shown.page);
}

async function choose(library: Library): Promise<string | undefined> {
  const items = library.articles().then((articles) =>
    articles.map(({ id, kb, title, about }) => ({
      id,
      label: harmless(title),
      description: kb === null ? about : vscode.l10n.t('KB {0}, {1}', kb, about),
    })),
  );
  const choice = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show Article'),
    placeHolder: vscode.l10n.t('A number, or words of the title'),
    matchOnDescription: true,
  });
  return choice?.id;
}
