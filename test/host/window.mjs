// A window of the nested VS Code with one packaged extension in a fresh profile, and the few gestures of a user that the
// end-to-end test and the screenshots need. The smoke-test driver is off: nothing is different from what a user gets.

import { temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { launchChromium } from './chromium.mjs';
import { installExtension, startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';

/** How long a user would wait at most. */
const patience = 30_000;

/**
 * @param {object} options
 * @param {string} options.vsix
 * @param {string} options.workspace
 * @param {Record<string, unknown>} [options.settings]
 * @param {{ width: number, height: number }} [options.size]
 */
export async function openWindow({ vsix, workspace, settings = {}, size }) {
  const dataFolder = temporaryFolder('window');
  await installExtension(vsix, dataFolder);
  const [server, browser] = await Promise.all([
    startServer({ dataFolder, settings: { ...quietSettings, ...settings } }),
    launchChromium(size),
  ]);
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(patience);
  await page.goto(server.address({ folder: workspace }));
  await page.locator('.monaco-workbench').waitFor();
  return {
    page,
    server,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * Opens a file of the workspace by its name, as Ctrl+P does; of several of that name the one in the folder.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {string} [folder]
 */
export async function openFile(page, name, folder = '') {
  const input = page.locator('.quick-input-widget input');
  await page.keyboard.press('Control+P');
  await input.waitFor();
  await input.fill(folder === '' ? name : `${folder}/${name}`);
  const first = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  await first.filter({ hasText: folder }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/**
 * Runs a command of ours by its name, as F1 does.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function runCommand(page, name) {
  const input = page.locator('.quick-input-widget input');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: `SMS Lens: ${name}` }).first();
  // In its first moments VS Code does not know the commands of extensions yet, and a list that is open stays as it is.
  for (let tries = 0; tries < 10 && !(await row.isVisible()); tries++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await input.waitFor();
    await input.fill(`>SMS Lens: ${name}`);
    await row.waitFor({ timeout: 5_000 }).catch(() => undefined);
  }
  await row.waitFor();
  await page.keyboard.press('Enter');
}

/**
 * What a page of ours shows.
 * @param {import('playwright-core').Page} page
 */
export function shownPage(page) {
  // While a page takes another's place there are two frames; the one that is seen is called so.
  return page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('body');
}

/**
 * Opens the Problems panel and resolves with the row that contains this text.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function problemRow(page, text) {
  const row = page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
  if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('Control+Shift+M');
  await row.waitFor();
  return row;
}

/**
 * What is drawn of the document has stopped changing: a list, or a hover, that opens then stays open.
 * @param {import('playwright-core').Page} page
 */
export async function rests(page) {
  const drawn = page.locator('.monaco-editor .view-lines').first();
  let before = '';
  for (let now = await drawn.innerHTML(); now !== before; now = await drawn.innerHTML()) {
    before = now;
    await page.waitForTimeout(700);
  }
}

/**
 * Puts the pointer on the first place in the editor where this text is rendered, in a line that contains `line`.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string} line
 */
export async function pointAt(page, text, line) {
  await page.waitForFunction(placeOf, { text, line });
  await rests(page);
  const found = await page.waitForFunction(placeOf, { text, line });
  const { x, y } = /** @type {{ x: number, y: number }} */ (await found.jsonValue());
  await page.mouse.move(x, y, { steps: 5 });
}

/**
 * Runs in the page. The editor renders every space as a no-break space, and a line as many spans.
 * @param {{ text: string, line: string }} wanted
 */
function placeOf({ text, line }) {
  const plain = (/** @type {string | null} */ rendered) => (rendered ?? '').replaceAll('\u00a0', ' ');
  for (const element of document.querySelectorAll('.monaco-editor .view-line')) {
    if (!plain(element.textContent).includes(line)) continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = plain(walker.currentNode.textContent).indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  }
  return undefined;
}
