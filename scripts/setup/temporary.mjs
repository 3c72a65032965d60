// Temporary folders and child processes that must not outlive this process, however it ends (exit, Ctrl-C, a throw).
// Children run in process groups of their own, so that a whole tree (server, extension hosts, language servers) goes at once.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
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
  child.once('exit', () => {
    if (!groupLives(child)) children.delete(child);
  });
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
 * @param {{ pid?: number }} leader
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether there was anything to hear it
 */
function signalGroup({ pid }, signal) {
  if (!pid) return false;
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    return false;
  }
}

/** @type {Set<string>} */
const pidFiles = new Set();

/**
 * For a process group that a library starts for us.
 * @param {string} pidFile in which it writes the number of its leader
 */
export function killAtExit(pidFile) {
  pidFiles.add(pidFile);
}

process.on('exit', () => {
  for (const child of children) signalGroup(child, 'SIGKILL');
  for (const file of pidFiles) {
    if (existsSync(file)) signalGroup({ pid: Number(readFileSync(file, 'utf8')) }, 'SIGKILL');
  }
  for (const folder of [...folders]) {
    try {
      removeTemporary(folder);
    } catch (error) {
      console.error(`Could not remove ${folder}: ${error instanceof Error ? error.message : error}`);
    }
  }
});

const ending = new AbortController();
let heard = 0;
let signalsAreFailures = true;
/** @type {(() => Promise<void>) | undefined} */
let lastAct;
/** Is aborted as soon as a signal has come: what ends from then on was ended, and nothing new should begin. */
export const endingSignal = ending.signal;

/**
 * For a program whose normal end is Ctrl-C: it then ends with code 0.
 * @param {() => Promise<void>} [act] stops what is not a child of ours
 */
export function endOnSignal(act) {
  signalsAreFailures = false;
  lastAct = act;
}

for (const [signal, code] of /** @type {const} */ ([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  process.on(signal, async () => {
    if (endingSignal.aborted) {
      if (Date.now() > heard + 1_000) process.exit(code); // who asks again does not want to wait
      return; // Ctrl-C in a terminal often arrives twice, directly and through npm
    }
    heard = Date.now();
    ending.abort();
    await lastAct?.();
    await Promise.all([...children].map(stopGroup));
    process.exit(signalsAreFailures ? code : 0);
  });
}
