// The scripts and steps of procedures, found by typing where one writes such a file.
import * as vscode from 'vscode';
import { equal, includes, ok } from '../assert.ts';
import { until } from '../waiting.ts';
import { closeAll, show, writeFile } from '../workspace.ts';

describe('snippets', () => {
  afterEach(closeAll);

  for (const [language, typed, holds] of [
    ['bat', 'sms-allow-remote-registry-of-sms', 'AllowedPaths'],
    ['sms-reg', 'sms-make-client-an-orphan', 'Site Config Last Checked'],
    ['powershell', 'sms-reset-policy-of-client', 'ResetPolicy'],
    ['markdown', 'sms-rebuild-secondary-site', 'Preinst /DELSITE'],
  ] as const)
    it(`are found in a document of ${language}, by the name of the procedure`, async () => {
      const document = await vscode.workspace.openTextDocument({ language, content: typed });
      await vscode.window.showTextDocument(document);
      const found = await until(`a snippet ${typed}`, async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          document.positionAt(typed.length),
        );
        return items.find(({ label }) => (typeof label === 'string' ? label : label.label) === typed);
      });
      equal(found.kind, vscode.CompletionItemKind.Snippet, 'kind');
      const { insertText } = found;
      ok(insertText !== undefined && typeof insertText !== 'string', 'a snippet');
      includes(insertText.value, holds, 'the snippet');
    });

  it('have registry files to stand in', async () => {
    const uri = await writeFile('fix.reg', 'REGEDIT4\r\n');
    equal((await show(uri)).languageId, 'sms-reg', 'language');
  });
});
