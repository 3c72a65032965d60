// The files of the workspace that the suite runs in: a throw-away copy of samples/ and what tests write beside it.
// Only vscode.workspace.fs is used, so it works in the web worker too.
import * as vscode from 'vscode';
import { ok } from './assert.ts';

const scratch = 'scratch';
let written = 0;

function folder(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  ok(uri, 'the suite needs a workspace folder');
  return uri;
}

/** All files of samples/, in a stable order. */
export async function sampleFiles(): Promise<vscode.Uri[]> {
  return filesBelow(vscode.Uri.joinPath(folder(), 'samples'));
}

/** The one sample of this name. */
export async function sample(name: string): Promise<vscode.Uri> {
  const found = (await sampleFiles()).find((uri) => uri.path.endsWith(`/${name}`));
  ok(found, `no file of samples/ is called ${name}`);
  return found;
}

async function filesBelow(parent: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(parent);
  const found = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(parent, name);
      return type === vscode.FileType.Directory ? filesBelow(uri) : [uri];
    });
  return (await Promise.all(found)).flat();
}

/** Writes a file that no test has seen before, in a folder of its own. */
export async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  written += 1;
  const uri = vscode.Uri.joinPath(folder(), scratch, String(written), name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** Writes a file at just this place of the workspace; who does that takes it away again. */
export async function writeInWorkspace(place: string, content: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), place);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

export async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(uri);
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await readBytes(uri));
}

export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Closes every editor, without asking what to do with what is not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
