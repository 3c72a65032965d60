// Runs test/vscode in the web-worker extension host of the nested VS Code: the browser bundle, the server in a worker.
import path from 'node:path';
import { launchChromium } from '../../test/host/chromium.mjs';
import { installHost } from '../../test/host/install.mjs';
import { judge } from '../../test/host/judge.mjs';
import { runSuite } from '../../test/host/run-suite.mjs';
import { startServer } from '../../test/host/server.mjs';
import { buildVscodeSuite, suiteBundles } from '../build-vscode-suite.mjs';
import { root } from '../setup/root.mjs';
import { removeTemporary } from '../setup/temporary.mjs';
import { markedLines } from './marked-lines.mjs';
import { workspaceWithSamples } from './workspace.mjs';

/** @param {import('../test.mjs').Reporter} report */
export async function runInWebHost(report) {
  await installHost(report.say);
  await buildVscodeSuite();
  const workspace = workspaceWithSamples();
  const lines = markedLines(report.say);
  const [server, browser] = await Promise.all([startServer({ driver: true }), launchChromium()]);
  const { exitCode, result } = await runSuite({
    server,
    browser,
    kind: 'web',
    extensions: [root],
    suite: suiteBundles.web,
    workspace,
    onLine: lines.onLine,
    timeoutPicture: path.join(root, 'out/screenshots/vscode-web-timeout.png'),
  });
  await browser.close();
  await server.stop();
  removeTemporary(workspace);
  const verdict = judge(exitCode, result);
  if (verdict.failed > 0) for (const line of lines.rest()) report.say(`  | ${line}`);
  for (const problem of verdict.problems) report.say(`  ✘ ${problem}`);
  return verdict;
}
