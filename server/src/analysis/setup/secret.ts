// Which values of a setup file are nobody's business: passwords, and what should not be passed on, such as a product
// key. In doubt a value is one, also that of a key which is only spelt like a key for a password.

import type { SetupBook } from '../knowledge/setup/setupBook.ts';
import type { KnownSetting } from '../knowledge/setup/setupTypes.ts';
import { nearest } from '../nearest.ts';

/** As part of an expression. */
export const secretWords = String.raw`pass[\s_-]?(?:w|phrase|code)|p[aw]{0,3}s{0,3}wor?d|pwd|secret|credential|product[\s_-]?(?:id|key)|private[\s_-]?key|pw(?![a-z])`;
const secretName = new RegExp(secretWords, 'i');

export function isSecret(key: string, setting: KnownSetting | undefined): boolean {
  return (setting !== undefined && isKnownSecret(setting)) || isSecretName(key);
}

function isKnownSecret({ key, secret, type }: KnownSetting): boolean {
  return secret !== '' || type === 'password' || type === 'blob' || secretName.test(key);
}

/** To evaluate a product takes no key. */
export function isEvaluation(setting: KnownSetting | undefined, value: string): boolean {
  return setting?.type === 'productId' && value.toUpperCase() === 'EVAL';
}

/** Blanks, quotes and what nobody sees do not make it another name. */
export function isSecretName(name: string): boolean {
  const letters = lettersOf(name);
  return secretName.test(letters) || isAlmostPassword(letters);
}

function lettersOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '');
}

export function isAlmostPassword(name: string): boolean {
  const end = name.slice(-longestName).toLowerCase();
  return hasEnoughLetters(end) && hasAlmost(password, end);
}

const password = 'password';
const lettersOfPassword = [...password];

/** Most words have not, and are done with. */
function hasEnoughLetters(text: string): boolean {
  if (text.length < password.length - mostErrors) return false;
  const missing = lettersOfPassword.filter((letter, place) => {
    const before = place > 0 && password[place - 1] === letter;
    return before ? text.indexOf(letter) === text.lastIndexOf(letter) : !text.includes(letter);
  });
  return missing.length <= mostErrors;
}

const longestName = 60;
const mostErrors = 2;

/** Whether some of the text is `word` but for two letters that are others, too many, missing or swapped. */
function hasAlmost(word: string, text: string): boolean {
  const all = Array.from({ length: word.length + 1 }, (_, at) => at);
  let before = all;
  let last = all;
  for (let place = 0; place < text.length; place++) {
    const next = [0];
    for (let at = 1; at <= word.length; at++) {
      const isSame = word[at - 1] === text[place];
      const cost = Math.min(
        (last[at] as number) + 1,
        (next[at - 1] as number) + 1,
        (last[at - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwapped =
        at > 1 && place > 0 && word[at - 1] === text[place - 1] && word[at - 2] === text[place];
      next.push(isSwapped ? Math.min(cost, (before[at - 2] as number) + 1) : cost);
    }
    if ((next[word.length] as number) <= mostErrors) return true;
    [before, last] = [last, next];
  }
  return false;
}

export type KindOfSecret = 'password' | 'productKey' | 'other';

const passwordName = /pass|pwd|pw(?![a-z])/i;
const productKeyName = /product[\s_-]?(?:id|key)/i;

export function kindOfSecret(key: string, setting: KnownSetting | undefined): KindOfSecret {
  if (setting?.type === 'productId' || productKeyName.test(key)) return 'productKey';
  const isPassword = setting?.type === 'password' || setting?.secret === 'yes' || passwordName.test(key);
  return isPassword || isAlmostPassword(lettersOf(key)) ? 'password' : 'other';
}

/** More words than these are of no file that a person wrote. */
const mostKept = 10_000;

/** What stands in a message in the place of a secret. */
export const hidden = '••••••';

/** The keys for secrets of all files: a text may be of another kind than it seems. */
export interface SecretKeys {
  /** The key that is called so. */
  named(word: string): KnownSetting | undefined;
  /** It is one, or is spelt like one. */
  isOne(word: string): boolean;
}

interface KeysOfBook {
  readonly all: ReadonlySet<string>;
  /** Those for secrets, by their letters. */
  readonly secrets: ReadonlyMap<string, KnownSetting>;
}

const keysOfBooks = new WeakMap<SetupBook, KeysOfBook>();

function keysOf(book: SetupBook): KeysOfBook {
  const known = keysOfBooks.get(book);
  if (known !== undefined) return known;
  const settings = book.files.flatMap(({ sections }) => sections.flatMap((section) => section.settings));
  const keys: KeysOfBook = {
    all: new Set(settings.map(({ key }) => key)),
    secrets: new Map(
      settings.filter(isKnownSecret).map((setting) => [lettersOf(setting.key).toLowerCase(), setting]),
    ),
  };
  keysOfBooks.set(book, keys);
  return keys;
}

/** What it was asked it remembers, so it is made anew for each text. */
export function secretKeysOf(book: SetupBook): SecretKeys {
  const { all, secrets } = keysOf(book);
  const named = (word: string) => secrets.get(lettersOf(word).toLowerCase());
  const isSpeltLikeOne = (name: string) => {
    const word = lettersOf(name);
    if (word.length > longestName || nearest(word, secrets.keys(), 1).length === 0) return false;
    const [meant = ''] = nearest(word, all, 1);
    // `Product` is a word of its own, and no misspelt `ProductID`.
    const isAsLong = Math.abs(meant.length - word.length) <= Math.max(1, word.length / 10);
    return isAsLong && secrets.has(lettersOf(meant).toLowerCase());
  };
  // The same words are asked for again and again.
  const known = new Map<string, boolean>();
  const isOne = (word: string) => {
    const found =
      known.get(word) ?? (named(word) !== undefined || isSecretName(word) || isSpeltLikeOne(word));
    if (known.size < mostKept) known.set(word, found);
    return found;
  };
  return { named, isOne };
}
