// The desktop's door: the server is a process of its own.

import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from './client.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.stdio };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  await startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug }, options),
  );
}
