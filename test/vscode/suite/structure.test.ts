// What a log is made of, in the real editor: outline and folds; and where an error leads to.
import * as vscode from 'vscode';
import { equal, includes, ok } from '../assert.ts';
import { diagnostic, hoverText, language } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, sample, show } from '../workspace.ts';

describe('the structure of a log', () => {
  afterEach(closeAll);

  it('stands in the outline, with errors told', async () => {
    const document = await show(await sample('mpsetup.log'));
    await language(document.uri, 'sms-log');
    const symbols = await until('an outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    includes(symbols.map(({ name }) => name).join(', '), 'Setup of SMSMP', 'outline');
    includes(symbols.map(({ detail }) => detail).join(', '), 'error', 'details');
  });

  it('can be folded', async () => {
    const document = await show(await sample('mpsetup.log'));
    await language(document.uri, 'sms-log');
    const folds = await until('folds', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    ok(
      folds.every(({ start, end }) => start < end && end < document.lineCount),
      'every fold lies in the log',
    );
  });
});

describe('an error', () => {
  afterEach(closeAll);

  it('leads to what first caused it, to all records of its problem, and says so where one points at it', async () => {
    const document = await show(await sample('Ccim32.log'));
    const found = await diagnostic(document.uri, 'Q236052');
    const first = found.range.start.line;
    const later = new vscode.Position(first + 4, 20);
    const [cause] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      later,
    );
    equal(cause?.range.start.line, first, 'line of the cause');
    const all = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      later,
    );
    ok(all.length >= 40, `eleven tries of four lines, not ${all.length}`);
    includes(await hoverText(document.uri, later), 'Likely cause here', 'hover');
  });
});
