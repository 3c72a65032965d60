// Bundles Mocha suites for the extension hosts: test/vscode once for Node and once for the web worker, and on request the
// small suites that the tests of the host itself run. One file each, so a host needs to load nothing else.
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { root } from './setup/root.mjs';

const suiteFolder = path.join(root, 'test/vscode');

/** Where the bundles lie; `run` of each is what VS Code calls. */
export const suiteBundles = {
  node: path.join(root, 'out/vscode/node.js'),
  web: path.join(root, 'out/vscode/web.js'),
};

/** What .vscode/launch.json opens for the suite. */
const debugWorkspace = path.join(root, 'out/workspace');

const hosts = {
  node: { runner: 'runInNode', options: { platform: 'node', target: 'node20' } },
  web: { runner: 'runInWorker', options: { platform: 'browser', target: 'es2022', conditions: ['browser'] } },
};

/** Bundles every test file of test/vscode/suite for both hosts. */
export async function buildVscodeSuite() {
  const folder = path.join(suiteFolder, 'suite');
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  const files = names.map((name) => path.join(folder, name));
  await Promise.all(
    /** @type {const} */ (['node', 'web']).map((kind) => bundleSuite(kind, files, suiteBundles[kind])),
  );
  return files.length;
}

/**
 * @param {'node' | 'web'} kind
 * @param {string[]} files test files; they are executed inside `run`, so that one that throws is a failed run
 * @param {string} outfile
 */
export async function bundleSuite(kind, files, outfile) {
  const { runner, options } = hosts[kind];
  const load = files.map((file) => `require(${JSON.stringify(file)});`).join('\n');
  await esbuild.build({
    ...options,
    stdin: {
      contents: `import { ${runner} } from './${runner}.ts';\nexport const run = () => ${runner}(() => {\n${load}\n});`,
      resolveDir: suiteFolder,
      sourcefile: `${kind}.ts`,
    },
    outfile,
    bundle: true,
    external: ['vscode'],
    format: 'iife',
    globalName: 'suite',
    // mocha.js takes itself for the module when it sees one, and overwrites its exports: the last word is ours.
    footer: { js: 'module.exports = suite;' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

// F5 on "Extension tests": the bundles, and a copy of the samples for them to run in.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildVscodeSuite();
  await rm(debugWorkspace, { recursive: true, force: true });
  await cp(path.join(root, 'samples'), path.join(debugWorkspace, 'samples'), { recursive: true });
}
