// The command leads to a page of what the logs of a folder say together, and a link of the page to a line of a log, which
// stays as it is.
import * as vscode from 'vscode';
import { differences, equal, ok } from '../assert.ts';
import { until } from '../waiting.ts';
import { closeAll, readBytes, readText, sample, writeFile } from '../workspace.ts';

describe('checking a site', () => {
  afterEach(closeAll);

  it('opens a page that is titled after the folder', async () => {
    await vscode.commands.executeCommand('smsLens.checkSite', vscode.Uri.joinPath(await log(), '..'));
    await page(/^Checks of \d+$/);
  });

  it('takes the folder of a log that is named', async () => {
    await vscode.commands.executeCommand('smsLens.checkSite', await log());
    await page(/^Checks of \d+$/);
  });

  it('opens a log at the line that a link names, and changes nothing of it', async () => {
    const uri = await log();
    const before = await readBytes(uri);
    await vscode.commands.executeCommand('smsLens.checkSite', vscode.Uri.joinPath(uri, '..'));
    const { group } = await page(/^Checks of/);
    await vscode.commands.executeCommand('smsLens.showRecord', uri.toString(), 64);
    const editor = await until('the log in front', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === uri.toString() ? active : undefined;
    });
    const { document, selection } = editor;
    equal(selection.start.line, 63, 'line');
    ok(document.getText(selection).includes('could not read files from site TB1'), 'the line is selected');
    ok(editor.viewColumn !== group.viewColumn, 'it stands over the page');
    equal(pages().length, 1, 'pages');
    equal(document.isDirty, false, 'dirty');
    equal(differences(uri.path, await readBytes(uri), before).join('\n'), '', 'bytes');
  });

  it('opens nothing for what is no file and no line', async () => {
    const uri = await log();
    const text = uri.toString();
    const folder = vscode.Uri.joinPath(uri, '..').toString();
    await until('no tab of the test before', () => (tabs().length === 0 ? true : undefined));
    for (const named of [
      [],
      [text],
      [text, 0],
      [text, -1],
      [text, 1.5],
      [text, '1'],
      [uri, 1],
      [folder, 1],
      [`${text}.gone`, 1],
      ['command:workbench.action.files.newUntitledFile', 1],
      ['https://evil.example/x', 1],
      ['untitled:new', 1],
      ['no address', 1],
      ['', 1],
    ])
      await vscode.commands.executeCommand('smsLens.showRecord', ...named);
    equal(
      tabs()
        .map(({ label }) => label)
        .join(),
      '',
      'tabs',
    );
  });

  it('opens the last line where a log has become shorter', async () => {
    const uri = await writeFile('Ccim32.log', 'one\r\ntwo');
    await vscode.commands.executeCommand('smsLens.showRecord', uri.toString(), 2_000_000_000);
    equal(vscode.window.activeTextEditor?.selection.start.line, 1, 'line');
  });

  it('asks what to check, and goes away when nobody answers', async () => {
    const asked = vscode.commands.executeCommand('smsLens.checkSite');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('smsLens.checkSite', vscode.Uri.joinPath(await log(), '..'));
    await page(/^Checks of/);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
  });
});

async function log(): Promise<vscode.Uri> {
  return writeFile('Ccim32.log', await readText(await sample('Ccim32.log')));
}

function page(title: RegExp): Promise<vscode.Tab> {
  return until(`a page called ${title}`, () => pages().find((tab) => title.test(tab.label)));
}

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function pages(): vscode.Tab[] {
  return tabs().filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('smsLens.page'),
  );
}
