// What a script does to the registry, as somebody wrote it down from the source: a table for each procedure.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filledIn } from '../../server/src/analysis/knowledge/procedures/parameters.ts';

export interface Effect {
  readonly language: string;
  readonly part: string;
  /** Without the name of the hive, as Wine names it. */
  readonly key: string;
  /** Empty for the key as such. */
  readonly value: string;
  readonly type: string;
  readonly before: string;
  readonly after: string;
}

/** What somebody answers where a script asks: `# types: …` in the table. */
export function typedIn(folder: string, id: string): string {
  const text = readFileSync(path.join(folder, `${id}.tsv`), 'utf8');
  const answer = /^# types: (.*)$/m.exec(text)?.[1] ?? 'YES';
  return `${answer}\n`.repeat(3);
}

export function effectsIn(
  folder: string,
  id: string,
  valueFor: (name: string) => string | undefined,
): Effect[] {
  const text = readFileSync(path.join(folder, `${id}.tsv`), 'utf8');
  const [, ...lines] = filledIn(text, valueFor)
    .trim()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'));
  return lines.map((line) => {
    const [language = '', part = '', key = '', value = '', type = '', before = '', after = ''] =
      line.split('\t');
    return {
      language,
      part,
      key: key.replace(/^HKEY_LOCAL_MACHINE\\/i, ''),
      value: value === '(key)' ? '' : value === '(default)' ? '@' : value,
      type,
      before,
      after,
    };
  });
}

/** What stands there where the table only says that something does. */
const anything: Readonly<Record<string, string>> = {
  REG_DWORD: '7',
  REG_MULTI_SZ: 'System\\Before\\0Software\\Before',
};

/** A registry file that makes what must be there before. */
export function stateBefore(effects: readonly Effect[]): string {
  const lines = effects
    .filter(({ before }) => before !== '-')
    .flatMap(({ key, value, type, before }) => [
      '',
      `[HKEY_LOCAL_MACHINE\\${key}]`,
      ...(value === ''
        ? ['"Before"="something"']
        : [`${nameOf(value)}=${registryText(type, known(type, before))}`]),
    ]);
  return ['Windows Registry Editor Version 5.00', ...lines, ''].join('\n');
}

function nameOf(value: string): string {
  return value === '@' ? '@' : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

function known(type: string, before: string): string {
  return before === '*' ? (anything[type] ?? 'something') : before;
}

/** A value as a registry file has it. */
function registryText(type: string, value: string): string {
  switch (type) {
    case 'REG_DWORD':
      return `dword:${Number(value).toString(16).padStart(8, '0')}`;
    case 'REG_MULTI_SZ':
      return `hex(7):${bytesOf(`${value.replaceAll('\\0', '\0')}\0\0`)}`;
    case 'REG_EXPAND_SZ':
      return `hex(2):${bytesOf(`${value}\0`)}`;
    default:
      return `"${value.replace(/[\\"]/g, '\\$&')}"`;
  }
}

function bytesOf(text: string): string {
  return [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join(',');
}

/** A value as Wine writes it down; nothing where there is to be none. */
export function wineText({ type, before, after }: Effect): string | undefined {
  if (after === '-') return undefined;
  const value = after.replace(/^\*/, known(type, '*')).replace(/^=$/, known(type, before));
  const escaped = value.replace(/[\\"]/g, '\\$&');
  switch (type) {
    case 'REG_DWORD':
      return `dword:${Number(value).toString(16).padStart(8, '0')}`;
    case 'REG_MULTI_SZ':
      return `str(7):"${escaped.replaceAll('\\\\0', '\\0')}\\0"`;
    case 'REG_EXPAND_SZ':
      return `str(2):"${escaped}"`;
    default:
      return `"${escaped}"`;
  }
}
