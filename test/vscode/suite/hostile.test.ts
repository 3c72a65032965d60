// A log that wants to be more than text, in the real editor: it is shown, and does nothing.
import * as vscode from 'vscode';
import { hostileLog } from '../../hostile.ts';
import { equal, ok } from '../assert.ts';
import { diagnostic, ours } from '../smsLens.ts';
import { closeAll, readBytes, show, writeFile } from '../workspace.ts';

/** A file with NULs in its head is none that VS Code shows as text. */
const text = hostileLog().replaceAll('\0', '');
const commands = ['smsLens.showArticle', 'smsLens.showProcedure', 'smsLens.insertProcedure'];
/** What VS Code would make an icon of is no icon where these are not switched on. */
const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('a hostile log', () => {
  afterEach(closeAll);

  it('is shown in hovers that run nothing but our own commands, and stays as it is', async function () {
    this.timeout(60_000);
    const uri = await writeFile('Ccim32.log', text);
    const before = (await readBytes(uri)).join();
    const document = await show(uri);
    await diagnostic(uri, 'Q236052');
    const shown = document.getText();
    let hovers = 0;
    for (let line = 0; line < document.lineCount; line += 3) {
      for (const character of [6, 40]) hovers += await checkHovers(uri, new vscode.Position(line, character));
    }
    ok(hovers > 20, `only ${hovers} hovers`);
    equal(document.getText(), shown, 'text');
    equal(document.isDirty, false, 'dirty');
    equal((await readBytes(uri)).join(), before, 'bytes');
  });

  it('has rows and symbols without anything that steers, and light bulbs that only show articles and insert procedures', async () => {
    const uri = await writeFile('Ccim32.log', text);
    const document = await show(uri);
    await diagnostic(uri, 'Q236052');
    for (const { message } of ours(uri)) ok(!steering.test(message), JSON.stringify(message));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    ok(symbols.length > 0, 'no symbols');
    for (const { name } of symbols) ok(!steering.test(name) && !name.includes('$('), JSON.stringify(name));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    const own = actions.filter(({ command }) => command?.command.startsWith('smsLens.'));
    ok(own.length > 0, 'no light bulb');
    for (const { command, edit } of own) {
      ok(edit === undefined, 'an edit');
      ok(commands.includes(command?.command ?? ''), command?.command ?? 'no command');
    }
  });
});

/** How many there are. */
async function checkHovers(uri: vscode.Uri, position: vscode.Position): Promise<number> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  for (const content of hovers.flatMap(({ contents }) => contents)) {
    if (typeof content === 'string' || !('isTrusted' in content)) continue;
    const { isTrusted, supportHtml, supportThemeIcons } = content;
    const enabled = typeof isTrusted === 'object' ? isTrusted.enabledCommands : undefined;
    ok(isTrusted !== true, 'any command may run');
    equal((enabled ?? commands).join(), commands.join(), 'commands');
    ok(supportHtml !== true, 'HTML is shown');
    ok(supportThemeIcons !== true, 'icons are shown');
  }
  return hovers.length;
}
