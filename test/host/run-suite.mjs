// Runs a bundled Mocha suite in an extension host of the nested VS Code: in Node ('node') or in a web worker ('web').
// The server must have been started with `driver`; without it a built workbench ignores what the page's address asks for.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { removeTemporary, temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { quietSettings } from './settings.mjs';

/** Codes of our own, beside those of VS Code (0 passed, 1 failed). */
export const exitCodes = { pageCrashed: 71, timedOut: 124 };

/**
 * @typedef {object} SuiteRun
 * @property {import('./server.mjs').Server} server
 * @property {import('playwright-core').BrowserContext} browser
 * @property {'node' | 'web'} kind
 * @property {string[]} extensions folders of the extensions under development
 * @property {string} suite the bundle whose `run` is called; for the web it must lie inside the extension's folder
 * @property {string} [workspace] a folder or a .code-workspace file
 * @property {Record<string, unknown>} [settings]
 * @property {Record<string, string>} [env] for the extension host in Node
 * @property {number} [timeout] milliseconds
 * @property {string} [timeoutPicture] where to put a screenshot when the time is up
 * @property {(line: string) => void} [onLine] hears what the extension host and the workbench print
 */

/**
 * @param {SuiteRun} run
 * @returns {Promise<{ exitCode: number, result: import('./judge.mjs').SuiteResult | undefined }>}
 */
export async function runSuite(run) {
  const { server, browser, kind, workspace, settings = quietSettings, timeout = 300_000, onLine } = run;
  const scratch = temporaryFolder('suite');
  const resultFile = path.join(scratch, 'result.json');
  /** @type {import('./judge.mjs').SuiteResult | undefined} */
  let result;
  const page = await browser.newPage();
  /** @type {(code: number) => void} */
  let end = () => undefined;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  page.on('crash', () => end(exitCodes.pageCrashed));
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      const reported = /^@@suite-result (.*)$/.exec(line)?.[1];
      if (reported) result = JSON.parse(reported);
      else onLine?.(line);
    },
  );
  await configure(page, {
    configurationDefaults: settings,
    ...(kind === 'web' ? { developmentOptions: await serveForWeb(page, run) } : {}),
  });
  const payload = [['skipWelcome', 'true'], ...(kind === 'node' ? nodePayload(run, resultFile) : [])];
  const address = server.address({ ...whatToOpen(workspace), payload: JSON.stringify(payload) });
  await page.goto(address, { waitUntil: 'commit' });

  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const outOfTime = new Promise((resolve) => {
    timer = setTimeout(() => resolve(exitCodes.timedOut), timeout);
  });
  const exitCode = /** @type {number} */ (await Promise.race([ended, outOfTime]));
  clearTimeout(timer);
  if (exitCode === exitCodes.timedOut) {
    onLine?.(`the suite did not end within ${timeout / 1000} s`);
    if (run.timeoutPicture) await page.screenshot({ path: run.timeoutPicture }).catch(() => undefined);
  }
  if (existsSync(resultFile)) result = JSON.parse(readFileSync(resultFile, 'utf8'));
  await page.close();
  removeTemporary(scratch);
  return { exitCode, result };
}

/**
 * @param {string | undefined} workspace
 * @returns {Record<string, string>}
 */
function whatToOpen(workspace) {
  if (!workspace) return { ew: 'true' };
  return workspace.endsWith('.code-workspace') ? { workspace } : { folder: workspace };
}

/**
 * @param {SuiteRun} run
 * @param {string} resultFile
 */
function nodePayload({ server, extensions, suite, env }, resultFile) {
  const remote = (/** @type {string} */ file) => `vscode-remote://${server.authority}${path.resolve(file)}`;
  return [
    ...extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(suite)],
    ['extensionEnvironment', JSON.stringify({ SMS_LENS_SUITE_RESULT: resultFile, ...env })],
  ];
}

/**
 * The web host takes its extensions over HTTP; the page's security policy allows the workbench's own origin only, so they
 * are answered there. (Nothing of it reaches the server.)
 * @param {import('playwright-core').Page} page
 * @param {SuiteRun} run
 */
async function serveForWeb(page, { server, extensions, suite }) {
  const prefix = '/sms-lens-test';
  await page.route(`${server.origin}${prefix}/**`, (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length));
    return existsSync(file)
      ? route.fulfill({ path: file })
      : route.fulfill({ status: 404, body: 'not found' });
  });
  const served = (/** @type {string} */ file) => ({
    scheme: 'http',
    authority: server.authority,
    path: prefix + path.resolve(file),
  });
  return { extensions: extensions.map(served), extensionTestsPath: served(suite) };
}

/**
 * Adds to the configuration that the server writes into its page, before the workbench reads it. (Rewriting the page on its
 * way instead would trip Chromium's check on local network access.)
 * @param {import('playwright-core').Page} page
 * @param {Record<string, unknown>} additions
 */
async function configure(page, additions) {
  await page.addInitScript((added) => {
    document.addEventListener('readystatechange', () => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      const written = meta?.getAttribute('data-settings');
      if (document.readyState !== 'interactive' || !written) return;
      const configuration = JSON.parse(written);
      for (const [name, value] of Object.entries(added)) {
        configuration[name] = { ...configuration[name], .../** @type {object} */ (value) };
      }
      meta?.setAttribute('data-settings', JSON.stringify(configuration));
    });
  }, additions);
}
