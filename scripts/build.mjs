// Builds what ships, and the tests: one list of bundles, one knowledge asset.
// `--watch` keeps building and prints the two lines that F5's problem matcher waits for.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { compileKnowledge, knowledgeFolder } from './build/knowledge.mjs';

const root = path.resolve(import.meta.dirname, '..');

const node = { platform: 'node', format: 'cjs', target: 'node20' };
const web = { platform: 'browser', target: 'es2022', conditions: ['browser'] };

/** Everything that ships. `out` is relative to the repository. */
export const bundles = [
  { entry: 'client/src/node.ts', out: 'dist/client/node.js', ...node, external: ['vscode'] },
  {
    entry: 'client/src/browser.ts',
    out: 'dist/client/browser.js',
    ...web,
    format: 'cjs',
    external: ['vscode'],
  },
  { entry: 'server/src/hosts/node.ts', out: 'dist/server/node.js', ...node },
  { entry: 'server/src/hosts/browser.ts', out: 'dist/server/browser.js', ...web, format: 'iife' },
  { entry: 'server/src/hosts/worker.ts', out: 'dist/server/worker.js', ...node },
  { entry: 'server/src/hosts/cli.ts', out: 'dist/cli.js', ...node, banner: { js: '#!/usr/bin/env node' } },
];

/** Folders below test/ that node:test does not run: they need a real VS Code. */
const editorTests = new Set(['vscode', 'host', 'e2e']);

function shippedOptions(production) {
  return bundles.map(({ entry, out, ...options }) => ({
    ...common(production),
    ...options,
    entryPoints: [path.join(root, entry)],
    outfile: path.join(root, out),
  }));
}

function common(production) {
  return {
    absWorkingDir: root,
    bundle: true,
    logLevel: 'warning',
    minify: production,
    sourcemap: production ? false : 'linked',
  };
}

async function testOptions() {
  const files = await readdir(path.join(root, 'test'), { recursive: true });
  const entryPoints = files
    .filter((file) => file.endsWith('.test.ts') && !editorTests.has(file.split(path.sep)[0]))
    .map((file) => path.join(root, 'test', file));
  return {
    ...common(false),
    entryPoints,
    outdir: path.join(root, 'out/test'),
    outbase: path.join(root, 'test'),
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [sameCases],
    sourcemap: 'inline',
  };
}

/** Tests that ask for fast-check get it with its seed. */
const seeded = path.join(root, 'test/seededCases.ts');
/** @type {import('esbuild').Plugin} */
const sameCases = {
  name: 'same cases',
  setup({ onResolve }) {
    onResolve({ filter: /^fast-check$/ }, ({ path: name, importer }) =>
      importer === seeded ? { path: name, external: true } : { path: seeded },
    );
  },
};

async function buildKnowledge() {
  const { asset, measure } = await compileKnowledge();
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await writeFile(path.join(root, 'dist/knowledge.json'), asset);
  return measure;
}

/** @param {{ production?: boolean, tests?: boolean }} options */
export async function build({ production = false, tests = false } = {}) {
  if (production) await rm(path.join(root, 'dist'), { recursive: true, force: true });
  if (tests) await rm(path.join(root, 'out/test'), { recursive: true, force: true });
  const all = [...shippedOptions(production), ...(tests ? [await testOptions()] : [])];
  const [knowledge] = await Promise.all([buildKnowledge(), ...all.map((options) => esbuild.build(options))]);
  return { knowledge };
}

async function watch() {
  const contexts = await Promise.all(
    shippedOptions(false).map((options) => esbuild.context({ ...options, plugins: [problemMatcher()] })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  const { watch: watchFolder } = await import('node:fs');
  watchFolder(knowledgeFolder, { recursive: true }, () => buildKnowledge().catch(reportFailure));
  await buildKnowledge().catch(reportFailure);
}

function problemMatcher() {
  return {
    name: 'problem-matcher',
    setup(context) {
      context.onStart(() => console.log('[watch] build started'));
      context.onEnd((result) => {
        for (const { text, location } of result.errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        console.log('[watch] build finished');
      });
    },
  };
}

/** How large the knowledge is, which parts of it are, and how long it takes to open. */
function inWords({ bytes, zipped, parts, milliseconds }) {
  const size = (number) => `${(number / 1024).toFixed(0)} KB`;
  const large = parts.filter((part) => part.bytes >= 1024).map((part) => `${part.name} ${size(part.bytes)}`);
  return [
    `knowledge: ${size(bytes)}, ${size(zipped)} zipped, opened in ${milliseconds.toFixed(1)} ms`,
    `  ${large.join(', ')}`,
  ].join('\n');
}

function reportFailure(error) {
  console.error(error.message);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--watch')) {
    await watch();
  } else {
    const production = process.argv.includes('--production');
    const { knowledge } = await build({ production, tests: process.argv.includes('--tests') }).catch(
      (error) => {
        reportFailure(error);
        process.exit(1);
      },
    );
    console.log(`built ${bundles.length} bundles\n${inWords(knowledge)}`);
  }
}
