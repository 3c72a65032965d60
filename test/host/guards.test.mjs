// Tests of the guards themselves: of all the ways in which a run can end, only one is green. Each fixture suite is run in a
// real extension host; one server and one browser serve them all.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { bundleSuite } from '../../scripts/build-vscode-suite.mjs';
import { temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { runNodeTests } from '../../scripts/suites/node-tests.mjs';
import { runThroughTestElectron, shim } from '../../scripts/suites/vscode.mjs';
import { launchChromium } from './chromium.mjs';
import { judge } from './judge.mjs';
import { hostRoot, repositoryRoot } from './locations.mjs';
import { exitCodes, runSuite } from './run-suite.mjs';
import { startServer } from './server.mjs';

/** What code-shim.mjs ends with when run() did not return. */
const shimNotReturned = 70;

const extension = path.join(hostRoot, 'fixtures/extension');
const workspace = temporaryFolder('guards');

/** @type {import('./server.mjs').Server} */
let server;
/** @type {import('playwright-core').BrowserContext} */
let browser;

before(async () => {
  [server, browser] = await Promise.all([startServer({ driver: true }), launchChromium()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * @param {'node' | 'web'} kind
 * @param {string} name of a fixture
 */
async function bundle(kind, name) {
  const outfile = path.join(extension, 'out', `${name}.${kind}.js`);
  await bundleSuite(kind, [path.join(hostRoot, 'fixtures/suites', `${name}.mjs`)], outfile);
  return outfile;
}

/**
 * @param {'node' | 'web'} kind
 * @param {string} name of a fixture
 * @param {number} [timeout]
 */
async function verdict(kind, name, timeout = 60_000) {
  const suite = await bundle(kind, name);
  const run = { server, browser, kind, extensions: [extension], suite, workspace, timeout };
  const { exitCode, result } = await runSuite(run);
  return judge(exitCode, result);
}

const noResult = 'the suite ended (exit code 0) without reporting a result';
const noResultAndSaid = 'the suite ended (exit code 1) without reporting a result';
const timedOut = `the suite ended (exit code ${exitCodes.timedOut}) without reporting a result`;

const green = { passed: 1, failed: 0, problems: [] };

/** Each fixture that must be red, and the reason for which it must be. */
const red = {
  node: {
    fails: { passed: 1, failed: 1, problems: [] },
    'is-empty': { passed: 0, failed: 1, problems: ['no test ran'] },
    'is-skipped': { passed: 1, failed: 1, problems: [] },
    'is-killed': { passed: 0, failed: 1, problems: [noResult] },
    exits: { passed: 0, failed: 1, problems: [noResult] },
    'throws-on-load': { passed: 0, failed: 1, problems: [noResultAndSaid] },
  },
  web: {
    fails: { passed: 1, failed: 1, problems: [] },
    'is-empty': { passed: 0, failed: 1, problems: ['no test ran'] },
    'throws-on-load': { passed: 0, failed: 1, problems: [noResultAndSaid] },
  },
};

// Several at a time: each has a page and an extension host of its own, and mostly waits.
describe('in an extension host', { concurrency: 3 }, () => {
  for (const kind of /** @type {const} */ (['node', 'web'])) {
    test(`${kind}: a suite that passes is green`, async () => {
      assert.deepEqual(await verdict(kind, 'passes'), green);
    });
    for (const [name, expected] of Object.entries(red[kind])) {
      test(`${kind}: a suite that ${name.replaceAll('-', ' ')} is red`, async () => {
        assert.deepEqual(await verdict(kind, name), expected);
      });
    }
  }
  test('through @vscode/test-electron: an extension host that is killed is red, and VS Code does not say 0', async () => {
    const suite = await bundle('node', 'is-killed');
    const { problems } = await runThroughTestElectron({ executable: shim }, suite, () => {});
    assert.deepEqual(problems, [`the suite ended (exit code ${shimNotReturned}) without reporting a result`]);
  });
});

// Not beside the others: a closing worker now and then freezes Chromium's renderer, which serves all pages of a site.
test('web: a worker that closes itself is red when the time is up', async () => {
  const expected = { passed: 0, failed: 1, problems: [timedOut] };
  assert.deepEqual(await verdict('web', 'closes-worker', 8_000), expected);
});

describe('the verdict', () => {
  for (const [exitCode, result, failed] of /** @type {const} */ ([
    [0, { passes: 2, failures: 0 }, 0],
    [1, { passes: 1, failures: 1 }, 1],
    [0, undefined, 1],
    [0, { passes: 0, failures: 0 }, 1],
    [1, { passes: 2, failures: 0 }, 1],
    [0, { passes: 1, failures: 1 }, 2],
  ])) {
    test(`on exit code ${exitCode} with ${JSON.stringify(result)} is ${failed} failed`, () => {
      assert.equal(judge(exitCode, result).failed, failed);
    });
  }
});

describe('files of node:test', () => {
  for (const [name, expected] of /** @type {const} */ ([
    ['passes', { passed: 1, failed: 0 }],
    ['is-empty', { passed: 0, failed: 1 }],
    ['exits', { passed: 0, failed: 1 }],
  ])) {
    test(`one that ${name.replace('-', ' ')} counts as ${JSON.stringify(expected)}`, async () => {
      const file = path.join(hostRoot, 'fixtures/files', `${name}.mjs`);
      assert.deepEqual(await runNodeTests([file], { say: () => {} }), expected);
    });
  }
});

test('npm test refuses a suite it does not know, in one sentence', async () => {
  const args = ['scripts/test.mjs', '--only', 'unit,nonsense'];
  await assert.rejects(promisify(execFile)(process.execPath, args, { cwd: repositoryRoot }), (error) => {
    assert.equal(error.code, 1);
    assert.match(error.stdout, /^No such suite: nonsense\. There are: types, .*\n0 passed, 1 failed\n$/);
    return true;
  });
});
