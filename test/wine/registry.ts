// What stands in a registry, and what a registry file makes of it. Windows takes names of any case for the same; here
// they are all small letters.

/** The text of each value as a registry file has it, by its key, a line end and its name; a key by itself has no name. */
export type Registry = ReadonlyMap<string, string>;

/** The name of the value that has none. */
export const nameless = '@';

export function place(key: string, name = ''): string {
  return `${key}\n${name}`.toLowerCase();
}

/** A file of Registry Editor, of either version; the keys are named without their hive. */
export function readRegistryFile(text: string): Registry {
  const registry = new Map<string, string>();
  let key = '';
  for (const [, found, name, value = ''] of text
    .replace(/\\\r?\n\s*/g, '')
    .matchAll(
      /^\[HKEY_LOCAL_MACHINE(?:\\(.*))?\]\r?$|^(?:"((?:[^"\\]|\\.)*)"|@)=(.*(?:\n(?!["@[\r\n]).*)*)$/gm,
    )) {
    if (value !== '') {
      registry.set(place(key, name === undefined ? nameless : name.replace(/\\(.)/g, '$1')), value.trim());
    } else {
      key = found ?? '';
      registry.set(place(key), '');
    }
  }
  return registry;
}

/** One that is changed step by step. */
export class ChangingRegistry {
  readonly #values: Map<string, string>;

  constructor(before: Registry) {
    this.#values = new Map(before);
  }

  get now(): Registry {
    return this.#values;
  }

  text(key: string, name: string): string | undefined {
    return this.#values.get(place(key, name));
  }

  /** A key is made with all that it lies in. */
  make(key: string): void {
    const parts = key.split('\\');
    for (let count = 1; count <= parts.length; count++)
      this.#values.set(place(parts.slice(0, count).join('\\')), '');
  }

  set(key: string, name: string, text: string): void {
    this.make(key);
    this.#values.set(place(key, name), text);
  }

  remove(key: string, name: string): void {
    this.#values.delete(place(key, name));
  }

  /** With all that is in it. */
  removeKey(key: string): void {
    for (const name of this.#values.keys())
      if (name.startsWith(`${key}\\`.toLowerCase()) || name.startsWith(place(key))) this.#values.delete(name);
  }

  keysBelow(key: string): string[] {
    const start = `${key}\\`.toLowerCase();
    return [...this.#values.keys()]
      .filter((name) => name.startsWith(start) && name.endsWith('\n'))
      .map((name) => name.trimEnd())
      .filter((name) => !name.slice(start.length).includes('\\'));
  }
}

/** What is another in `now`, a line each. */
export function changesBetween(before: Registry, now: Registry): string[] {
  const changes: string[] = [];
  const say = (name: string, text: string) => changes.push(`${name.replace('\n', ' :: ')} = ${text}`);
  for (const [name, text] of now) if (before.get(name) !== text) say(name, text);
  for (const name of before.keys()) if (!now.has(name)) say(name, '(gone)');
  return changes.sort();
}

/**
 * A registry file that makes `wanted` of a registry that was `fresh`. Of what has happened to it since, it is known which
 * keys it may have more than a fresh one.
 */
export function registryFile(fresh: Registry, known: Registry, wanted: Registry): string {
  const lines = ['Windows Registry Editor Version 5.00'];
  const isKey = (name: string) => name.endsWith('\n');
  const keyOf = (name: string) => name.slice(0, name.indexOf('\n'));
  for (const name of new Set([...known.keys(), ...wanted.keys()]))
    if (isKey(name) && !fresh.has(name) && fresh.has(place(keyOf(name).replace(/\\[^\\]*$/, ''))))
      lines.push('', `[-HKEY_LOCAL_MACHINE\\${keyOf(name)}]`);
  const changes = new Set<string>();
  for (const [name, text] of [...known, ...wanted]) {
    const isNew = !fresh.has(name) && wanted.has(name);
    const isOld = fresh.has(place(keyOf(name))) && !isKey(name);
    if (isNew || (isOld && (fresh.get(name) !== text || known.get(name) !== wanted.get(name))))
      changes.add(name);
  }
  for (const name of changes) {
    lines.push('', `[HKEY_LOCAL_MACHINE\\${keyOf(name)}]`);
    if (!isKey(name)) lines.push(`${written(name)}=${wanted.get(name) ?? '-'}`);
  }
  return [...lines, ''].join('\n');
}

function written(name: string): string {
  const own = name.slice(name.indexOf('\n') + 1);
  return own === nameless ? own : `"${own.replace(/[\\"]/g, '\\$&')}"`;
}
