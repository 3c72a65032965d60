// A sample log, opened as a user opens it: language, finding and hover arrive in the real editor.
import * as vscode from 'vscode';
import { equal, includes, ok } from '../assert.ts';
import { codeOf, diagnostic, hoverText, language, source } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, sample, show } from '../workspace.ts';

describe('reading a log', () => {
  afterEach(closeAll);

  it('shows Ccim32.log as an SMS log, by its name', async () => {
    const document = await show(await sample('Ccim32.log'));
    equal(document.languageId, 'sms-log', 'language');
  });

  it('puts the matching article under the line that reports the problem', async () => {
    const document = await show(await sample('Ccim32.log'));
    const found = await diagnostic(document.uri, 'Q236052');
    equal(found.source, source, 'source');
    equal(codeOf(found), 'Q236052', 'code');
    includes(document.lineAt(found.range.start).text, '2147942405', 'the line');
  });

  it('says on hover what a code means', async () => {
    const document = await show(await sample('Ccim32.log'));
    await diagnostic(document.uri, 'Q236052');
    const at = document.positionAt(document.getText().indexOf('2147942405') + 3);
    const text = await hoverText(document.uri, at);
    includes(text, 'E_ACCESSDENIED', 'hover');
  });

  it('opens its own sample without a file behind it', async () => {
    await vscode.commands.executeCommand('smsLens.openSample');
    const document = await until('an untitled document in front', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled ? active : undefined;
    });
    await language(document.uri, 'sms-log');
    ok(document.lineCount > 10, 'the sample is empty');
    await diagnostic(document.uri, 'Q236052');
  });
});
