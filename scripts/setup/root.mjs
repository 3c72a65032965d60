// Installs the root's packages when they are missing or not those of the lockfile. Plain Node built-ins only.
// What npm installed is read from its own record in node_modules, so any way of installing counts.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError, runNpm } from './npm.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const oldestNode = 20;

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, peer?: boolean, link?: boolean }} Locked */

export function rootIsInstalled() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([where, { version, integrity, optional }]) => {
    if (where === '') return true;
    const there = present[where];
    return there ? there.version === version && there.integrity === integrity : optional === true;
  });
}

/**
 * @param {string} lockfile
 * @returns {Record<string, Locked>}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/** @param {(line: string) => void} [say] */
export async function installRoot(say = console.log) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    throw new PlainError(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  }
  if (rootIsInstalled()) return;
  say('Installing packages (npm ci) …');
  await runNpm(['ci', '--ignore-scripts', '--no-audit'], root);
}
