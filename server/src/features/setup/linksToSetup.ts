// From the log of Setup to the setup file that lies beside it: from the name of that file, and from the name of a key or
// a section that a message is about; where the file can be read, to the line of the key. Only names of files that the
// editor gave and numbers of lines go into an address.

import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import { logOfPiece, type SetupBook, same } from '../../analysis/index.ts';
import { fileName } from '../fileName.ts';
import { linkToFile, nameInPath } from '../links.ts';
import type { LogView } from '../logView.ts';
import type { SetupView } from './setupView.ts';

export interface SetupWord {
  readonly kind: 'file' | 'section' | 'key';
  readonly name: string;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Whether a log is one that Setup writes when it reads a setup file. */
export function isLogOfSetup({ place, knowledge }: LogView): boolean {
  const name = logOfPiece(fileName(place));
  return knowledge.setup.files.some(
    ({ role, log }) => (role === 'script' || role === 'named') && same(nameInPath(log), name),
  );
}

const candidate = /[^\s\\/"'<>|:*?=,;()[\]]{1,80}\.ini\b|\[\w{3,40}\]|\b[A-Za-z]\w{3,60}\b/g;

/** The first `limit` words that name a setup file, or what one may hold. It may be interrupted wherever it yields. */
export function* setupWordsIn(log: LogView, limit: number): Generator<void, SetupWord[]> {
  const found: SetupWord[] = [];
  for (const word of wordsOf(log)) {
    if (word === undefined) yield;
    else found.push(word);
    if (found.length >= limit) break;
  }
  return found;
}

/** Where each key that a log names is named for the last time, by its name in small letters. */
export function* lastKeysIn(log: LogView): Generator<void, ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  for (const word of wordsOf(log)) {
    if (word === undefined) yield;
    else if (word.kind === 'key') last.set(word.name.toLowerCase(), word.start);
  }
  return last;
}

/** All such words; nothing where a block ends, and others may have their turn. */
function* wordsOf({ text, analysis, knowledge }: LogView): Generator<SetupWord | undefined> {
  const { keys, sections } = namesOf(knowledge.setup);
  for (const { base, end } of analysis.records.blocks) {
    for (const { 0: word, index } of text.slice(base, end).matchAll(candidate)) {
      const start = base + index;
      const all = { start, end: start + word.length };
      if (/\.ini$/i.test(word)) yield { kind: 'file', name: word, ...all };
      else if (keys.has(word)) yield { kind: 'key', name: word, ...all };
      else if (word.startsWith('[') && sections.has(word.slice(1, -1)))
        yield { kind: 'section', name: word.slice(1, -1), start: all.start + 1, end: all.end - 1 };
    }
    yield undefined;
  }
}

/** As the products spell them. A key that is a plain word of English is no name of a key in a message. */
function namesOf({ files }: SetupBook): { keys: ReadonlySet<string>; sections: ReadonlySet<string> } {
  const sections = files.filter(({ role }) => role === 'script').flatMap((file) => file.sections);
  const keys = sections.flatMap(({ settings }) => settings.map(({ key }) => key));
  return {
    keys: new Set(keys.filter((key) => /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(key))),
    sections: new Set(sections.map(({ name }) => name)),
  };
}

/** The setup file that the log names, or the only file beside it that may be one. */
export function setupBeside(
  { place }: LogView,
  words: readonly SetupWord[],
  siblings: readonly string[],
): { readonly address: string; readonly isNamed: boolean } | undefined {
  const name = fileMeant(words, setupFiles(siblings));
  const address = linkToFile(name, place, '')?.target;
  const isNamed = words.some((word) => word.kind === 'file' && same(word.name, name ?? ''));
  return address === undefined ? undefined : { address, isNamed };
}

/** `meant` is that file, where it can be read. Keys lead somewhere only if it is plain to which file. */
export function linksToSetup(
  log: LogView,
  words: readonly SetupWord[],
  siblings: readonly string[],
  meant: SetupView | undefined,
): DocumentLink[] {
  const files = setupFiles(siblings);
  const tooltip = l10n.t('Open the setup file, which lies in the same folder');
  const toKeys = linkToFile(fileMeant(words, files), log.place, tooltip);
  const lines = linesOf(meant);
  return words.flatMap((word): DocumentLink[] => {
    const isFile = word.kind === 'file';
    const link = isFile ? linkToFile(files.get(word.name.toLowerCase()), log.place, tooltip) : toKeys;
    if (link?.target === undefined) return [];
    const range = { start: log.text.positionAt(word.start), end: log.text.positionAt(word.end) };
    const line = isFile ? undefined : lines?.(word);
    return [{ range, ...link, target: line === undefined ? link.target : atLine(link.target, line) }];
  });
}

/** A name with `#` in it takes no line. */
export function atLine(address: string, line: number): string {
  return address.includes('#') ? address : `${address}#L${line + 1}`;
}

/** The names of setup files by the same in small letters. */
function setupFiles(siblings: readonly string[]): ReadonlyMap<string, string> {
  return new Map(siblings.filter(isSetupName).map((name) => [name.toLowerCase(), name]));
}

/** Windows keeps one of its own in many folders. */
function isSetupName(name: string): boolean {
  return /\.ini$/i.test(name) && !same(name, 'desktop.ini');
}

/** The file that the log names, or the only one there is. */
function fileMeant(words: readonly SetupWord[], files: ReadonlyMap<string, string>): string | undefined {
  const named = new Set(
    words.flatMap(({ kind, name }) => (kind === 'file' ? (files.get(name.toLowerCase()) ?? []) : [])),
  );
  const all = named.size > 0 ? [...named] : [...files.values()];
  return all.length === 1 ? all[0] : undefined;
}

/** In which line of a setup file a section or a key stands. */
function linesOf(view: SetupView | undefined): ((word: SetupWord) => number | undefined) | undefined {
  if (view === undefined) return undefined;
  const { setup, text } = view;
  const anywhere = new Map<string, number>();
  for (const { entries } of setup.ini.sections)
    for (const { key, start } of entries)
      if (!anywhere.has(key.toLowerCase())) anywhere.set(key.toLowerCase(), start);
  const startOf = ({ kind, name }: SetupWord) => {
    if (kind === 'section') return setup.section(name)?.header?.start;
    const [counts] = setup.table.homesOf(name).flatMap((home) => setup.entry(home.name, name) ?? []);
    return counts?.start ?? anywhere.get(name.toLowerCase());
  };
  return (word) => {
    const start = startOf(word);
    return start === undefined ? undefined : text.positionAt(start).line;
  };
}
