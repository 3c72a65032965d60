// Setup files in the real editor: written with completions alone, mended, tidied, renamed, begun anew and shown without
// their secrets.
import * as vscode from 'vscode';
import { equal, includes, ok } from '../assert.ts';
import { codeOf, diagnostic, hoverText, language, ours } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, show, writeFile } from '../workspace.ts';

const head = '[Identification]\r\nAction=InstallPrimarySite\r\n\r\n[Options]\r\n';

describe('a setup file', () => {
  afterEach(closeAll);

  it('of SMS 2003 is right when it was written with completions alone, from an empty text', async () => {
    const editor = await showText('');
    await take(editor, '[Identification] with its keys');
    await newLine(editor);
    await take(editor, 'Rest of the file: SMS 2003');
    const { document } = editor;
    includes(document.getText(), '[SQLConfigOptions]', 'what was written');
    await fillIn(editor, '<product key>', '123-4567890');
    await until(
      'no error and no warning',
      () => (serious(document).length === 0 ? true : undefined),
      () => serious(document).map(codeOf),
    );
    // It is looked at, and not only not yet told: what is broken now is told.
    await fillIn(editor, '123-4567890', 'x');
    await diagnostic(document.uri, 'product-id-shape');
  });

  it('offers completions while it is typed, needed ones first', async () => {
    const editor = await showText(
      '; SMS Lens: cm2012\n[Identification]\nAction=InstallPrimarySite\n[Options]\n',
    );
    const items = await completions(editor);
    equal(labelOf(items[0]), 'Rest of the file: ConfigMgr 2012', 'first item');
    const keys = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property);
    equal(labelOf(keys[0]), 'ProductID', 'first key');
    includes(String(keys[0]?.detail), 'needed', 'its detail');
  });

  it('is mended by the light bulb, and all at once', async () => {
    const document = await show(
      await writeFile('setup.ini', `${head}SiteCod=HQ1\r\nSMSInstallDir=D:/SMS\r\n`),
    );
    await language(document.uri, 'sms-setup');
    const misspelt = await diagnostic(document.uri, 'key-misspelt');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      misspelt.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const rename = actions.find(({ title }) => title === 'Rename it to SiteCode');
    ok(rename?.edit, `the light bulb has ${actions.map(({ title }) => title).join(', ')}`);
    equal(rename.isPreferred, true, 'preferred');
    const [all] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      misspelt.range,
      'source.fixAll.smsLens',
    );
    ok(all?.edit, 'all can be mended at once');
    await vscode.workspace.applyEdit(all.edit);
    includes(document.getText(), 'SiteCode=HQ1\r\nSMSInstallDir=D:\\SMS\r\n', 'after all was mended');
    await until('a text without those mistakes', () =>
      ours(document.uri).some((found) => ['key-misspelt', 'path-shape'].includes(codeOf(found)))
        ? undefined
        : true,
    );
  });

  it('is tidied without a change of what it says', async () => {
    const document = await show(
      await writeFile(
        'setup.ini',
        '[Identification]\nAction = InstallPrimarySite  \n; remark\n[Options]\n  SiteCode=HQ1',
      ),
    );
    await language(document.uri, 'sms-setup');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    equal(
      document.getText(),
      '[Identification]\nAction=InstallPrimarySite\n\n; remark\n[Options]\nSiteCode=HQ1',
      'after it was tidied',
    );
  });

  it('has its site code renamed throughout, and outline and folds', async () => {
    const document = await show(
      await writeFile('setup.ini', `${head}SiteCode=HQ1\r\n[SQLConfigOptions]\r\nDatabaseName=SMS_HQ1\r\n`),
    );
    await language(document.uri, 'sms-setup');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('HQ1') + 1),
      'LA1',
    );
    await vscode.workspace.applyEdit(edit);
    includes(document.getText(), 'SiteCode=LA1\r\n[SQLConfigOptions]\r\nDatabaseName=SMS_LA1', 'renamed');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    equal(symbols.map(({ name }) => name).join(), 'Identification,Options,SQLConfigOptions', 'outline');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    equal(folds.length, 3, 'folds');
  });

  it('tells what a key means, and never a password', async () => {
    const document = await show(
      await writeFile('setup.ini', `${head}SiteCode=HQ1\r\nServiceAccountPassword=Planted-7\r\n`),
    );
    await language(document.uri, 'sms-setup');
    const lineOf = (words: string) => document.positionAt(document.getText().indexOf(words)).line;
    includes(await hoverText(document.uri, new vscode.Position(lineOf('SiteCode'), 2)), 'site', 'hover');
    const secret = await hoverText(document.uri, new vscode.Position(lineOf('Planted'), 28));
    ok(secret !== '' && !secret.includes('Planted'), `a hover hides the password: ${secret}`);
  });
});

describe('a new setup file', () => {
  afterEach(closeAll);

  it('is whole, names its product, and has nothing wrong but what is to be filled in', async () => {
    await vscode.commands.executeCommand('smsLens.newSetupFile', {
      file: 'sms2003',
      action: 'InstallPrimarySite',
    });
    const editor = await until('a new text', () =>
      vscode.window.activeTextEditor?.document.languageId === 'sms-setup'
        ? vscode.window.activeTextEditor
        : undefined,
    );
    const { document } = editor;
    ok(document.isUntitled, 'nothing is written to disk');
    includes(document.getText(), '; SMS Lens: sms2003', 'text');
    await until('a placeholder to fill in', () => {
      const selected = document.getText(editor.selection);
      return selected.startsWith('<') ? selected : undefined;
    });
    await diagnostic(document.uri, 'placeholder-left');
    equal([...new Set(serious(document).map(codeOf))].join(), 'placeholder-left', 'what is wrong');
  });
});

describe('a setup file without its secrets', () => {
  afterEach(closeAll);

  it('is a copy in which nothing else changed', async () => {
    const before = `${head}SiteCode=HQ1\r\nServiceAccountPassword=Planted-7\r\n`;
    const document = await show(await writeFile('setup.ini', before));
    await language(document.uri, 'sms-setup');
    await vscode.commands.executeCommand('smsLens.showWithoutSecrets');
    const copy = await until('a copy', () =>
      vscode.workspace.textDocuments.find(({ isUntitled }) => isUntitled),
    );
    equal(copy.getText(), before.replace('Planted-7', '<password>'), 'copy');
    equal(document.getText(), before, 'the file itself');
    ok(!document.isDirty, 'the file is not touched');
  });
});

async function showText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'sms-setup', content });
  return vscode.window.showTextDocument(document);
}

/** Of the end of the text. */
async function completions({ document }: vscode.TextEditor): Promise<vscode.CompletionItem[]> {
  return until('completions', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      endOf(document),
    );
    return list.items.length > 0 ? [...list.items].sort(bySortText) : undefined;
  });
}

function bySortText(one: vscode.CompletionItem, other: vscode.CompletionItem): number {
  return (one.sortText ?? labelOf(one)) < (other.sortText ?? labelOf(other)) ? -1 : 1;
}

function labelOf(item: vscode.CompletionItem | undefined): string {
  return typeof item?.label === 'object' ? item.label.label : (item?.label ?? '');
}

/** Takes a completion at the end of the text as the editor does, with each of its stops left as it is. */
async function take(editor: vscode.TextEditor, label: string): Promise<void> {
  const items = await completions(editor);
  const item = items.find((one) => labelOf(one) === label);
  const shown = () => `${items.map(labelOf).join(' / ')} in ${JSON.stringify(editor.document.getText())}`;
  ok(item, `${label} is not among ${shown()}`);
  const { insertText, range } = item;
  const at = range instanceof vscode.Range ? range : range?.replacing;
  ok(at, `${label} says where it belongs`);
  const snippet = typeof insertText === 'object' ? insertText : new vscode.SnippetString(String(insertText));
  ok(await editor.insertSnippet(snippet, at), `${label} was taken`);
  // While the choices of a snippet are on offer nothing else is.
  await vscode.commands.executeCommand('leaveSnippet');
}

async function newLine(editor: vscode.TextEditor): Promise<void> {
  ok(await editor.edit((edit) => edit.insert(endOf(editor.document), '\n')), 'a new line');
}

function endOf(document: vscode.TextDocument): vscode.Position {
  return document.positionAt(document.getText().length);
}

async function fillIn({ document }: vscode.TextEditor, placeholder: string, words: string): Promise<void> {
  const start = document.getText().indexOf(placeholder);
  ok(start >= 0, `${placeholder} stands in the text`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + placeholder.length));
  edit.replace(document.uri, range, words);
  ok(await vscode.workspace.applyEdit(edit), 'filled in');
}

function serious({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return ours(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}
