// What is known can be looked up from anywhere, and is shown on a page beside the text.
import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { until } from '../waiting.ts';
import { closeAll } from '../workspace.ts';

describe('looking up', () => {
  afterEach(closeAll);

  it('shows a page of what was named, and another in its place', async () => {
    await vscode.commands.executeCommand('smsLens.lookUp', '0x80070035');
    await page(/ERROR_BAD_NETPATH/);
    await vscode.commands.executeCommand('smsLens.lookUp', 'hman.log');
    await page(/^hman\.log$/);
    equal(pages().length, 1, 'pages');
  });

  it('shows the page of an article by its name, as links do', async () => {
    await vscode.commands.executeCommand('smsLens.showArticle', 'Q236052');
    await page(/locked out of the CAP/);
  });

  it('shows a list to choose from, which goes away when the editor is asked for something else', async () => {
    await vscode.commands.executeCommand('smsLens.lookUp');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    equal(pages().length, 0, 'pages');
  });
});

function page(title: RegExp): Promise<vscode.Tab> {
  return until(`a page called ${title}`, () => pages().find((tab) => title.test(tab.label)));
}

function pages(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('smsLens.page'),
    );
}
