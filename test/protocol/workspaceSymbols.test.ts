// Problems and components by words, of open logs and of those that were read from disk.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { WorkspaceSymbol } from 'vscode-languageserver/node';
import { checkFolder, forgetChecked } from '../../server/src/lsp/protocol.ts';
import { type Editor, modern, withEditor } from './editor.ts';
import { good, lockedOut, logFolder } from './logFolder.ts';
import { hosts } from './servers.ts';

const title = 'The client is locked out of the CAP by its own connection account (KB 236052)';

async function found(editor: Editor, query: string): Promise<readonly (readonly unknown[])[]> {
  const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  return symbols.map(({ name, containerName, location }) => [
    name,
    containerName,
    'range' in location ? location.range.start.line : undefined,
  ]);
}

for (const host of Object.keys(hosts)) {
  describe(`symbols of the workspace (${host})`, () => {
    test('are the problems and the components of open logs', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open('file:///c%3A/logs/Ccim32.log', 'sms-log', good + lockedOut + lockedOut);
        assert.deepEqual(await found(editor, ''), [[title, 'Ccim32.log, times: 2', 1]]);
        assert.deepEqual(await found(editor, 'kb 236052'), [[title, 'Ccim32.log, times: 2', 1]]);
        assert.deepEqual(await found(editor, 'ccim32'), [
          [title, 'Ccim32.log, times: 2', 1],
          ['CCIM32', 'Ccim32.log, records: 3', 0],
        ]);
        assert.deepEqual(await found(editor, 'nothing like it'), []);
      });
    });

    test('are those of a checked folder too, until it is forgotten', async () => {
      const folder = logFolder();
      folder.write('a b.log', good + lockedOut);
      await withEditor(host, {}, async (editor) => {
        assert.deepEqual(await found(editor, 'locked'), []);
        await editor.request(checkFolder, { uri: folder.uri });
        assert.deepEqual(await found(editor, 'locked'), [[title, 'a b.log, times: 1', 1]]);
        await editor.notify(forgetChecked, {});
        assert.deepEqual(await found(editor, 'locked'), []);
      });
    });

    test('stand once where a checked log is open', async () => {
      const uri = logFolder().write('Ccim32.log', lockedOut);
      await withEditor(host, {}, async (editor) => {
        await editor.request(checkFolder, { uri: uri.slice(0, uri.lastIndexOf('/')) });
        await editor.open(uri, 'sms-log', good + lockedOut);
        assert.deepEqual(await found(editor, 'locked'), [[title, 'Ccim32.log, times: 1', 1]]);
      });
    });

    test('are gone with the folder when that is closed', async () => {
      const folder = logFolder();
      const uri = folder.write('Ccim32.log', lockedOut);
      const capabilities = { ...modern, workspace: { ...modern.workspace, workspaceFolders: true } };
      await withEditor(host, { capabilities }, async (editor) => {
        await editor.request(checkFolder, { uri: folder.uri });
        const removed = [{ uri: folder.uri, name: 'logs' }];
        await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
        await editor.pushed.when((told) => told.uri === uri && told.diagnostics.length === 0);
        assert.deepEqual(await found(editor, 'locked'), []);
      });
    });
  });
}
