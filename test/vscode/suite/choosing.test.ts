// What the user says of one log holds for that log, until it is closed.
import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { diagnostic, hoverText, language } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, readText, sample, show, writeFile } from '../workspace.ts';

/** What stands in the place of a component is no code, unless the whole line is the message. */
const line = 'fine $$<0x80070005><Tue Jan 04 15:19:20.100 2000><thread=5 (0x5)>\r\n';

describe('choosing', () => {
  afterEach(closeAll);

  it('reads the log in front in the format that was chosen, and no other log', async () => {
    const other = await show(await log());
    const document = await show(await log());
    await vscode.commands.executeCommand('smsLens.chooseFormat', 'plain');
    await until('a code in the line', async () => (await isCode(document)) || undefined);
    equal(await isCode(other), false, 'a code in the other log');
    await show(document.uri);
    await vscode.commands.executeCommand('smsLens.chooseFormat', 'auto');
    await until('no code in the line', async () => ((await isCode(document)) ? undefined : true));
  });

  it('takes a product for the log in front, and says nothing else of it', async () => {
    const document = await show(await log());
    await vscode.commands.executeCommand('smsLens.chooseProduct', '2003');
    await diagnostic(document.uri, 'Q236052');
    equal(document.languageId, 'sms-log', 'language');
    const setting = vscode.workspace.getConfiguration('smsLens', document.uri).get('product');
    equal(setting, 'auto', 'setting');
  });

  it('takes a time zone for the log in front, and changes no setting', async () => {
    const document = await show(await log());
    await vscode.commands.executeCommand('smsLens.chooseZone', 'UTC-5');
    await diagnostic(document.uri, 'Q236052');
    const setting = vscode.workspace.getConfiguration('smsLens', document.uri).get('zone');
    equal(setting, 'auto', 'setting');
  });

  it('does nothing to a file that is no SMS log', async () => {
    const document = await show(await writeFile('worker.txt', 'hello'));
    void vscode.commands.executeCommand('smsLens.chooseProduct', '2003');
    await show(await log());
    equal(document.languageId, 'plaintext', 'language');
  });
});

/** A log with a finding, and a line that reads otherwise in another format. */
async function log(): Promise<vscode.Uri> {
  const uri = await writeFile('Ccim32.log', line + (await readText(await sample('Ccim32.log'))));
  await show(uri);
  await language(uri, 'sms-log');
  await diagnostic(uri, 'Q236052');
  return uri;
}

/** Whether what stands in the place of the component is told as a code. */
async function isCode(document: vscode.TextDocument): Promise<boolean> {
  const said = await hoverText(document.uri, new vscode.Position(0, line.indexOf('80070005')));
  return said.includes('E_ACCESSDENIED');
}
