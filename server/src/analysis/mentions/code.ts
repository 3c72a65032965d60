// Codes: error codes of every kind, ids of status messages and events. A number is one if the words before it
// say so, or if it is written as only codes are and no word says that it is something else.

import { type Before, before } from './before.ts';
import { type CodeToken, codeTokenAt, codeTokens, hasErrorBits, looksLikeCode } from './codeToken.ts';
import {
  counted,
  fillers,
  hints,
  numberedThings,
  otherCodes,
  otherThings,
  type Sureness,
  type Trigger,
  tellsOfFailure,
  triggers,
  variable,
} from './codeWords.ts';
import type { CodeLabel, CodeMention, Finder } from './types.ts';

/** So far back a sentence may tell of the failure whose code stands at its end. */
const sentenceSpan = 160;
const endOfSentence = /^[\s.!~"')\]>]*(?:$|[;,.!~\r\n]| {2})/;

export const findCodes: Finder = (message, report) => {
  for (const token of codeTokens(message)) {
    const code = codeOf(message, token);
    if (code !== undefined) report(code);
  }
};

/** The code that stands at a place, if one does. */
export function codeAt(message: string, at: number): CodeMention | undefined {
  const token = codeTokenAt(message, at, longestSign);
  return token === undefined ? undefined : codeOf(message, token);
}

/** `-`, `0x`: so far before its first digit a token begins. */
const longestSign = 2;

function codeOf(message: string, token: CodeToken): CodeMention | undefined {
  const label = labelOf(message, token);
  if (label === undefined) return undefined;
  const { start, end, number, notation } = token;
  return { kind: 'code', start, end, number, notation, label };
}

function labelOf(message: string, token: CodeToken): CodeLabel | undefined {
  const near = before(message, token.start);
  const words = withoutFillers(near);
  const [word = ''] = words;
  if (isHttpVersion(message, token.start)) return 'http';
  const behind = message.slice(token.end, token.end + 24);
  if (token.notation === 'decimal' && token.number < 0x80000000 && counted.test(behind)) return undefined;
  if (word === 'msg' && /^, level\b/i.test(behind)) return 'sql';
  if (isOfRollback(message, token.start)) return 'msi';
  // `length of error=2`
  if (words[1] === 'of' && otherThings.has(words[2] ?? '')) return undefined;
  const trigger = triggerOf(words);
  if (trigger !== undefined && isSure(trigger.sureness, token, near, behind)) {
    if (token.short) return 'short';
    return isOwn(words, token, near, behind) ? 'own' : specific(trigger.label, words, near, token);
  }
  if (token.short) return undefined;
  const isOther = otherThings.has(word);
  const isNear =
    looksLikeCode(token) && words.slice(1, 3).some((other) => triggerOf([other])?.sureness === 'any');
  const isCode =
    (!isOther && (isNear || standsAlone(message, token, near))) ||
    (!numberedThings.has(word) && endsFailure(message, token, near, behind));
  return isCode ? specific('unknown', words, near, token) : undefined;
}

/** The words that count: not `is` and `was`, nor the number that this one repeats in brackets. */
function withoutFillers({ gap, words }: Before): readonly string[] {
  const from = words.findIndex(
    (word, i) => !fillers.has(word) && !(i === 0 && gap.includes('(') && isNumber(word)),
  );
  if (from < 0) return [];
  // `return value`, `message number` are phrases of their own.
  const phrase = from > 0 && triggers.has(`${words[from]} ${words[from - 1]}`);
  return words.slice(phrase ? from - 1 : from);
}

function isNumber(word: string): boolean {
  return /^(?:0x[0-9a-f]+|\d+)$/.test(word);
}

function triggerOf([word = '', second = '', third = '']: readonly string[]): Trigger | undefined {
  if (word === 'code' && otherCodes.has(second)) return undefined;
  return (
    triggers.get(`${third} ${second} ${word}`) ??
    triggers.get(`${second} ${word}`) ??
    triggers.get(word) ??
    triggers.get(variable.exec(word)?.slice(1).find(Boolean) ?? '')
  );
}

/** `ERROR 4 - Cannot get the schedule` numbers a message, `iRet = 1` says yes. */
function isOwn(
  [word = '']: readonly string[],
  { number, notation }: CodeToken,
  { gap }: Before,
  behind: string,
) {
  if (notation !== 'decimal') return false;
  return (
    (word === 'error' && gap === ' ' && /^ - [A-Z]/.test(behind)) ||
    (number === 1 && /^(?:value|.*ret(?:val)?)$/.test(word))
  );
}

function isSure(sureness: Sureness, token: CodeToken, { gap }: Before, behind: string): boolean {
  if (token.short) return sureness === 'any' && /^ ?= ?$|^ $/.test(gap);
  if (looksLikeCode(token)) return true;
  switch (sureness) {
    case 'any':
      // `Error: 3 clients are lost` counts; `Error: 53 while reading` does not.
      return !(
        gap.includes(':') &&
        /^ (?!occurred|while|in|on|from|for|at|when|returned|trying|was|has|during)[a-z]/.test(behind)
      );
    case 'sign':
      return /[=:#(]/.test(gap);
    case 'end':
      return endOfSentence.test(behind);
    case 'hex':
      return false;
  }
}

/** The label of the trigger, or what a word near it or the number itself adds to that. */
function specific(
  label: CodeLabel,
  words: readonly string[],
  { gap, words: [nearest] }: Before,
  { notation, number }: CodeToken,
): CodeLabel {
  if (label === 'http') return number < 0x80000000 ? 'http' : byBits(number);
  if (label !== 'unknown') return label;
  if (nearest === 'value' && notation === 'decimal' && number <= 6 && !gap.includes('=')) return 'msi';
  for (const word of words) {
    const hint = hints.get(word);
    if (hint !== undefined && (hint !== 'http' || (number >= 100 && number <= 599))) return hint;
  }
  return byBits(number);
}

function byBits(number: number): CodeLabel {
  // In a small number below zero, such as -2, all bits are set and say nothing.
  if (number >= 0xffffff00) return 'unknown';
  if (number >= 0xc0000000) return 'ntstatus';
  return number >= 0x80000000 ? 'hresult' : 'unknown';
}

/** `HTTP/1.1 401`. */
function isHttpVersion(message: string, at: number): boolean {
  return /HTTP\/\d\.\d $/i.test(message.slice(Math.max(0, at - 9), at));
}

/** `Error in rollback skipped. Return: 5`: how the Installer's own step ended, no number of Windows. */
function isOfRollback(message: string, at: number): boolean {
  return /rollback skipped\.\s{1,4}Return: {1,4}$/i.test(message.slice(Math.max(0, at - 40), at));
}

/** Written as only codes are: `0x80070005`, `-2147024891`, `2147942405`, `(80041002)`, `(#5)`. */
function standsAlone(message: string, { start, end, notation, number }: CodeToken, { gap }: Before): boolean {
  const closed = message.charAt(end) === ')';
  if (gap.endsWith('(#') && closed) return true;
  if (notation === 'bareHex')
    return gap.endsWith('(') && closed && message.charAt(start) === '8' && hasErrorBits(number);
  return end - start >= 10 && hasErrorBits(number);
}

/**
 * `Could not open the file (5)`, `... using account DOM\x (00000035)`, `... failed, 126`,
 * `Could not register - 1326`, `Error in request, 8004100f`.
 */
function endsFailure(
  message: string,
  { start, end, notation, number }: CodeToken,
  { gap }: Before,
  behind: string,
): boolean {
  const isFilledUp = message.charAt(start) === '0' && number <= 0xffff;
  const isWhole = notation === 'bareHex' && end - start === 8 && (hasErrorBits(number) || isFilledUp);
  if (!isWhole && (notation !== 'decimal' || number > 99_999)) return false;
  // `Failed(3)` counts.
  const bracketed = gap.length > 1 && gap.endsWith('(') && behind.startsWith(')');
  const last =
    /(?:,| -) ?$/.test(gap) && /^[\s.~]*$/.test(message.slice(end, end + 40)) && end + 40 >= message.length;
  if (!bracketed && !last) return false;
  const sentence = message.slice(Math.max(0, start - sentenceSpan), start);
  return tellsOfFailure.test(sentence);
}
