// `npm run generate` writes the files that have their source elsewhere; `--check` only names the stale ones (exit code 1).
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { staleFiles } from './generate/generators.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string[]} options */
async function main(options) {
  const unknown = options.find((option) => option !== '--check');
  if (unknown) throw new Error(`generate knows only --check, not "${unknown}".`);
  const stale = await staleFiles(root);
  if (stale.length === 0) {
    console.log('Generated files are up to date.');
    return 0;
  }
  if (options.includes('--check')) {
    console.error(`Stale: ${stale.map((file) => file.path).join(', ')}. Run npm run generate.`);
    return 1;
  }
  for (const file of stale) {
    mkdirSync(path.dirname(path.join(root, file.path)), { recursive: true });
    writeFileSync(path.join(root, file.path), file.text);
    console.log(`Wrote ${file.path}`);
  }
  return 0;
}
