// Where a secret stands in a line that need not be one of an .ini file: behind the name of a secret and a sign, or
// behind the name alone; up to the end of the line, for nobody knows where it ends.

import type { Extent } from './iniText.ts';
import { hidden, isAlmostPassword, type SecretKeys, secretWords } from './secret.ts';

export interface FoundSecret extends Extent {
  /** What stands in front of it. */
  readonly name: string;
}

/** The first in a text. In prose a name with several words behind it is spoken of. */
export function secretIn(line: string, keys: SecretKeys, isProse: boolean): FoundSecret | undefined {
  const key = productKey.exec(line);
  if (key !== null) return { name: 'ProductID', start: key.index, end: line.trimEnd().length };
  if (oneWord.test(line)) return undefined;
  const end = line.trimEnd().length;
  const found = (name: string, start: number) => (start >= end ? undefined : { name, start, end });
  const [whole = '', word = '', between = ''] = firstWord.exec(line) ?? [];
  const isSentence = isProse && !/[=:]/.test(between) && /\S\s+\S/.test(line.slice(whole.length, end));
  if (word !== '' && !isSentence && isNameOfSecret(word, between, keys)) return found(word, whole.length);
  const sign = signBehindName(line, keys);
  if (sign < 0) return line.includes('\0') ? secretBetweenNuls(line, keys, isProse) : undefined;
  const blanks = /^[=:\s"']*/.exec(line.slice(sign, sign + nameSpan))?.[0].length ?? 0;
  return found(line.slice(Math.max(0, sign - nameSpan), sign), sign + blanks);
}

/** Five groups of five, whatever they stand behind. */
const productKey = /(?<![A-Za-z0-9-])(?:[A-Za-z0-9]{5}-){4}[A-Za-z0-9]{5}(?![A-Za-z0-9-])/;
/** It gives a value to nothing. */
const oneWord = /^[\w-]*$/;

/** The first word of a line, behind what makes it a remark; and the signs or blanks behind it. */
const firstWord = /^[\s;#/'"[]*([\p{L}\p{N}_-]+)([\s=:\]"']*)/u;

/** Without a sign it must be the name of a key, or look like one. */
function isNameOfSecret(word: string, between: string, keys: SecretKeys): boolean {
  if (/[=:]/.test(between)) return keys.isOne(word);
  return keys.named(word) !== undefined || secretWord.test(word) || isAlmostPassword(word);
}

const secretWord = new RegExp(secretWords, 'i');
const everySecretWord = new RegExp(secretWords, 'gi');

/** So far in front of a sign stands what it gives a value to. */
const nameSpan = 60;
const signs = /[=:]/g;

/** The first sign that a name of a secret stands before; -1 where there is none. */
function signBehindName(line: string, keys: SecretKeys): number {
  const spoken = signBehindWord(line);
  for (const { index } of line.matchAll(signs)) {
    if (index === spoken) return index;
    const word = wordBefore(line, index);
    if (word.length > 2 && keys.isOne(word)) return index;
  }
  return -1;
}

const signAtOnce = /^[\p{L}\p{N}_-]*["'\s]*[=:]/u;
/** That of a drive or an address belongs to something else. */
const signLater = /=|:(?!\/\/|\\)/;

function signBehindWord(line: string): number {
  for (const { 0: word, index } of line.matchAll(everySecretWord)) {
    const behind = index + word.length;
    const rest = line.slice(behind, behind + nameSpan);
    const aside = signAtOnce.test(rest) ? rest.search(/[=:]/) : rest.search(signLater);
    if (aside >= 0) return behind + aside;
  }
  return -1;
}

const partOfWord = /[\p{L}\p{N}_-]/u;
const blank = /["'\s]/;

function wordBefore(line: string, sign: number): string {
  const least = Math.max(0, sign - nameSpan);
  let end = sign;
  while (end > least && blank.test(line[end - 1] as string)) end--;
  let start = end;
  while (start > least && partOfWord.test(line[start - 1] as string)) start--;
  return line.slice(start, end);
}

/** UTF-16 that is read as if each byte were a letter has a NUL between two. */
function secretBetweenNuls(line: string, keys: SecretKeys, isProse: boolean): FoundSecret | undefined {
  const secret = secretIn(line.replaceAll('\0', ''), keys, isProse);
  if (secret === undefined) return undefined;
  return { name: secret.name, start: line.search(/[=:]/) + 1, end: line.length };
}

/** Words of a file, as they may be said aloud. */
export function withoutSecret(words: string, keys: SecretKeys, isProse = false): string {
  const secret = secretIn(words, keys, isProse);
  return secret === undefined ? words : `${words.slice(0, secret.start)}${hidden}`;
}
