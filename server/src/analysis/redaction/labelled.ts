// Names that the words before them announce: `machine WKS0417`, `UserName=joe`, `account 'CONTOSO\joe'`. Behind an
// equals sign or in quotes anything can be a name; behind a blank it must look like one, or a preposition must stand
// before the word: `on server luxor`.

import { before } from '../mentions/before.ts';
import { canBeName, isOrdinary, looksGiven, unit } from './names.ts';
import type { Spotter } from './types.ts';
import {
  accounts,
  authorities,
  documentEnds,
  folderForm,
  folders,
  labelPrepositions,
  labels,
  productFiles,
  relativeRoots,
} from './wellKnown.ts';

const name = `${unit}[\\p{L}\\p{N}\\p{M}_.$&@-]{0,62}`;
const wordBefore = '(?<![\\p{L}\\p{N}])';

const rows = labels.map(({ kind, words, mustHaveDigit }) => ({
  kind,
  mustHaveDigit: mustHaveDigit === true,
  set: new RegExp(
    `${wordBefore}([\\p{L}_]{0,24}?(?:${words})(?:[ _]?(?:name|id))?(?:\\(s\\))?(?:["'\\]]|&quot;)?[^\\S\\r\\n]{0,3}(?:is now )?(?:=|:|>)[^\\S\\r\\n]{0,3})(?:"([^"\\r\\n]{1,64})"|'([^'\\r\\n]{1,64})'|[[<(]?(${name}))`,
    'giu',
  ),
  quoted: new RegExp(
    `${wordBefore}((?:${words})(?: ?name)?(?: is| was| now| named| called){0,2}\\s?)(?:"([^"\\r\\n]{1,64})"|'([^'\\r\\n]{1,64})'|[[(<](${name})[\\])>])`,
    'giu',
  ),
  spoken: new RegExp(
    `${wordBefore}((?:${words})((?: name)?(?: is| was| now| named| called){0,2})\\s{1,2})(${name})`,
    'giu',
  ),
}));

export const findLabelled: Spotter = (text, report) => {
  for (const { kind, mustHaveDigit, set, quoted, spoken } of rows) {
    const isValue = (value: string) =>
      couldBe(value, kind) && !(mustHaveDigit && !(/\d/.test(value) && looksGiven(value)));
    for (const { index, 0: whole, 1: label = '', 2: double, 3: single, 4: bare } of text.matchAll(set)) {
      const value = double ?? single ?? bare ?? '';
      const start = index + whole.lastIndexOf(value);
      const isSure = label.trimEnd().endsWith('=') || double !== undefined || single !== undefined;
      const isXml = label.endsWith('>') && text.charAt(start + value.length) === '<';
      const fits = isSure || isXml || (label.trimEnd().endsWith(':') && !isOrdinary(trim(value)));
      if (fits && isValue(value)) reportTrimmed(value, start, kind, report);
    }
    for (const { index, 0: whole, 2: double, 3: single, 4: bare } of text.matchAll(quoted)) {
      const value = double ?? single ?? bare ?? '';
      if (bare !== undefined && isOrdinary(value)) continue;
      if (isValue(value)) reportTrimmed(value, index + whole.lastIndexOf(value), kind, report);
    }
    for (const { index, 1: label = '', 2: link = '', 3: value = '' } of text.matchAll(spoken)) {
      const start = index + label.length;
      const clean = trim(value);
      const isCall = /^[(:=\\]/.test(text.slice(start + value.length));
      if (isCall || isOrdinary(clean) || clean.includes('@') || !isValue(clean)) continue;
      const isGiven = looksGiven(clean) && (/\d/.test(clean) || /[a-z]/.test(label));
      if (
        isGiven ||
        saysName(text, index, link, clean) ||
        (!mustHaveDigit && isBareLabel.test(label) && !wordEnd.test(clean))
      )
        reportTrimmed(clean, start, kind, report);
    }
  }
};

/** Behind these a name follows without more; `server` is too often the beginning of another word's name. */
const isBareLabel = /^(?:machine|computer|workstation|user) $/i;
/** Ends of words that are hardly names. */
const wordEnd = /(?:ing|ed|tion|sion|ly|ment|able|ible|ful|ness|ity|al|ive|ous|ance|ence|[^s]s)$/i;

/** `user name is joe`, `on server luxor`; but `on server startup` has an ordinary word there. */
function saysName(text: string, at: number, link: string, found: string): boolean {
  if (/\b(?:name|named|called)\b/i.test(link)) return true;
  if (/\b(?:is|was)\b/i.test(link)) return !wordEnd.test(found);
  const { gap, words } = before(text, at);
  const [first = '', second = ''] = words;
  if (!/^\s+$/.test(gap)) return false;
  return (
    labelPrepositions.has(first) ||
    (/^(?:the|site|sms|sql|remote|local|logon)$/.test(first) && labelPrepositions.has(second))
  );
}

const fileEnd = new RegExp(`\\.(?:${documentEnds}|lo_|${[...productFiles].join('|')})$`, 'i');
const longWords = /^\S+(?: \S+){4,}$/;

function couldBe(found: string, kind: string): boolean {
  const value = trim(found);
  if (!canBeName(value) || /[\\/:;={}]/.test(value) || fileEnd.test(value)) return false;
  if (/^(?:SMS_|WBEM_|CCM_|Win32_|GUID:|C[A-Z][a-z]+[A-Z])/.test(value) || longWords.test(value))
    return false;
  if (!value.includes(' ')) return !plain.has(value.toLowerCase());
  return kind !== 'SERVER' && kind !== 'CLIENT' && !isOrdinary(value.split(' ', 1)[0] ?? '');
}
const plain = new Set('a an the of in on is and or not to for with error failed null true false'.split(' '));

function trim(value: string): string {
  return value.replace(/[.$&@-]+$/, '');
}

function reportTrimmed(
  value: string,
  start: number,
  kind: (typeof rows)[number]['kind'],
  report: Parameters<Spotter>[1],
): void {
  const clean = trim(value);
  if (clean !== '') report(start, start + clean.length, kind);
}

const inDomain = new RegExp(
  `(?<![\\p{L}\\p{N}_\\\\%$&-]|\\.(?!\\\\))(${unit}[\\p{L}\\p{N}\\p{M}_.-]{0,62}|\\.)(\\\\{1,2})(${unit}[\\p{L}\\p{N}\\p{M}_.$&-]{0,63})(?![\\\\\\p{L}\\p{N}_{])`,
  'gu',
);
const group = new RegExp(
  `(?<=["'])(${unit}[\\p{L}\\p{N}_.-]{0,62})(\\\\{1,2})(${unit}[\\p{L}\\p{N}\\p{M}_.$& -]{0,63})(?=["'])`,
  'gu',
);
const authority = new RegExp(
  `${wordBefore}(?:${[...authorities].join('|')})\\\\{1,2}(?:NETWORK SERVICE|LOCAL SERVICE|ANONYMOUS LOGON|[\\w$-]{1,64})`,
  'gi',
);
const switches = new RegExp(
  `((?<![\\w/\\\\])[/-](?:u|user|username)[:= ]["']?)(${name})(?![\\\\(\\p{L}\\p{N}_.$&@-])`,
  'giu',
);
const ofUsers = /^(?:users?|username|logon|login|owner|person|caller|logged)$/;

/** `DOMAIN\user`, whatever stands before it, if it is no file or device. */
export const findInDomains: Spotter = (text, report) => {
  for (const { index, 0: whole } of text.matchAll(authority)) report(index, index + whole.length, 'fixed');
  for (const expression of [group, inDomain]) {
    for (const { index, 1: domain = '', 2: slash = '', 3: found = '' } of text.matchAll(expression)) {
      const account = found.replace(/[.-]+$/, '');
      const small = domain.toLowerCase();
      const said = before(text, index)
        .words.slice(0, 3)
        .some((word) => ofUsers.test(word));
      // Three letters and five hexadecimal digits may be a package's folder, but not of somebody's name.
      const isFolder = relativeRoots.has(small) || folders.has(small) || (!said && folderForm.test(small));
      const isFile = fileEnd.test(account) || isFolder;
      if (isFile || (folders.has(account.toLowerCase()) && !accounts.has(account.toLowerCase()))) continue;
      const start = index + domain.length + slash.length;
      if (domain !== '.' && canBeName(domain)) report(index, index + domain.length, 'DOMAIN');
      const isMachine = account.endsWith('$');
      const end = start + account.length - (isMachine ? 1 : 0);
      if (canBeName(text.slice(start, end)))
        report(start, end, isMachine ? 'SERVER' : said ? 'USER' : 'ACCOUNT');
      else report(start, end, 'fixed');
    }
  }
  for (const { index, 1: label = '', 2: user = '' } of text.matchAll(switches)) {
    const start = index + label.length;
    if (canBeName(user)) report(start, start + user.length, 'USER');
  }
};

const onName =
  /(?<![\p{L}\p{N}_])((?:on|from|at|against|display=) ?)([A-Z][A-Z\d]*(?:-[A-Z\d]+){0,4})(?![\p{L}\p{N}_\\.(:/-])/gu;
const abbreviation = 4;

/** `on LUXOR`: capitals behind a preposition, unless they are an abbreviation. */
export const findOnNames: Spotter = (text, report) => {
  for (const { index, 1: label = '', 2: found = '' } of text.matchAll(onName)) {
    const start = index + label.length;
    const long = found.length > abbreviation && !isOrdinary(found);
    if (long && looksGiven(found) && canBeName(found)) report(start, start + found.length, 'SERVER');
  }
};
