// What happened at the cursor, on the clipboard.
import * as vscode from 'vscode';
import { equal, includes } from '../assert.ts';
import { diagnostic } from '../smsLens.ts';
import { closeAll, sample, show, writeFile } from '../workspace.ts';

describe('copying a finding', () => {
  afterEach(closeAll);

  it('puts the article and the record at the cursor on the clipboard', async () => {
    const document = await show(await sample('Ccim32.log'));
    const found = await diagnostic(document.uri, 'Q236052');
    await copyAt(found.range.start, 'smsLens.copyFinding');
    const copied = await vscode.env.clipboard.readText();
    includes(copied, '236052', 'clipboard');
    includes(copied, '2147942405', 'clipboard');
  });

  it('leaves names out if it is asked to', async () => {
    const document = await show(await sample('Ccim32.log'));
    const found = await diagnostic(document.uri, 'Q236052');
    await copyAt(found.range.start, 'smsLens.copyFindingRedacted');
    const copied = await vscode.env.clipboard.readText();
    includes(copied, '236052', 'clipboard');
  });

  it('copies nothing of what is no log of ours', async () => {
    await vscode.env.clipboard.writeText('as before');
    await show(await writeFile('notes.txt', 'error'));
    await vscode.commands.executeCommand('smsLens.copyFinding');
    equal(await vscode.env.clipboard.readText(), 'as before', 'clipboard');
  });
});

async function copyAt(position: vscode.Position, command: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand(command);
}
