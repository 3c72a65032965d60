// The packaged extension in a fresh profile, used as a user uses it: what is asserted is what the workbench renders.
// Then the same with one word of the article file changed, which must change what is rendered.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { packageExtension } from '../../scripts/package.mjs';
import { runQuietly } from '../../scripts/setup/npm.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { workspaceWithSamples } from '../../scripts/suites/workspace.mjs';
import { openFile, openWindow, pointAt, problemRow, runCommand, shownPage } from '../host/window.mjs';
import { articleFile, readArticle } from './article.mjs';

const sample = 'Ccim32.log';
const code = '2147942405';
/** Behind the number stands a hint, which is no part of the log. */
const reportingLine = `could not read files from site TB1 (#${code}`;
const pictures = path.join(root, 'out/screenshots');

before(() => mkdirSync(pictures, { recursive: true }));

test('a squiggle, a hover and a row of Problems say what the article says', async () => {
  const vsix = path.join(temporaryFolder('vsix'), 'sms-lens.vsix');
  await packageExtension(vsix);
  await useAsUser(vsix, readArticle(root), 'e2e');
});

test('an article file with another title and text puts those on the screen', async () => {
  const copy = copyOfRepository();
  const changed = 'The title was changed for this test';
  const file = path.join(copy, articleFile);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${changed}`));
  await runQuietly(process.execPath, ['scripts/package.mjs'], { cwd: copy });
  const article = readArticle(copy);
  assert.equal(article.title, changed);
  await useAsUser(path.join(copy, 'sms-lens.vsix'), article, 'e2e-changed');
});

/**
 * @param {string} vsix
 * @param {{ id: string, title: string, words: string }} article
 * @param {string} picture the pictures' names begin with this
 */
async function useAsUser(vsix, { id, title, words }, picture) {
  const { page, server, close } = await openWindow({ vsix, workspace: workspaceWithSamples() });
  const photograph = (/** @type {string} */ what) =>
    page.screenshot({ path: path.join(pictures, `${picture}-${what}.png`) });
  try {
    await openFile(page, sample);

    const row = await problemRow(page, title);
    const inRow = (await row.allInnerTexts()).join();
    for (const part of [title, 'SMS Lens', id])
      assert.ok(inRow.includes(part), `${part} is not in the row: ${inRow}`);
    assert.match(inRow, /22 times, 2000-01-11 13:06:23 to 23:08:06/, 'the row is for all of them');
    assert.equal(await page.locator('.markers-panel .monaco-list-row', { hasText: title }).count(), 1);
    await photograph('problems');

    await row.dblclick(); // goes to the line
    const squiggle = page.locator('.monaco-editor .squiggly-error').first();
    await squiggle.waitFor({ state: 'attached' });
    await page.waitForFunction(isUnderlined, reportingLine);

    await page.locator('.monaco-editor .view-line', { hasText: '= E_ACCESSDENIED' }).first().waitFor();
    await pointAt(page, code, reportingLine);
    const hover = page.locator('.monaco-hover:visible', { hasText: 'E_ACCESSDENIED' });
    await hover.waitFor();
    const said = (await hover.allInnerTexts()).join().replace(/\s+/g, ' ');
    assert.ok(said.includes(title), `the title is not in the hover: ${said}`);
    assert.ok(said.includes(words), `"${words}" is not in the hover: ${said}`);
    await photograph('hover');
    await page.keyboard.press('Escape');

    const shown = shownPage(page);
    await choose(page, 'Look Up', '1722', 'RPC_S_SERVER_UNAVAILABLE');
    await photograph('look-up');
    await page.keyboard.press('Enter');
    await shown.getByText('RPC_S_SERVER_UNAVAILABLE').first().waitFor();
    await photograph('look-up-page');
    await choose(page, 'Show Article', id.replace('Q', ''), title);
    await photograph('articles');
    await page.keyboard.press('Enter');
    await shown.locator('h1', { hasText: title }).waitFor();
    await shown.locator('h2', { hasText: 'Cause' }).waitFor();
    await photograph('article-page');
  } catch (error) {
    await photograph('failed');
    error.message += `\n(see out/screenshots/${picture}-failed.png)\n${server.log().slice(-2_000)}`;
    throw error;
  } finally {
    await close();
  }
}

/**
 * Runs a command that lets one choose, types words, and waits until the list has a row with this text.
 * @param {import('playwright-core').Page} page
 * @param {string} command
 * @param {string} words
 * @param {string} row
 */
async function choose(page, command, words, row) {
  await runCommand(page, command);
  await page.locator('.quick-input-title', { hasText: command }).waitFor();
  await page.locator('.quick-input-widget input').fill(words);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
}

/**
 * Runs in the page, and looks at both at once: while the editor scrolls, lines and squiggles move one after the other.
 * @param {string} text of a line
 */
function isUnderlined(text) {
  const tops = (/** @type {Element[]} */ elements) =>
    elements.map((element) => Math.round(element.getBoundingClientRect().top));
  const spoken = (/** @type {Element} */ line) => (line.textContent ?? '').replace(/\u00a0/g, ' ');
  const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
  const squiggles = tops([...document.querySelectorAll('.monaco-editor .squiggly-error')]);
  return tops(lines.filter((line) => spoken(line).includes(text))).some((line) =>
    squiggles.some((squiggle) => Math.abs(squiggle - line) <= 2),
  );
}

function copyOfRepository() {
  const copy = temporaryFolder('copy');
  const left = new Set(['.git', 'node_modules', 'dist', 'out'].map((name) => path.join(root, name)));
  left.add(path.join(root, 'test'));
  cpSync(root, copy, { recursive: true, filter: (file) => !left.has(file) && !file.endsWith('.vsix') });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}
