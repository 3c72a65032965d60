// `npm run screenshots`: takes the README's pictures from the real VS Code with the packaged extension, into images/.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { installHost } from '../test/host/install.mjs';
import { openFile, openWindow, pointAt, problemRow, runCommand, shownPage } from '../test/host/window.mjs';
import { PlainError } from './setup/npm.mjs';
import { installRoot, root } from './setup/root.mjs';
import { removeTemporary, temporaryFolder } from './setup/temporary.mjs';

const folder = path.join(root, 'images');

const settings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
};

/** @param {import('playwright-core').Page} page */
async function atFirstError(page) {
  await openFile(page, 'Ccim32.log');
  const row = await problemRow(page, 'Q236052');
  await row.dblclick();
  await page.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('ArrowRight'); // no selection over the colours
  await page.keyboard.press('Control+J'); // room for what opens
}

/** @param {import('playwright-core').Page} page */
async function hover(page) {
  await atFirstError(page);
  // A later try: the first one has the row of Problems in its hover too.
  await pointAt(page, 'read files', 'Jan 11 14:06:33');
  await page.locator('.monaco-hover:visible', { hasText: 'What to do' }).waitFor();
}

/** @param {import('playwright-core').Page} page */
async function fix(page) {
  await atFirstError(page);
  await page.locator('.monaco-editor .codicon-light-bulb').first().waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget:visible', { hasText: 'orphan' }).waitFor();
  await page.keyboard.press('ArrowDown');
}

/** @param {import('playwright-core').Page} page */
async function site(page) {
  await openFile(page, 'hman.log', 'sms2003-site-tb1-sp2');
  await runCommand(page, 'Check This Site');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'where hman.log lies' }).waitFor();
  await page.keyboard.press('Enter');
  await shownPage(page).getByText('has no room').first().waitFor();
  await page.keyboard.press('Control+B'); // room for the page
}

/** Picture -> what to do before it is taken. */
const pictures = { hover, fix, site };

async function main() {
  await installRoot();
  await installHost();
  const { packageExtension } = await import('./package.mjs');
  const scratch = temporaryFolder('pictures');
  const vsix = path.join(scratch, 'sms-lens.vsix');
  await packageExtension(vsix);
  const workspace = path.join(scratch, 'samples');
  cpSync(path.join(root, 'samples'), workspace, { recursive: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, prepare] of Object.entries(pictures)) {
    const { page, close } = await openWindow({
      vsix,
      workspace,
      settings,
      size: { width: 1280, height: 800 },
    });
    await prepare(page);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await close();
    console.log(`images/${name}.png`);
  }
  removeTemporary(scratch);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
