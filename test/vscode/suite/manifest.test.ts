// What the manifest promises is there once the extension runs.
import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';

const id = 'sms-lens.sms-lens';

describe('the manifest', () => {
  it('names an extension that activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    ok(extension, `${id} is not there`);
    await extension.activate();
    ok(extension.isActive, 'it did not activate');
  });

  it('lists commands that are all registered', async () => {
    const extension = vscode.extensions.getExtension(id);
    ok(extension, `${id} is not there`);
    await extension.activate();
    const declared: string[] = extension.packageJSON.contributes.commands.map(
      (entry: { command: string }) => entry.command,
    );
    const registered = new Set(await vscode.commands.getCommands(true));
    ok(declared.length > 0, 'the manifest declares no command');
    equal(declared.filter((command) => !registered.has(command)).join(), '', 'declared but not registered');
  });
});
