// From a line of a log to the fix: a procedure, a script or a runbook in a new document beside the log, which stays as it is.
import * as vscode from 'vscode';
import { equal, includes, ok } from '../assert.ts';
import { diagnostic, language } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, readText, show, writeFile, writeInWorkspace } from '../workspace.ts';

const line =
  'the client of site TB7 is locked out $$<CCIM32><Tue Jan 04 15:19:20.100 2000><thread=5 (0x5)>\r\n';
/** Of the user's own, so that it leads where this test says. */
const article = [
  '---',
  'title: The client is locked out',
  'severity: error',
  'signatures: ["the client of site {site} is locked out"]',
  'samples: ["the client of site TB1 is locked out"]',
  'misses: ["the client of site TB1 is well"]',
  'procedures: [make-client-an-orphan]',
  '---',
  'Let it in.',
].join('\n');
const orphan = 'Make a client take itself for an orphan and remove itself';

describe('a procedure', () => {
  let file: vscode.Uri;

  before(async () => {
    file = await writeInWorkspace('.sms-lens/locked-out.md', article);
  });
  after(async () => {
    await vscode.workspace.fs.delete(file);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.window.tabGroups.close(pages());
    await closeAll();
  });

  it('is inserted by the light bulb beside the log, with the site of the line, and the log stays as it is', async () => {
    const log = await lockedOutLog();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      log.uri,
      new vscode.Range(0, 0, 0, 0),
    );
    const action = actions.find(({ title }) => title === `Insert procedure: ${orphan} (TB7)`);
    ok(action?.command, `the light bulb has ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    const editor = await inserted('markdown');
    includes(editor.document.getText(), `# ${orphan}`, 'the document');
    includes(editor.document.getText(), 'Sites\\Shared\\TB7`', 'the document');
    equal(editor.viewColumn, vscode.ViewColumn.Two, 'column');
    await isUntouched(log);
  });

  it('is inserted as a script in its language, from what a link carries', async () => {
    const log = await lockedOutLog();
    const from = { uri: log.uri.toString(), version: log.version, line: 0, character: 0 };
    await vscode.commands.executeCommand('smsLens.insertProcedure', 'make-client-an-orphan', 1, from);
    const { document } = await inserted('bat');
    includes(document.getText(), 'set "SITE=TB7"', 'the script');
    await isUntouched(log);
  });

  it('is inserted by its name alone, with nothing filled in', async () => {
    await vscode.commands.executeCommand('smsLens.insertProcedure', 'make-client-an-orphan');
    const { document } = await inserted('markdown');
    includes(document.getText(), 'Sites\\Shared\\{{site}}`', 'the document');
  });

  it('is chosen from a list that begins with those for the line, each with its page beside it', async () => {
    const log = await lockedOutLog();
    const command = vscode.commands.executeCommand('smsLens.insertProcedure');
    await page(orphan);
    const editor = await until('a new document', async () => {
      // The first list, then the second.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return newEditor('markdown');
    });
    await command;
    includes(editor.document.getText(), 'Sites\\Shared\\TB7`', 'the document');
    equal(pages().length, 0, 'pages');
    await isUntouched(log);
  });

  it('leaves no page behind when the list is left, and brings back the article that was there', async () => {
    await lockedOutLog();
    const left = vscode.commands.executeCommand('smsLens.insertProcedure');
    await page(orphan);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await left;
    await until('no page', () => (pages().length === 0 ? true : undefined));

    await vscode.commands.executeCommand('smsLens.showArticle', 'Q236052');
    const { label } = await page('The client is locked out of the CAP by its own connection account');
    const again = vscode.commands.executeCommand('smsLens.insertProcedure');
    await page(orphan);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await again;
    await page(label);
    equal(pages().length, 1, 'pages');
    equal(newEditor('markdown'), undefined, 'a new document');
  });

  it('becomes a runbook with boxes to tick, another one from the list', async () => {
    const log = await lockedOutLog();
    const from = { uri: log.uri.toString(), version: log.version, line: 0, character: 0 };
    await vscode.commands.executeCommand('smsLens.startRunbook', 'make-client-an-orphan', from);
    const first = await inserted('markdown');
    includes(first.document.getText(), '- [ ] **2.** Open `HKEY_LOCAL_MACHINE', 'the runbook');
    includes(first.document.getText(), '\\TB7`', 'the runbook');
    await closeAll();

    const command = vscode.commands.executeCommand('smsLens.startRunbook');
    await until('a page', () => pages()[0]);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await command;
    const second = await inserted('markdown');
    includes(
      second.document.getText(),
      '## Part 5: ',
      'the runbook of an upgrade, which leads through others',
    );
  });
});

async function lockedOutLog(): Promise<vscode.TextDocument> {
  const document = await show(await writeFile('Ccim32.log', line));
  await language(document.uri, 'sms-log');
  await diagnostic(document.uri, 'locked-out');
  return document;
}

async function isUntouched(log: vscode.TextDocument): Promise<void> {
  equal(log.getText(), line, 'text of the log');
  equal(log.isDirty, false, 'log is dirty');
  equal(await readText(log.uri), line, 'file of the log');
  ok(
    vscode.window.visibleTextEditors.some(({ document }) => document === log),
    'the log is still in view',
  );
}

function newEditor(id: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    ({ document }) => document.isUntitled && document.languageId === id && document.getText() !== '',
  );
}

function inserted(id: string): Promise<vscode.TextEditor> {
  return until(`a new ${id} document`, () => newEditor(id));
}

function page(title: string): Promise<vscode.Tab> {
  return until(
    `a page called ${title}`,
    () => pages().find(({ label }) => label === title),
    () => `(there are: ${pages().map(({ label }) => label)})`,
  );
}

function pages(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isPage);
}

function isPage({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.includes('smsLens.page');
}
