// Logs that no editor shows: read from disk, listed under Problems, and taken off the list again.
import * as vscode from 'vscode';
import { diagnostic, ours } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, readText, sample, writeFile } from '../workspace.ts';

describe('logs on disk', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('smsLens.clearChecked');
    await closeAll();
  });

  it('lists the problems of a file that is not open, until they are cleared', async () => {
    const uri = await log();
    await vscode.commands.executeCommand('smsLens.analyseFile', uri);
    await diagnostic(uri, 'Q236052');
    await vscode.commands.executeCommand('smsLens.clearChecked');
    await until('no problem any more', () => (ours(uri).length === 0 ? true : undefined));
  });

  it('lists the problems of all logs of a folder', async () => {
    const uri = await log();
    await vscode.commands.executeCommand('smsLens.checkFolder', vscode.Uri.joinPath(uri, '..'));
    await diagnostic(uri, 'Q236052');
  });
});

async function log(): Promise<vscode.Uri> {
  return writeFile('Ccim32.log', await readText(await sample('Ccim32.log')));
}
