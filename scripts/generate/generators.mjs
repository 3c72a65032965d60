// The list of generators. Each reads its sources below `root` and answers with the whole text of the files it owns, or owns
// a part of; nothing here writes, so that a test can ask what is stale. Paths are relative to `root`, with forward slashes.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { l10nBundle } from './l10n.mjs';
import { manifestLanguages } from './languages.mjs';
import { seedCoverage } from './seedCoverage.mjs';
import { setupFiles } from './setupFiles.mjs';
import { snippets } from './snippets.mjs';

/**
 * @typedef {{ path: string, text: string }} GeneratedFile
 * @typedef {{ name: string, write: (root: string) => GeneratedFile[] | Promise<GeneratedFile[]> }} Generator
 */

/** @type {readonly Generator[]} */
export const generators = [
  { name: 'languages of the manifest', write: manifestLanguages },
  { name: 'l10n bundle', write: l10nBundle },
  { name: 'coverage of the founding documents', write: seedCoverage },
  { name: 'keys of setup files', write: setupFiles },
  { name: 'snippets of procedures', write: snippets },
];

/**
 * The generated files whose text on disk is not what their sources say now.
 * @param {string} root
 * @returns {Promise<GeneratedFile[]>}
 */
export async function staleFiles(root) {
  const files = await Promise.all(generators.map((generator) => generator.write(root)));
  return files.flat().filter((file) => textOnDisk(path.join(root, file.path)) !== file.text);
}

/** @param {string} file */
function textOnDisk(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
