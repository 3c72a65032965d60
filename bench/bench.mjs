// `npm run bench`: runs every measurement beside it, one process each so that none warms up another, or only those named:
// `npm run bench -- grammar`. Exits 1 when one of them does.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== 'bench.mjs')
  .map((name) => name.slice(0, -'.mjs'.length))
  .sort();

process.exitCode = main(process.argv.slice(2));

/** @param {string[]} wanted */
function main(wanted) {
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`No such measurement: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
    return 1;
  }
  const failed = (wanted.length > 0 ? wanted : all).filter((name) => {
    const run = spawnSync(process.execPath, [path.join(folder, `${name}.mjs`)], { stdio: 'inherit' });
    return run.status !== 0;
  });
  return failed.length > 0 ? 1 : 0;
}
