// The web's door: the server is a worker.

import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/browser.js');
  const worker = new Worker(server.toString(true));
  await startClient(context, (id, name, options) => new LanguageClient(id, name, worker, options));
}
