// Where the user stands who asks for a remedy: the line at the cursor, or the one that a link names. Links come from
// hovers and pages, key bindings from anywhere: what they carry may be anything.

import * as vscode from 'vscode';
import type { Origin } from '../../../server/src/lsp/protocol.ts';

const ours = new Set(['sms-log', 'sms-setup']);

export function isOurs({ languageId }: vscode.TextDocument): boolean {
  return ours.has(languageId);
}

export function originAtCursor(): Origin | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isOurs(editor.document)) return undefined;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), version: document.version, line, character };
}

export function originFrom(named: unknown): Origin | undefined {
  if (typeof named !== 'object' || named === null) return undefined;
  const { uri, opening, version, line, character }: Partial<Record<keyof Origin, unknown>> = named;
  if (typeof uri !== 'string' || !isCount(version) || !isCount(line) || !isCount(character)) return undefined;
  return { uri, ...(isCount(opening) ? { opening } : {}), version, line, character };
}

export function isCount(named: unknown): named is number {
  return typeof named === 'number' && Number.isSafeInteger(named) && named >= 0;
}
