// The files of a command line on which folders may stand: a folder gives the logs and setup files below it that are ours,
// in the order of their names. What cannot be looked into is told; what is not ours is passed over.

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import {
  type Knowledge,
  nameTells,
  recogniseLog,
  recognitionSpan,
  setupNameTells,
} from '../../analysis/index.ts';
import { reasonOf } from '../readFailure.ts';
import { standardInput } from '../readFiles.ts';
import type { ReadingWatch } from '../readingWatch.ts';
import { looksLikeSetup } from '../setupReading.ts';
import { FileUnits, type UnitSource } from '../units.ts';

export interface Walk {
  /** Waited for where a folder is named. */
  readonly knowledge: Promise<Pick<Knowledge, 'catalogue' | 'setup'>>;
  readonly watch: ReadingWatch;
  /** Something to be known that keeps nothing from being read. */
  tell(name: string, words: string): Promise<void>;
  /** Something that could not be read. */
  fail(name: string, reason: string): Promise<void>;
}

/** What is named is a file unless it is a folder; each file stands once. */
export async function logsInFolders(paths: readonly string[], walk: Walk): Promise<string[]> {
  const files = new Map<string, string>();
  const add = (file: string) => {
    const key = file === standardInput ? file : path.resolve(file);
    if (!files.has(key)) files.set(key, file);
  };
  const walked = new Set<string>();
  for (const named of paths) {
    if (named === standardInput || !(await isFolder(named))) {
      add(named);
      continue;
    }
    const { found, isWhole } = await logsBelow(named, walked, walk);
    if (found.length === 0 && isWhole)
      await walk.tell(named, l10n.t('there is no log and no setup file of SMS in this folder'));
    found.forEach(add);
    if (walk.watch.isCancelled()) break;
  }
  return [...files.values()];
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false; // Reading it tells why.
  }
}

interface Below {
  readonly found: readonly string[];
  /** Everything could be looked into, and nothing was left to another name of the same folder. */
  readonly isWhole: boolean;
}

/** `walked` has the real paths of all folders that were looked into. */
async function logsBelow(top: string, walked: Set<string>, walk: Walk): Promise<Below> {
  const { watch, fail, tell } = walk;
  const found: string[] = [];
  let isWhole = true;
  await into(top, []);
  return { found, isWhole };

  async function into(folder: string, above: readonly string[]): Promise<void> {
    if (!(await watch.looksInto(folder))) return;
    const listed = await listing(folder).catch((error: NodeJS.ErrnoException) => error);
    if (listed instanceof Error) {
      isWhole = false;
      return fail(folder, inFolder(listed));
    }
    const { real, entries } = listed;
    if (above.includes(real)) return tell(folder, l10n.t('this link leads back to a folder above it'));
    if (walked.has(real)) {
      isWhole = false;
      return;
    }
    walked.add(real);
    for (const entry of entries) await look(entry, folder, [...above, real]);
  }

  async function look(entry: Dirent, folder: string, above: readonly string[]): Promise<void> {
    const whole = within(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await behind(whole) : kindOf(entry);
    if (kind === 'folder') return into(whole, above);
    if (kind === 'circle') return tell(whole, l10n.t('this link leads back to itself'));
    if (await isOurs(whole, entry.name, kind === 'file', walk)) found.push(whole);
  }
}

async function listing(folder: string): Promise<{ real: string; entries: readonly Dirent[] }> {
  const real = await realpath(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  return { real, entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

type EntryKind = 'file' | 'folder' | 'circle' | 'other';

/** What a link leads to. */
async function behind(whole: string): Promise<EntryKind> {
  try {
    return kindOf(await stat(whole));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'circle' : 'other';
  }
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): EntryKind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** What has a name that nobody else has is ours; other logs and .ini files are looked into. */
async function isOurs(whole: string, name: string, isFile: boolean, walk: Walk): Promise<boolean> {
  const { catalogue, setup } = await walk.knowledge;
  const tells = [
    { tells: nameTells(name, { catalogue }), looks: looksLikeLog },
    { tells: setupNameTells(name, setup), looks: looksLikeSetup },
  ];
  if (tells.some((one) => one.tells === 'ours')) return true;
  const looks = tells.find((one) => one.tells === 'maybe')?.looks;
  if (looks === undefined || !isFile || !(await walk.watch.looksInto(whole))) return false;
  return looksOurs(whole, looks);
}

function looksLikeLog(source: UnitSource): boolean {
  const head = source.read(0, recognitionSpan);
  return recogniseLog(head.decode(0, head.length));
}

/** One that cannot be opened may be ours: reading it tells what is the matter. */
function looksOurs(whole: string, looks: (source: UnitSource) => boolean): boolean {
  try {
    const source = FileUnits.open(whole);
    try {
      return looks(source);
    } finally {
      source.close();
    }
  } catch {
    return true;
  }
}

/** Paths are given to the system as they were written, longer by a name. */
function within(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') || folder.endsWith(path.sep) ? folder + name : folder + path.sep + name;
}

function inFolder(error: NodeJS.ErrnoException): string {
  return error.code === 'EACCES' || error.code === 'EPERM'
    ? l10n.t('this folder may not be looked into')
    : reasonOf(error);
}
