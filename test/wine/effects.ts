// What a script does to the registry, as somebody wrote it down from the source: a table for each procedure.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { filledIn } from '../../server/src/analysis/knowledge/procedures/parameters.ts';
import { type ChangingRegistry, nameless } from './registry.ts';

export interface Effect {
  readonly language: string;
  readonly part: string;
  /** Without the name of the hive. */
  readonly key: string;
  /** Empty for the key as such. */
  readonly value: string;
  readonly type: string;
  /** `-` nothing, `*` anything, `?` anything or nothing, or what stands there; another type before it if it has one. */
  readonly before: string;
  readonly after: string;
}

export interface Effects {
  readonly rows: readonly Effect[];
  /** What somebody answers where a script asks: `# types: …`, or else YES. */
  readonly typed: string;
  /** Files that must be there, or folders if a backslash ends them: `# there: …`. */
  readonly there: readonly string[];
  /** Variables of Windows: `# variable: NAME=value`. */
  readonly environment: Readonly<Record<string, string>>;
}

const effectsFolder = 'test/wine/effects';
export const effectColumns = ['script', 'part', 'key', 'value', 'type', 'before', 'after'];

export function idsWithEffects(): string[] {
  return readdirSync(effectsFolder).map((file) => file.replace(/\.tsv$/, ''));
}

export function effectsOf(id: string, valueFor: (name: string) => string | undefined): Effects {
  const file = `${effectsFolder}/${id}.tsv`;
  if (!existsSync(file)) return { rows: [], typed: '', there: [], environment: {} };
  const lines = filledIn(readFileSync(file, 'utf8'), valueFor).trim().split(/\r?\n/);
  const rows = lines
    .filter((line) => !line.startsWith('#') && !line.startsWith('script\t'))
    .map((line) => {
      const [language = '', part = '', key = '', value = '', type = '', before = '', after = ''] =
        line.split('\t');
      return {
        language,
        part,
        key: key.replace(/^HKEY_LOCAL_MACHINE\\/i, ''),
        value: value === '(key)' ? '' : value === '(default)' ? nameless : value,
        type,
        before,
        after,
      };
    });
  const said = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`# ${word}: `) ? [line.slice(word.length + 4)] : []));
  return {
    rows,
    typed: `${said('types')[0] ?? 'YES'}\n`,
    there: said('there'),
    environment: Object.fromEntries(said('variable').map((one) => one.split('=', 2))),
  };
}

/** Whether a script is to be run a second time where the values are not there yet. */
export function isOptional({ before }: Effect): boolean {
  return before === '?';
}

/** Makes what must be there before; what may be there is there or not. */
export function makeBefore(
  effects: readonly Effect[],
  registry: ChangingRegistry,
  withOptional = true,
): void {
  for (const effect of effects) {
    const { key, value, type, before } = effect;
    if (before === '-' || (isOptional(effect) && !withOptional)) continue;
    if (value === '') makeKey(registry, key);
    else registry.set(key, value, written(/^REG_\w+(?=:)/.exec(before)?.[0] ?? type, before));
  }
}

/** A key with a value of each type and one below it: whoever deletes and restores it has to mind them all. */
function makeKey(registry: ChangingRegistry, key: string): void {
  if (key.endsWith('\\*')) {
    for (const name of ['One', 'Two']) makeKey(registry, key.replace('*', name));
    return;
  }
  registry.set(key, 'Before', '"was here"');
  for (const type of Object.keys(anything)) registry.set(`${key}\\Below`, `Of ${type}`, written(type, '*'));
  registry.set(`${key}\\Below`, nameless, '"without a name"');
}

/** Does to the registry what the table says, and nothing else. */
export function applyTo(registry: ChangingRegistry, effects: readonly Effect[]): void {
  for (const { key, value, type, before, after } of effects) {
    if (value !== '' && after === '-') registry.remove(key, value);
    else if (value !== '') {
      const had = registry.text(key, value) === undefined ? '' : known(type, before);
      registry.set(
        key,
        value,
        written(
          type,
          after.replace(/^\*(?:\\0)?/, (all) => (had === '' ? '' : had + all.slice(1))),
        ),
      );
    } else if (after === '-' && key.endsWith('\\*')) {
      for (const below of registry.keysBelow(key.slice(0, -2))) registry.removeKey(below);
    } else if (after === '-') registry.removeKey(key);
    else registry.make(key);
  }
}

/** What stands there where the table only says that something does: strange enough to show that it is kept. */
const anything: Readonly<Record<string, string>> = {
  REG_SZ: 'something, (with) spaces  & signs',
  REG_EXPAND_SZ: '%SystemRoot%\\something',
  REG_DWORD: '305419896',
  REG_MULTI_SZ: 'System\\CurrentControlSet\\Control\\Print\\Printers\\0Software\\Before 0 and after',
  REG_BINARY: '01,00,04,80',
};

function known(type: string, text: string): string {
  if (text.startsWith('REG_')) return text.replace(/^REG_\w+:/, '');
  return text === '*' || text === '?' ? (anything[type] ?? 'something') : text;
}

/** A value as a registry file has it. */
function written(type: string, text: string): string {
  const value = known(type, text);
  switch (type) {
    case 'REG_DWORD':
      return `dword:${Number(value).toString(16).padStart(8, '0')}`;
    case 'REG_MULTI_SZ':
      return `hex(7):${bytesOf(`${value.replaceAll('\\0', '\0')}\0\0`)}`;
    case 'REG_EXPAND_SZ':
      return `hex(2):${bytesOf(`${value}\0`)}`;
    case 'REG_BINARY':
      return `hex:${value}`;
    default:
      return `"${value.replace(/[\\"]/g, '\\$&')}"`;
  }
}

function bytesOf(text: string): string {
  return [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join(',');
}
