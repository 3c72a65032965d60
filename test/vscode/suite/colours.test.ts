// What is painted on a log disturbs nothing: neither scrolling nor another language nor a change of settings fails, and
// the log stays what it is. What is painted itself no extension can ask VS Code for; the protocol tests look at it.
import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { diagnostic, everythingToldIsDone, language, ours, withSettings } from '../smsLens.ts';
import { closeAll, readText, sample, show, writeFile } from '../workspace.ts';

describe('colours', () => {
  afterEach(closeAll);

  it('are painted while one scrolls, splits, edits and switches them off', async () => {
    const document = await show(await longLog());
    await diagnostic(document.uri, 'Q236052');
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    for (const line of [0, document.lineCount - 1, Math.floor(document.lineCount / 2)])
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'words\n'));
    await withSettings({ 'smsLens.colours.lines': 'off', 'smsLens.colours.ruler': false }, async () =>
      everythingToldIsDone(),
    );
    await everythingToldIsDone();
    equal(document.lineAt(0).text, 'words', 'first line');
  });

  it('go when the log is treated as something else', async () => {
    const document = await show(await longLog());
    await diagnostic(document.uri, 'Q236052');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await language(document.uri, 'plaintext');
    await everythingToldIsDone();
    equal(ours(document.uri).length, 0, 'problems');
  });
});

async function longLog(): Promise<vscode.Uri> {
  return writeFile('Ccim32.log', (await readText(await sample('Ccim32.log'))).repeat(20));
}
