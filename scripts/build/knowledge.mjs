// Compiles server/knowledge into the one asset that the servers and the CLI load.
// The compiler is the product's own (analysis/knowledge), bundled here to memory, so that what is
// proven at build time is what is read at run time.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
export const knowledgeFolder = path.join(root, 'server/knowledge');

/**
 * @typedef {{ name: string, bytes: number }} Part
 * @typedef {{ bytes: number, zipped: number, parts: Part[], milliseconds: number }} Measure
 * @returns {Promise<{ asset: string, measure: Measure }>} rejects with every problem, as file:line: what, one a line.
 */
export async function compileKnowledge() {
  const { compile, loadKnowledge, articleProblems } = await loadRoom();
  const { asset, problems } = compile(await readSources());
  const text = JSON.stringify(asset);
  const begin = performance.now();
  const knowledge = loadKnowledge(text);
  const milliseconds = performance.now() - begin;
  const all = [...problems, ...articleProblems(knowledge)];
  if (all.length > 0) {
    const lines = all.map(({ file, line, message }) => `server/knowledge/${file}:${line}: ${message}`);
    throw new Error(`The knowledge does not hold together:\n${lines.join('\n')}`);
  }
  const { codes, catalogue, ...others } = asset;
  const parts = Object.entries({ ...others, ...codes, ...catalogue })
    .map(([name, part]) => ({ name, bytes: JSON.stringify(part).length }))
    .sort((one, other) => other.bytes - one.bytes);
  return {
    asset: text,
    measure: {
      bytes: Buffer.byteLength(text),
      zipped: gzipSync(text, { level: 9 }).length,
      parts,
      milliseconds,
    },
  };
}

/** The compiler and the loader, as they are in the product. */
async function loadRoom() {
  const room = path.join(root, 'server/src/analysis/knowledge');
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { compile } from './compile.ts';\nexport { loadKnowledge } from './load.ts';
        export { articleProblems } from './articles/houseRules.ts';`,
      resolveDir: room,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** @returns {Promise<Array<{ file: string, text: string }>>} sorted by path, with `/` on every system */
async function readSources() {
  const entries = await readdir(knowledgeFolder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(knowledgeFolder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(path.join(knowledgeFolder, file), 'utf8') })),
  );
}
