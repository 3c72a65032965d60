// Desktop VS Code: our folder as extension under development, all other extensions off, in a throw-away profile.
// The `code` command only hands over to a window's process, which is found by the lock file that it keeps in the profile.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../setup/root.mjs';
import { endOnSignal, removeTemporary, spawnGroup, temporaryFolder } from '../setup/temporary.mjs';
import { startSettings } from './settings.mjs';

const windows = process.platform === 'win32';
const patience = 5_000;

/** @param {string} command */
export function onPath(command) {
  const names = windows ? [`${command}.cmd`, `${command}.exe`] : [command];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/** The `code` command, if it can open a window: not without a display, and not in the terminal of a remote VS Code. */
export function codeCommand() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  return VSCODE_IPC_HOOK_CLI ? undefined : onPath('code');
}

/**
 * @param {string} command
 * @returns {Promise<number>} the exit code, when the window is closed
 */
export async function startOnDesktop(command) {
  const profile = temporaryFolder('start');
  const userData = path.join(profile, 'user');
  endOnSignal(() => stopWindow(userData));
  console.log('Building …');
  const { build } = await import('../build.mjs');
  await build();
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(startSettings));
  const args = [
    `--extensionDevelopmentPath=${root}`,
    '--disable-extensions',
    `--user-data-dir=${userData}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    '--disable-workspace-trust',
    '--wait',
    '--new-window',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root gets no window otherwise
    path.join(root, 'samples'),
  ];
  console.log('Opening VS Code; closing its window, or Ctrl-C here, ends it.');
  const quote = (/** @type {string} */ word) => (windows ? `"${word}"` : word);
  const child = spawnGroup(quote(command), args.map(quote), {
    env: ownEnvironment(),
    shell: windows, // a .cmd starts in no other way
    stdio: 'inherit',
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  await stopWindow(userData);
  removeTemporary(profile);
  return code ?? 1;
}

/** Without what a surrounding VS Code left in it. */
function ownEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return Object.fromEntries(kept);
}

/**
 * Ends the window's process, if it still runs, and waits until it is gone.
 * @param {string} userData
 */
async function stopWindow(userData) {
  const lock = path.join(userData, 'code.lock');
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (!Number.isInteger(pid) || pid <= 0) return;
  const end = Date.now() + patience;
  while (signal(pid, 'SIGTERM') && Date.now() < end) await delay(100);
  signal(pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 * @returns {boolean} whether the process was still there
 */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
