// Installs the nested host: its packages, the dependencies of VS Code's server, the browser. Plain Node built-ins only.
// A stamp with the lockfile's hash is written last, so an interrupted installation is simply done again.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runNpm, runQuietly } from '../../scripts/setup/npm.mjs';
import {
  chromiumArchives,
  chromiumFolder,
  hostFitsPlatform,
  hostRoot,
  installStamp,
  nodeForServer,
  vscodeRoot,
} from './locations.mjs';

const standInFolder = 'stand-ins';

/** Files named like the @vscode package whose index.js they replace. */
function standIns() {
  return readdirSync(path.join(hostRoot, standInFolder)).sort();
}

/** Everything that decides what an installation looks like. */
function fingerprint() {
  const hash = createHash('sha256');
  const parts = ['package.json', 'package-lock.json', 'install.mjs', 'unpack-chromium.mjs'];
  for (const name of [...parts, ...standIns().map((standIn) => path.join(standInFolder, standIn))]) {
    hash.update(readFileSync(path.join(hostRoot, name)));
  }
  return hash.digest('hex');
}

export function hostIsInstalled() {
  return existsSync(installStamp) && readFileSync(installStamp, 'utf8') === fingerprint();
}

/**
 * Installs what is missing; does nothing when all is there.
 * @param {(line: string) => void} [say] hears about progress
 */
export async function installHost(say = console.log) {
  if (!hostFitsPlatform) {
    throw new Error(
      `The VS Code test host runs on Linux x64 only; this is ${process.platform} ${process.arch}.`,
    );
  }
  if (hostIsInstalled()) return;
  rmSync(installStamp, { force: true });
  say('Installing the VS Code test host (once, about a minute, 1.1 GB on disk) …');
  await runNpm(['ci', '--ignore-scripts', '--no-audit'], hostRoot);
  say("  VS Code's server …");
  // `npm ci` refuses this one: the lockfile that code-server ships lacks an entry. `install` honours its other pins.
  await runNpm(['install', '--ignore-scripts', '--omit=dev', '--no-audit'], vscodeRoot);
  for (const file of standIns()) {
    const target = path.join(vscodeRoot, 'node_modules/@vscode', path.parse(file).name, 'index.js');
    copyFileSync(path.join(hostRoot, standInFolder, file), target);
  }
  say('  the browser …');
  await unpackChromium();
  writeFileSync(installStamp, fingerprint());
  say('The VS Code test host is installed.');
}

async function unpackChromium() {
  rmSync(chromiumFolder, { recursive: true, force: true });
  mkdirSync(chromiumFolder, { recursive: true });
  await runQuietly(nodeForServer, [path.join(hostRoot, 'unpack-chromium.mjs'), chromiumArchives], {
    cwd: hostRoot,
    // The unpacker knows no other way to say where to; the default would be the shared /tmp.
    env: { ...process.env, TMPDIR: chromiumFolder },
  });
}
