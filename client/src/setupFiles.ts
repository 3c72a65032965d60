// A new setup file, and a copy of one without its secrets. Both open as texts that have no file yet: nothing is written
// to disk before the user does it.

import * as vscode from 'vscode';
import type {
  AskNewSetupFile,
  AskWithoutSecrets,
  SetupScript,
  SetupText,
} from '../../server/src/lsp/protocol.ts';
import { setupFileNames } from './setupFileNames.ts';

export interface SetupWriter {
  scripts(): Promise<readonly SetupScript[]>;
  newFile(wanted: AskNewSetupFile): Promise<SetupText | null>;
  withoutSecrets(params: AskWithoutSecrets): Promise<SetupText | null>;
}

/** A key binding may name the product, or the product and the action: `{ "file": "sms2003", "action": "…" }`. */
export async function newSetupFile(writer: SetupWriter, named: unknown): Promise<void> {
  const scripts = await writer.scripts();
  const wanted = wantedBy(named);
  const script = scripts.find(({ file }) => file === wanted.file) ?? (await pickScript(scripts));
  if (script === undefined) return;
  const known = script.actions.find(({ action }) => action === wanted.action);
  const { action } = known ?? (await pickAction(script)) ?? {};
  if (action === undefined) return;
  const answer = await writer.newFile({ file: script.file, action });
  if (answer !== null) await show(answer.text, firstToFillIn);
}

export async function showWithoutSecrets(writer: SetupWriter): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const answer =
    document?.languageId === 'sms-setup'
      ? await writer.withoutSecrets({ textDocument: { uri: document.uri.toString() } })
      : null;
  if (answer === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Open a setup file first: this command shows a copy of it without passwords and product keys.',
      ),
    );
    return;
  }
  await show(answer.text, () => undefined);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The passwords and product keys that were found are hidden in this copy. Names of servers, sites and accounts are still in it: look through it before you pass it on.',
    ),
  );
}

function wantedBy(named: unknown): Partial<AskNewSetupFile> {
  return typeof named === 'object' && named !== null ? named : {};
}

async function pickScript(scripts: readonly SetupScript[]): Promise<SetupScript | undefined> {
  const picked = await vscode.window.showQuickPick(
    scripts.map((script) => ({ script, label: nameOf(script), detail: script.about })),
    { title: vscode.l10n.t('New Setup File: Product'), matchOnDetail: true },
  );
  return picked?.script;
}

async function pickAction(script: SetupScript): Promise<SetupScript['actions'][number] | undefined> {
  return vscode.window.showQuickPick(
    script.actions.map(({ action, about }) => ({ action, about, label: action, detail: about })),
    { title: vscode.l10n.t('{0}: What Setup Is to Do', nameOf(script)), matchOnDetail: true },
  );
}

function nameOf({ file, title }: SetupScript): string {
  return setupFileNames[file] ?? title;
}

async function show(
  content: string,
  selected: (text: string) => [number, number] | undefined,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'sms-setup', content });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const [start, end] = selected(document.getText()) ?? [];
  if (start === undefined || end === undefined) return;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  editor.revealRange(editor.selection);
}

/** The first placeholder, so that typing replaces it. */
function firstToFillIn(text: string): [number, number] | undefined {
  const found = /^(\w+=)(<[^<>\r\n]*>)/m.exec(text);
  if (found === null) return undefined;
  const start = found.index + (found[1] ?? '').length;
  return [start, start + (found[2] ?? '').length];
}
