// What is laid over the text of a log in the real editor: colours, hints, the same thing elsewhere, links.
import * as vscode from 'vscode';
import { equal, includes, ok } from '../assert.ts';
import { diagnostic, withSettings } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, readText, sample, show, writeFile } from '../workspace.ts';

const code = '2147942405';

describe('marks in the text of a log', () => {
  afterEach(closeAll);

  it('colours what a grammar cannot know', async () => {
    const document = await opened();
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      document.uri,
    );
    includes(legend.tokenTypes.join(' '), 'smsProblem', 'the legend');
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      everything(document),
    );
    ok(data.length > 0, 'nothing is coloured');
  });

  it('writes the name of a code behind it, unless the user wants none', async () => {
    const document = await opened();
    includes((await hints(document)).join(' '), '= E_ACCESSDENIED', 'the hints');
    await withSettings({ 'smsLens.inlayHints': 'off' }, async () => {
      await until('no hints', async () => ((await hints(document)).length === 0 ? true : undefined));
    });
  });

  it('marks the code under the cursor wherever it stands', async () => {
    const document = await opened();
    const all = document.getText().split(code).length - 1;
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      document.positionAt(document.getText().indexOf(code) + 2),
    );
    equal(marks.length, all, 'number of marks');
  });

  it('leads to an article, and to another log once that lies in the folder', async () => {
    const line = `see hman.log and KB236052  $$<A><Tue Jan 04 15:19:20.100 2000><thread=5 (0x5)>\r\n`;
    const uri = await writeFile('Ccim32.log', `${line}${await readText(await sample('Ccim32.log'))}`);
    const document = await show(uri);
    await diagnostic(document.uri);
    const pages = (await targets(uri)).filter((target) => target.startsWith('command:'));
    equal(pages.join(' '), 'command:smsLens.showArticle?["Q236052"]', 'links');
    const beside = vscode.Uri.joinPath(uri, '..', 'HMAN.LOG');
    await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(line));
    await until('a link to the other log', async () =>
      (await targets(uri)).some((target) => target.endsWith('/HMAN.LOG')) ? true : undefined,
    );
  });
});

async function opened(): Promise<vscode.TextDocument> {
  const document = await show(await sample('Ccim32.log'));
  await diagnostic(document.uri, 'Q236052');
  return document;
}

function everything(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

async function hints(document: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    everything(document),
  );
  return found.map(({ label }) => String(label));
}

async function targets(uri: vscode.Uri): Promise<string[]> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    uri,
  );
  return links.map(({ target }) => decodeURIComponent(target?.toString() ?? ''));
}
