// Articles of the user's own, in the folder .sms-lens of the workspace.
import * as vscode from 'vscode';
import { equal, includes } from '../assert.ts';
import { codeOf, diagnostic, hoverText, language, ours } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, show, writeFile, writeInWorkspace } from '../workspace.ts';

const line = 'the window 7 is shut fast $$<CCIM32><Tue Jan 04 15:19:20.100 2000><thread=5 (0x5)>\r\n';
const article = (severity: string) =>
  [
    '---',
    'title: The window is shut',
    `severity: ${severity}`,
    'signatures: ["the window {n} is shut fast"]',
    'samples: ["the window 5 is shut fast"]',
    'misses: ["the window 5 is open"]',
    '---',
    'Open it.',
  ].join('\n');

describe('articles of your own', () => {
  let file: vscode.Uri;

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });

  it('are read from the workspace as soon as they are written, and forgotten when they are deleted', async () => {
    const document = await show(await writeFile('Ccim32.log', line));
    await language(document.uri, 'sms-log');
    file = await writeInWorkspace('.sms-lens/window.md', article('warning'));
    const found = await diagnostic(document.uri, 'window');
    equal(found.message, 'The window is shut (from window.md)', 'message');
    includes(await hoverText(document.uri, new vscode.Position(0, 5)), 'window.md', 'hover');
    await vscode.workspace.fs.delete(file);
    await until('no problem', () => (ours(document.uri).length === 0 ? true : undefined));
    file = await writeInWorkspace('.sms-lens/window.md', article('warning'));
  });

  it('are told in their file what is wrong with them', async () => {
    file = await writeInWorkspace('.sms-lens/window.md', article('dreadful'));
    const document = await show(await writeFile('Ccim32.log', line));
    await language(document.uri, 'sms-log');
    const found = await until('a problem of the article', () => ours(file)[0]);
    includes(found.message, 'dreadful', `message ${codeOf(found)}`);
    equal(found.range.start.line, 2, 'line');
  });
});
