// `npm run package`: makes sms-lens.vsix from a production build, without network, and holds it to its budget of 2 MB.
// What goes in is named in .vscodeignore.
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError, runQuietly } from './setup/npm.mjs';
import { installRoot, root } from './setup/root.mjs';

export const vsixFile = path.join(root, 'sms-lens.vsix');
const budget = 2 * 1024 * 1024;

/**
 * @param {string} [file] where to put the package
 * @returns {Promise<number>} its size in bytes
 */
export async function packageExtension(file = vsixFile) {
  // vsce runs the script vscode:prepublish, which is the production build.
  await runVsce(['package', '--no-dependencies', '--out', file]);
  const { size } = statSync(file);
  if (size > budget) throw new PlainError(`The package has ${size} bytes; its budget is ${budget}.`);
  return size;
}

/** @returns {Promise<string[]>} the files that ship, sorted; they must have been built */
export async function packagedFiles() {
  const listed = await runVsce(['ls', '--no-dependencies']);
  return listed
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith('>') && !line.startsWith('npm '))
    .sort();
}

/** @param {string[]} args */
function runVsce(args) {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  return runQuietly(process.execPath, [vsce, ...args], { cwd: root });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await installRoot();
    const size = await packageExtension();
    console.log(`${path.basename(vsixFile)}: ${(size / 1024).toFixed(0)} KB of ${budget / 1024} KB`);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
