// What the tests ask of the product, through VS Code's own commands and events: as any other extension would see it.
import * as vscode from 'vscode';
import { until } from './waiting.ts';
import { readText, sample, show, writeFile } from './workspace.ts';

export const source = 'SMS Lens';

export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source);
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a diagnostic of the product with this code, or with any. */
export function diagnostic(uri: vscode.Uri, code?: string): Promise<vscode.Diagnostic> {
  return until(
    `a diagnostic ${code ?? ''} on ${uri.path}`,
    () => ours(uri).find((found) => code === undefined || codeOf(found) === code),
    () => `(there are: ${vscode.languages.getDiagnostics(uri).map(codeOf).join(', ') || 'none'})`,
  );
}

/** Waits until the document at this address is shown in this language. */
export function language(uri: vscode.Uri, id: string): Promise<vscode.TextDocument> {
  const open = () =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return until(
    `${uri.path} as ${id}`,
    () => (open()?.languageId === id ? open() : undefined),
    () => `(it is ${open()?.languageId ?? 'not open'})`,
  );
}

export async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/**
 * For what must not happen: opens a log after the fact and waits until it has its finding. Server and client work through
 * what they are told in order, so by then everything told before has been dealt with.
 */
export async function everythingToldIsDone(): Promise<void> {
  const later = await writeFile('Ccim32.log', await readText(await sample('Ccim32.log')));
  await show(later);
  await diagnostic(later);
}

/** Changes settings for all files, runs `test`, and takes them back whatever happens. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  test: () => Promise<void>,
): Promise<void> {
  const change = async (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    for (const [name, value] of Object.entries(settings)) await change(name, value);
    await test();
  } finally {
    for (const name of Object.keys(settings)) await change(name, undefined);
  }
}
