// What in a message has the form of a code at all: numbers in the notations of these logs, and not the parts
// of a version, a date, a time, an address or a number with separators. Whether it is one, the words decide.

import { parseNumber } from '../match/codeNumber.ts';
import type { Notation } from './types.ts';

export interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly notation: Notation;
  readonly number: number;
  /** Hexadecimal of two to four digits without 0x, which only the oldest components write. */
  readonly short: boolean;
}

const token = /(?<![\w.])(?<!\d[:/,-])-?[0-9A-Fa-f][0-9A-Fa-fxX]{0,19}h?(?!\w|[.:/,-]\d|%)/g;

const notations: readonly (readonly [RegExp, Notation])[] = [
  [/^0[xX][0-9A-Fa-f]{1,16}$/, 'hex'],
  [/^-\d{1,20}$/, 'signed'],
  // Filled up with zeros to eight digits a number is hexadecimal: (00000035) is 53.
  [/^(?:8\d{7}|0\d{7}|[0-9A-Fa-f]{8}h)$/, 'bareHex'],
  [/^\d{1,20}$/, 'decimal'],
  [/^[0-9A-Fa-f]{8}$/, 'bareHex'],
];
/** `38a`, `cb`; not the words that have no other letters. */
const shortHex = /^(?!be$|ad$|[a-f]{3,4}$)[0-9a-f]{2,4}$/;

export function* codeTokens(message: string): Generator<CodeToken> {
  for (const { 0: text, index: start } of message.matchAll(token)) {
    const read = tokenOf(message, text, start);
    if (read !== undefined) yield read;
  }
}

/** The token that has the place `at` in it, if it begins within `reach` before that. */
export function codeTokenAt(message: string, at: number, reach: number): CodeToken | undefined {
  const search = new RegExp(token);
  search.lastIndex = Math.max(0, at - reach);
  for (let match = search.exec(message); match !== null && match.index <= at; match = search.exec(message)) {
    if (match.index + match[0].length > at) return tokenOf(message, match[0], match.index);
  }
  return undefined;
}

function tokenOf(message: string, text: string, start: number): CodeToken | undefined {
  const end = start + text.length;
  const notation = notations.find(([form]) => form.test(text))?.[1];
  const number = notation === undefined ? undefined : parseNumber(text);
  if (notation !== undefined && number !== undefined) {
    // `{0x}80004003`, as one tracing tool writes it.
    const marked = notation === 'bareHex' && message.slice(start - 4, start) === '{0x}';
    return marked
      ? { start: start - 4, end, notation: 'hex', number, short: false }
      : { start, end, notation, number, short: false };
  }
  if (!shortHex.test(text)) return undefined;
  return { start, end, notation: 'bareHex', number: Number.parseInt(text, 16), short: true };
}

/** Written so that it hardly is a count: in hexadecimal, or as a number with its highest bit set. */
export function looksLikeCode({ notation, number, short }: CodeToken): boolean {
  return !short && (notation === 'hex' || notation === 'bareHex' || number >= 0x80000000);
}

/** The number is an error as Windows, COM or SMS make them. */
export function hasErrorBits(number: number): boolean {
  const high = number >>> 16;
  const low = number & 0xffff;
  // Of COM's own numbers only these are errors that occur; among the others are flags and sizes.
  if (high === 0x8000) return low < 0x20 ? low > 0 : (low >= 0x4000 && low < 0x5000) || low === 0xffff;
  return (
    (high > 0x8000 && high <= 0x80ff) ||
    (high >= 0x87d0 && high <= 0x87df) ||
    (high >= 0xc000 && high <= 0xc0ff) ||
    high === 0xd000 ||
    (high >= 0xe000 && high <= 0xe0ff)
  );
}
