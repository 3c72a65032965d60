// A procedure in a new document, with the values that a line gave: its steps, one of its scripts, or a runbook. Light
// bulbs, links and key bindings name it; else it is chosen from all.

import * as vscode from 'vscode';
import type { Form, Origin } from '../../../server/src/lsp/protocol.ts';
import { harmless } from '../harmless.ts';
import type { Library } from '../library.ts';
import type { Page } from '../page.ts';
import { columnBesideLog, openSnippet } from './newDocument.ts';
import { isCount, originAtCursor, originFrom } from './origin.ts';
import { pickForm } from './pickForm.ts';
import { pickProcedure } from './pickProcedure.ts';
import { Preview } from './preview.ts';

interface Wanted {
  readonly id: string;
  readonly form: Form;
}

export async function insertProcedure(
  library: Library,
  page: Page,
  ...[id, form, from]: readonly unknown[]
): Promise<void> {
  if (typeof id === 'string') await insert({ id, form: formFrom(form) }, library, page, originFrom(from));
  else await chooseAndInsert(library, page, choose);
}

export async function startRunbook(
  library: Library,
  page: Page,
  ...[id, from]: readonly unknown[]
): Promise<void> {
  if (typeof id === 'string') await insert({ id, form: 'runbook' }, library, page, originFrom(from));
  else await chooseAndInsert(library, page, chooseForRunbook);
}

type Choose = (library: Library, preview: Preview, from: Origin | undefined) => Promise<Wanted | undefined>;

async function chooseAndInsert(library: Library, page: Page, ask: Choose): Promise<void> {
  const from = originAtCursor();
  const preview = new Preview(library, page, from);
  let wanted: Wanted | undefined;
  let column: vscode.ViewColumn | undefined;
  try {
    wanted = await ask(library, preview, from);
    column = columnBesideLog(page);
  } finally {
    await preview.end();
  }
  if (wanted !== undefined) await insert(wanted, library, page, from, column);
}

/** From the second list one can go back to the first. */
async function choose(
  library: Library,
  preview: Preview,
  from: Origin | undefined,
): Promise<Wanted | undefined> {
  for (;;) {
    const procedure = await pickProcedure(library.procedures(from), preview, {
      title: vscode.l10n.t('Insert Procedure'),
      compositeFirst: false,
    });
    if (procedure === undefined) return undefined;
    const { id, scripts } = procedure;
    const form = scripts.length === 0 ? 'steps' : await pickForm(procedure);
    if (form === undefined) return undefined;
    if (form !== 'back') return { id, form };
  }
}

async function chooseForRunbook(
  library: Library,
  preview: Preview,
  from: Origin | undefined,
): Promise<Wanted | undefined> {
  const procedure = await pickProcedure(library.procedures(from), preview, {
    title: vscode.l10n.t('Start Runbook'),
    compositeFirst: true,
  });
  return procedure === undefined ? undefined : { id: procedure.id, form: 'runbook' };
}

async function insert(
  { id, form }: Wanted,
  library: Library,
  page: Page,
  from: Origin | undefined,
  column = columnBesideLog(page),
): Promise<void> {
  const answer = await library.insertion(id, form, from);
  if (answer === null) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('There is no procedure "{0}", or it has no such script.', harmless(id)),
    );
    return;
  }
  await openSnippet(answer, column);
}

/** A key binding may give the name alone. */
function formFrom(named: unknown): Form {
  return named === 'runbook' || isCount(named) ? named : 'steps';
}
