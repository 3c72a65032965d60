// Compiles server/knowledge into the one asset that the servers and the CLI load.
// The compiler is the product's own (analysis/knowledge), bundled here to memory, so that what is
// proven at build time is what is read at run time.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
export const knowledgeFolder = path.join(root, 'server/knowledge');

/** @returns {Promise<string>} the asset; rejects with every problem, as file:line: what, one a line. */
export async function compileKnowledge() {
  const { compile } = await loadCompiler();
  const { asset, problems } = compile(await readSources());
  if (problems.length > 0) {
    const lines = problems.map(({ file, line, message }) => `server/knowledge/${file}:${line}: ${message}`);
    throw new Error(`The knowledge does not hold together:\n${lines.join('\n')}`);
  }
  return asset;
}

async function loadCompiler() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'server/src/analysis/knowledge/compile.ts')],
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
