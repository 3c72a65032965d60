// Temporary folders and child processes that must not outlive this process, however it ends (exit, Ctrl-C, a kill, a throw).
// Children run in process groups of their own, so that a whole tree (server, extension hosts, language servers) goes at once.
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** @type {Set<string>} */
const folders = new Set();
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** @param {string} purpose a short word for the folder's name */
export function temporaryFolder(purpose) {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), `sms-lens-${purpose}-`)));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function removeTemporary(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  folders.delete(folder);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  children.add(child);
  return child;
}

/**
 * Ends a process group politely, then for good. Resolves when all of it is gone.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopGroup(child) {
  const patience = Date.now() + 5_000;
  signalGroup(child, 'SIGTERM');
  while (groupLives(child) && Date.now() < patience) await delay(20);
  signalGroup(child, 'SIGKILL');
  children.delete(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function groupLives(child) {
  if (process.platform === 'win32') return child.exitCode === null && child.signalCode === null;
  return signalGroup(child, 0);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether there was anything to hear it
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false;
  try {
    return process.platform === 'win32' ? child.kill(signal) : process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}

process.on('exit', () => {
  for (const child of children) signalGroup(child, 'SIGKILL');
  for (const folder of [...folders]) {
    try {
      removeTemporary(folder);
    } catch (error) {
      console.error(`Could not remove ${folder}: ${error instanceof Error ? error.message : error}`);
    }
  }
});

let ending = false;
let signalsAreFailures = true;
/** @type {(() => Promise<void>) | undefined} */
let lastAct;

/**
 * For a program whose normal end is Ctrl-C: it then ends with code 0.
 * @param {() => Promise<void>} [act] runs before anything is stopped
 */
export function endOnSignal(act) {
  signalsAreFailures = false;
  lastAct = act;
}

/** Whether a signal has come, so that what ends now was ended. */
export function isEnding() {
  return ending;
}

for (const [signal, code] of /** @type {const} */ ([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  process.on(signal, async () => {
    if (ending) process.exit(code); // the second time at once
    ending = true;
    await lastAct?.();
    await Promise.all([...children].map(stopGroup));
    process.exit(signalsAreFailures ? code : 0);
  });
}
