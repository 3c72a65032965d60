// The list of all procedures: those that mend what the line at the cursor tells of first.

import * as vscode from 'vscode';
import type { ProcedureEntry } from '../../../server/src/lsp/protocol.ts';
import { harmless } from '../harmless.ts';
import { descriptionOf } from './descriptionOf.ts';
import type { Preview } from './preview.ts';

interface Choice extends vscode.QuickPickItem {
  /** A heading has none. */
  readonly procedure?: ProcedureEntry;
}

export interface ListOptions {
  readonly title: string;
  /** Those that lead through several others stand before the rest. */
  readonly compositeFirst: boolean;
}

export async function pickProcedure(
  procedures: Promise<readonly ProcedureEntry[]>,
  preview: Preview,
  { title, compositeFirst }: ListOptions,
): Promise<ProcedureEntry | undefined> {
  const picked = await vscode.window.showQuickPick<Choice>(
    procedures.then((all) => choices(all, compositeFirst)),
    {
      title,
      placeHolder: vscode.l10n.t('Words of the title or of what it is for, a KB number, a product'),
      matchOnDescription: true,
      matchOnDetail: true,
      onDidSelectItem: (item: Choice | string) => {
        if (typeof item !== 'string' && item.procedure !== undefined) preview.show(item.procedure.id);
      },
    },
  );
  return picked?.procedure;
}

function choices(all: readonly ProcedureEntry[], compositeFirst: boolean): Choice[] {
  const offered = all.filter(({ isOffered }) => isOffered);
  const composite = all.filter((one) => compositeFirst && one.isComposite && !one.isOffered);
  const first = new Set([...offered, ...composite]);
  return [
    ...under(vscode.l10n.t('For this line'), offered),
    ...under(vscode.l10n.t('Upgrades and rebuilds'), composite),
    ...under(
      vscode.l10n.t('All procedures'),
      all.filter((one) => !first.has(one)),
    ),
  ];
}

function under(heading: string, procedures: readonly ProcedureEntry[]): Choice[] {
  if (procedures.length === 0) return [];
  return [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...procedures.map((procedure) => ({
      procedure,
      label: harmless(procedure.title),
      description: descriptionOf(procedure),
      detail: harmless(inShort(procedure.summary)),
    })),
  ];
}

const longestDetail = 160;

/** The first sentence, without the signs of Markdown: a list shows words. */
function inShort(summary: string): string {
  const words = summary.replace(/[`*]/g, '').replace(/\{\{(\w+)\}\}/g, '<$1>');
  const [first] = /^.*?[.!?](?=\s|$)/s.exec(words) ?? [words];
  return first.length > longestDetail ? `${first.slice(0, longestDetail)}…` : first;
}
