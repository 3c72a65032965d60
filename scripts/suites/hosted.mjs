// The suites that are node:test files beside the nested host: its own guards, the package, the end-to-end run, npm start.
import path from 'node:path';
import { installHost } from '../../test/host/install.mjs';
import { root } from '../setup/root.mjs';
import { built } from './checks.mjs';
import { runNodeTests } from './node-tests.mjs';

/** @param {string[]} files */
function hosted(...files) {
  return async (/** @type {import('../test.mjs').Reporter} */ report) => {
    await installHost(report.say);
    await built();
    return runNodeTests(
      files.map((file) => path.join(root, file)),
      report,
      { each: true },
    );
  };
}

export const hostGuards = hosted('test/host/guards.test.mjs');
export const endToEnd = hosted(
  'test/e2e/workbench.test.mjs',
  'test/e2e/procedures.test.mjs',
  'test/e2e/siteChecks.test.mjs',
);
export const start = hosted('test/e2e/start.test.mjs');

/** @param {import('../test.mjs').Reporter} report */
export async function packaged(report) {
  return runNodeTests([path.join(root, 'test/e2e/package.test.mjs')], report, { each: true });
}
