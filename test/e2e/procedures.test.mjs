// From the error to the fix in three keystrokes, with the packaged extension in a fresh profile: for a line, or the page,
// of each document that the project began with.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { packageExtension } from '../../scripts/package.mjs';
import { temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { openFile, pointAt, rests, runCommand, shownPage } from '../host/window.mjs';
import { playedIn } from './playedIn.mjs';

/** @param {string} component @param {string[]} messages */
const log = (component, ...messages) =>
  messages
    .map((message) => `${message}  $$<${component}><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n`)
    .join('');

/** Logs of sites that no example of ours has, the keys behind Ctrl+. that choose, and words of the new document. */
const lines = [
  {
    document: 'KB 236052',
    file: 'Ccim32.log',
    text: log(
      'CCIM32',
      'Warning - could not read files from site HQ7 (#2147942405)',
      'Warning - CNALPathEx::GetAccessiblePath returned error 2147942405',
      'CCIM32 - Retry in 60 minutes',
    ),
    keys: ['ArrowDown', 'Enter'],
    title: 'Make a client take itself for an orphan and remove itself',
    holds: 'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\SMS\\Client\\Sites\\Shared\\HQ7',
  },
  {
    document: 'KB 259781',
    file: 'Inboxast.log',
    text: log(
      'SMS_INBOX_MANAGER_ASSISTANT',
      'ERROR: Could not connect to registry key HKEY_LOCAL_MACHINE\\Software\\Microsoft\\SMS on site server SITESRV9, sleeping 60 seconds.',
    ),
    keys: ['Enter'],
    title: 'Restore the registry rights of SMS after the site server was upgraded to Windows 2000',
    holds: 'Inbox Source',
  },
  {
    document: 'the notes on SMS 2003 SP2',
    file: 'mpsetup.log',
    text: log(
      'SMS_MP_CONTROL_MANAGER',
      'mpsetup.exe /install /siteserver:HQSMS07" on server MPSRV07 failed: Child process failed with non-zero exit code 1603.',
    ),
    keys: ['Enter'],
    title: 'Reinstall a management point with ccmclean, and bring the client back (1603)',
    holds: 'MPSRV07',
  },
  {
    document: 'KB 171338',
    file: 'Hman.log',
    text: log(
      'SMS_HIERARCHY_MANAGER',
      'Installation or upgrade of site TB7 has failed. SMS_BOOTSTRAP has run for more than 48 hours at the secondary site without the site successfully starting.',
    ),
    keys: ['Enter'],
    title: 'Prepare an SMS 1.x site for an upgrade or a service pack',
    holds: 'HKEY_LOCAL_MACHINE',
  },
];

const workspace = temporaryFolder('procedures');
/** With a blank in its name, which a link has to survive. */
const logs = path.join(workspace, 'Log Files');
const vsix = path.join(temporaryFolder('vsix'), 'sms-lens.vsix');

before(async () => {
  mkdirSync(logs);
  for (const { file, text } of lines) writeFileSync(path.join(logs, file), text);
  await packageExtension(vsix);
});

for (const { document, file, text, keys, title, holds } of lines)
  test(`a line of ${document} leads to "${title}"`, () =>
    inWindow(document, async (page, photograph) => {
      await openFile(page, file);
      await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
      await page.locator('.monaco-editor .codicon-light-bulb').first().waitFor();
      await rests(page);
      await openLightBulb(page, title);
      await photograph('choice');
      for (const key of keys) await page.keyboard.press(key);
      await stands(page, photograph, title, holds);
      assert.equal(readFileSync(path.join(logs, file), 'utf8'), text, 'the log stays as it is');
    }));

test('a link in a hover leads there too, with the site of the line', () =>
  inWindow('hover', async (page, photograph) => {
    const [{ file, title, holds }] = lines;
    await openFile(page, file);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
    await pointAt(page, 'read files', 'could not read files');
    const link = page.locator('.monaco-hover:visible a', { hasText: title });
    await link.waitFor();
    await photograph('link');
    await link.click();
    await stands(page, photograph, title, holds);
  }));

test('the page of KB 828370 leads to the rebuild of the secondary site', () =>
  inWindow('KB 828370', async (page, photograph) => {
    const title = 'Remove a failed secondary site completely and install it again';
    await openFile(page, lines[0].file);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
    await runCommand(page, 'Show Article');
    await page.locator('.quick-input-title', { hasText: 'Show Article' }).waitFor();
    await page.locator('.quick-input-widget input').fill('828370');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '828370' }).first().waitFor();
    await page.keyboard.press('Enter');
    const link = shownPage(page).getByRole('link', { name: title });
    await link.scrollIntoViewIfNeeded();
    await photograph('page');
    await link.click();
    await stands(page, photograph, title, 'LEGACY_SMS_SERVER_BOOTSTRAP_');
  }));

/**
 * VS Code closes the list when something about the line changes, as in the first moments of a document: then one asks again.
 * @param {Page} page
 * @param {string} title
 */
async function openLightBulb(page, title) {
  const list = page.locator('.action-widget:visible', { hasText: title });
  for (let tries = 0; tries < 10 && !(await list.isVisible()); tries++) {
    await page.keyboard.press('Control+.');
    await list.waitFor({ timeout: 5_000 }).catch(() => undefined);
  }
  await list.waitFor();
}

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./playedIn.mjs').Photograph} Photograph */

/**
 * The new document begins with this title and has these words somewhere.
 * @param {Page} page
 * @param {Photograph} photograph
 * @param {string} title
 * @param {string} words
 */
async function stands(page, photograph, title, words) {
  const group = page.locator('.editor-group-container.active');
  await group.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await group.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('Escape'); // leaves the stops
  await page.keyboard.press('Control+Home');
  await group.locator('.view-line', { hasText: title }).first().waitFor();
  await photograph('inserted');
  await page.keyboard.press('Control+F');
  await group.locator('.find-widget.visible textarea').first().fill(words);
  await group.locator('.currentFindMatch').first().waitFor({ state: 'attached' });
  await photograph('filled-in');
}

/**
 * @param {string} document
 * @param {(page: Page, photograph: Photograph) => Promise<void>} play
 */
function inWindow(document, play) {
  const settings = { '[markdown]': { 'editor.wordWrap': 'off' }, 'editor.minimap.enabled': false };
  return playedIn({ vsix, workspace, settings }, `fix-${document.replace(/\W+/g, '-').toLowerCase()}`, play);
}
