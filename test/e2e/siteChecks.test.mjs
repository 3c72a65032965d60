// From the logs of a server to the answer, to the line that shows it, and on to what mends it: with the packaged extension in
// a fresh profile.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { packageExtension } from '../../scripts/package.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { runCommand, shownPage } from '../host/window.mjs';
import { playedIn } from './playedIn.mjs';

const story = path.join(root, 'samples/sms2003-site-tb1-sp2');
const workspace = temporaryFolder('site');
const vsix = path.join(temporaryFolder('vsix'), 'sms-lens.vsix');

before(async () => {
  cpSync(story, path.join(workspace, 'TBSMS01'), { recursive: true });
  await packageExtension(vsix);
});

test('the upgrade that is stuck: the answer, its line in the log, and the steps that mend it', () =>
  playedIn({ vsix, workspace }, 'site', async (page, photograph) => {
    await runCommand(page, 'Check This Site');
    const all = { hasText: 'all of the workspace folder' };
    await page.locator('.quick-input-list .monaco-list-row', all).waitFor();
    await page.keyboard.press('Enter');
    const shown = shownPage(page);
    await shown.getByText('SQL Server has no room for the site database').first().waitFor();
    await photograph('answer');

    // Of what was seen the first trouble: its link says where it leads.
    const record = shown.getByRole('link', { name: 'sitecomp.log, line 66' }).first();
    await record.scrollIntoViewIfNeeded();
    await photograph('seen');
    await record.click();
    await page.locator('.tab', { hasText: 'sitecomp.log' }).waitFor();
    await page.locator('.monaco-editor .line-numbers.active-line-number', { hasText: '66' }).waitFor();
    await photograph('line');

    const steps = shown.getByRole('link', { name: 'Make room in the site database' }).first();
    await steps.scrollIntoViewIfNeeded();
    await steps.click();
    // VS Code calls a new document by its first line.
    await page.locator('.tab.active', { hasText: '# Make room in the site' }).waitFor();
    await photograph('steps');
    for (const log of ['sitecomp.log', 'hman.log'])
      assert.deepEqual(
        readFileSync(path.join(workspace, 'TBSMS01', log)),
        readFileSync(path.join(story, log)),
      );
  }));
