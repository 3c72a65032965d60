// The list of generators. Each reads its sources below `root` and answers with the whole text of the files it owns, or owns
// a part of; nothing here writes, so that a test can ask what is stale. Paths are relative to `root`, with forward slashes.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { l10nBundle } from './l10n.mjs';
import { manifestLanguages } from './languages.mjs';
import { seedCoverage } from './seedCoverage.mjs';
import { setupFiles } from './setupFiles.mjs';

/**
 * @typedef {{ path: string, text: string }} GeneratedFile
 * @typedef {{ name: string, write: (root: string) => GeneratedFile[] }} Generator
 */

/** @type {readonly Generator[]} */
export const generators = [
  { name: 'languages of the manifest', write: manifestLanguages },
  { name: 'l10n bundle', write: l10nBundle },
  { name: 'coverage of the founding documents', write: seedCoverage },
  { name: 'keys of setup files', write: setupFiles },
];

/**
 * The generated files whose text on disk is not what their sources say now.
 * @param {string} root
 * @returns {GeneratedFile[]}
 */
export function staleFiles(root) {
  return generators
    .flatMap((generator) => generator.write(root))
    .filter((file) => textOnDisk(path.join(root, file.path)) !== file.text);
}

/** @param {string} file */
function textOnDisk(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
