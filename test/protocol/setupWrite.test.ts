// Writing setup files, as an editor asks for it: completions, a new file, and a copy without secrets.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import {
  newSetupFile,
  type SetupScript,
  setupScripts,
  withoutSecrets,
} from '../../server/src/lsp/protocol.ts';
import { type Editor, modern, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/setup/smsunattend.ini';
const begun = '; SMS Lens: sms2003\r\n[Identification]\r\nAction=InstallPrimarySite\r\n';
const secret = 'hunter2-of-the-test';

const withSnippets = {
  capabilities: {
    ...modern,
    textDocument: { ...modern.textDocument, completion: { completionItem: { snippetSupport: true } } },
  },
};

function completion(editor: Editor, line: number, character: number): Promise<CompletionItem[]> {
  return editor.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character },
  });
}

for (const host of Object.keys(hosts)) {
  describe(`writing setup files (${host})`, () => {
    test('is announced with the signs behind which something can follow', async () => {
      await withEditor(host, {}, async (editor) => {
        const { completionProvider } = editor.initialized.capabilities;
        assert.deepEqual(completionProvider?.triggerCharacters, ['[', '=', ',']);
      });
    });

    test('offers the rest of the file as a snippet, or as text where the editor takes no snippets', async () => {
      for (const [options, expected] of [
        [withSnippets, /\[Options\]\r\nFullName=\$\{1:Site Admin\}\r\n/],
        [{}, /\[Options\]\r\nFullName=Site Admin\r\n/],
      ] as const) {
        await withEditor(host, options, async (editor) => {
          await editor.open(uri, 'sms-setup', begun);
          const offered = await completion(editor, 3, 0);
          const [rest] = offered.filter(({ label }) => label === 'Rest of the file: SMS 2003');
          const edit = rest?.textEdit as TextEdit | undefined;
          assert.match(edit?.newText ?? '', expected);
          assert.deepEqual(edit?.range, {
            start: { line: 3, character: 0 },
            end: { line: 3, character: 0 },
          });
        });
      }
    });

    test('follows what was typed', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-setup', begun);
        await editor.change(uri, 2, {
          range: { start: { line: 2, character: 7 }, end: { line: 2, character: 25 } },
          text: '',
        });
        const values = (await completion(editor, 2, 7)).map(({ label }) => label);
        assert.deepEqual(values, ['InstallPrimarySite', 'InstallSecondarySite', 'InstallAdminUI']);
      });
    });

    test('offers nothing in a log and in an ini of something else', async () => {
      await withEditor(host, {}, async (editor) => {
        for (const language of ['sms-log', 'ini', 'log']) {
          await editor.open(uri, language, '\r\n');
          assert.deepEqual(await completion(editor, 0, 0), []);
          await editor.close(uri);
        }
      });
    });

    test('a completion never holds a secret of the file', async () => {
      await withEditor(host, withSnippets, async (editor) => {
        const lines = `${begun}[Options]\r\nServiceAccountPassword=${secret}\r\nProductID=${secret}\r\n\r\nSDKServer=`;
        await editor.open(uri, 'sms-setup', lines);
        for (const [line, character] of [
          [4, 23],
          [5, 12],
          [6, 0],
          [7, 10],
        ] as const)
          assert.ok(!JSON.stringify(await completion(editor, line, character)).includes(secret));
      });
    });

    test('makes a new file for a product and an action, and none for what nobody knows', async () => {
      await withEditor(host, {}, async (editor) => {
        const scripts = await editor.request<SetupScript[]>(setupScripts, {});
        assert.deepEqual(
          scripts.map(({ title }) => title),
          [
            'SMS 2.0 unattended setup',
            'SMS 2003 unattended setup',
            'Configuration Manager 2007 unattended setup',
            'Configuration Manager 2012 unattended setup',
            'Configuration Manager current branch unattended setup',
          ],
        );
        const wanted = { file: 'sms2003', action: 'InstallPrimarySite' };
        const made = await editor.request<{ text: string }>(newSetupFile, wanted);
        assert.match(made.text, /^; SMS 2003 unattended setup: install a primary site\r\n/);
        assert.match(made.text, /\r\nSiteCode=<HQ1>\r\n/);
        assert.equal(await editor.request(newSetupFile, { ...wanted, file: 'sms4' }), null);
        assert.equal(await editor.request(newSetupFile, {}), null);
      });
    });

    test('shows a copy without secrets, and of what is no setup file none', async () => {
      await withEditor(host, {}, async (editor) => {
        const text = `${begun}[Options]\r\nLanUserPassword=${secret}\r\n;SAPassword=${secret}\r\nSiteCode=HQ1`;
        await editor.open(uri, 'sms-setup', text);
        assert.deepEqual(await editor.request(withoutSecrets, { textDocument: { uri } }), {
          text: text.replaceAll(secret, '<password>'),
        });
        await editor.close(uri);
        await editor.open(uri, 'ini', text);
        assert.equal(await editor.request(withoutSecrets, { textDocument: { uri } }), null);
      });
    });
  });
}
