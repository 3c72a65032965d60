// What of setup files has a name: a kind of file, a section, a key. A key that several products have is one thing.

import { same } from '../knowledge/setup/condition.ts';
import { noSection, type SetupBook } from '../knowledge/setup/setupBook.ts';
import type { KnownSection, KnownSetting, KnownSetupFile } from '../knowledge/setup/setupTypes.ts';

/** A place where a section is known. */
export interface SectionHome {
  readonly file: KnownSetupFile;
  readonly section: KnownSection;
}

/** A place where a key is known. */
export interface KeyHome extends SectionHome {
  readonly setting: KnownSetting;
}

export type SetupSubject =
  | { readonly kind: 'setup-file'; readonly file: KnownSetupFile }
  | { readonly kind: 'setup-section'; readonly name: string; readonly homes: readonly SectionHome[] }
  | { readonly kind: 'setup-key'; readonly key: string; readonly homes: readonly KeyHome[] };

/** `[Section]`, `[Section] Key` or `Section.Key`. */
const inBrackets = /^\[([^\]]*)\]?\s*(.*)$/;
const dotted = /^([\w ]+)\.(\w+)$/;

/** What is called so, files before sections before keys. Of a whole line, its key. */
export function setupNamed(line: string, book: SetupBook): SetupSubject[] {
  const query = line.replace(/\s*=.*$/s, '');
  const [, section, key = ''] = inBrackets.exec(query) ?? dotted.exec(query) ?? [];
  const files = filesCalled(query, book).map((file): SetupSubject => ({ kind: 'setup-file', file }));
  if (section === undefined) return [...files, ...sectionCalled(query, book), ...keyCalled(query, book)];
  const keys = keyCalled(key.trim(), book, section.trim());
  return key === '' ? sectionCalled(section.trim(), book) : [...files, ...keys];
}

function filesCalled(query: string, book: SetupBook): KnownSetupFile[] {
  const named = book.named(query);
  return named.length > 0
    ? named
    : book.files.filter(({ file, title }) => same(file, query) || same(title, query));
}

function sectionCalled(name: string, book: SetupBook): SetupSubject[] {
  const homes = sectionHomes(book).filter(({ section }) => same(section.name, name));
  const [first] = homes;
  return first === undefined ? [] : [{ kind: 'setup-section', name: first.section.name, homes }];
}

function keyCalled(name: string, book: SetupBook, section?: string): SetupSubject[] {
  const homes = keyHomes(book).filter(
    (home) => isCalled(home.setting.key, name) && (section === undefined || same(home.section.name, section)),
  );
  const [first] = homes;
  return first === undefined ? [] : [{ kind: 'setup-key', key: first.setting.key, homes }];
}

/** A key with a number behind it, such as Server1, stands in the tables as `Server*`. */
function isCalled(key: string, name: string): boolean {
  return same(key, name) || (key.length > 1 && key.endsWith('*') && same(key, name.replace(/\d+$/, '*')));
}

/** All that have a name, each once. */
export function* setupSubjects(book: SetupBook): Generator<SetupSubject> {
  for (const file of book.files) yield { kind: 'setup-file', file };
  for (const [name, homes] of byName(sectionHomes(book), ({ section }) => section.name))
    yield { kind: 'setup-section', name, homes };
  for (const [key, homes] of byName(keyHomes(book), ({ setting }) => setting.key))
    yield { kind: 'setup-key', key, homes };
}

/** A file without sections has none that somebody could ask for. */
function sectionHomes({ files }: SetupBook): SectionHome[] {
  return files.flatMap((file) =>
    file.sections.filter(({ name }) => name !== noSection).map((section) => ({ file, section })),
  );
}

/** `*` alone is whatever somebody writes there. */
function keyHomes({ files }: SetupBook): KeyHome[] {
  return files.flatMap((file) =>
    file.sections.flatMap((section) =>
      section.settings.filter(({ key }) => key !== '*').map((setting) => ({ file, section, setting })),
    ),
  );
}

/** By the spelling of the first. */
function byName<T>(homes: readonly T[], nameOf: (home: T) => string): Map<string, T[]> {
  const named = new Map<string, { readonly name: string; readonly homes: T[] }>();
  for (const home of homes) {
    const name = nameOf(home);
    const known = named.get(name.toLowerCase());
    if (known === undefined) named.set(name.toLowerCase(), { name, homes: [home] });
    else known.homes.push(home);
  }
  return new Map([...named.values()].map(({ name, homes: all }) => [name, all]));
}
