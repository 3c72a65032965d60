#!/usr/bin/env node
// Stands in for the `code` executable: takes the arguments that @vscode/test-electron gives desktop VS Code and runs the
// suite in the nested host. Its exit code is honest by itself: 0 only if the suite's run() really returned.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { launchChromium } from './chromium.mjs';
import { runSuite } from './run-suite.mjs';
import { startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';

const exitUsage = 64;
const exitNotReturned = 70;

/** @param {string[]} args */
function readArguments(args) {
  const read = { extensions: /** @type {string[]} */ ([]), suite: '', userData: '', workspace: '' };
  for (const arg of args) {
    const [, name, value] = /^--([\w-]+)=(.*)$/.exec(arg) ?? [];
    if (name === 'extensionDevelopmentPath' && value) read.extensions.push(value);
    else if (name === 'extensionTestsPath' && value) read.suite = value;
    else if (name === 'user-data-dir' && value) read.userData = value;
    else if (!arg.startsWith('-')) read.workspace = path.resolve(arg);
  }
  return read;
}

/** @param {string} userData the desktop's user data folder, whose settings we honour */
function readSettings(userData) {
  const file = path.join(userData, 'User/settings.json');
  return userData && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : quietSettings;
}

/**
 * Wraps a suite so that its return leaves a trace.
 * @param {string} suite
 */
function witness(suite) {
  const folder = temporaryFolder('witness');
  const trace = path.join(folder, 'returned');
  const wrapper = path.join(folder, 'index.js');
  writeFileSync(
    wrapper,
    `exports.run = async () => {
  await require(${JSON.stringify(suite)}).run();
  require('node:fs').writeFileSync(${JSON.stringify(trace)}, '');
};`,
  );
  return { wrapper, returned: () => existsSync(trace) };
}

const { extensions, suite, userData, workspace } = readArguments(process.argv.slice(2));
if (!suite) {
  console.error('code-shim: only test runs (--extensionTestsPath=…) are supported');
  process.exit(exitUsage);
}
const { wrapper, returned } = witness(suite);
const [server, browser] = await Promise.all([startServer({ driver: true }), launchChromium()]);
const handedOn = ['SMS_LENS_SUITE_RESULT', 'VSCODE_TEST_OPTIONS'];
const env = Object.fromEntries(
  handedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
);
let { exitCode } = await runSuite({
  server,
  browser,
  kind: 'node',
  extensions,
  suite: wrapper,
  settings: readSettings(userData),
  onLine: console.log,
  env,
  ...(workspace ? { workspace } : {}),
});
if (exitCode === 0 && !returned()) {
  console.error('code-shim: the extension host ended before run() returned');
  exitCode = exitNotReturned;
}
await browser.close();
await server.stop();
process.exit(exitCode);
