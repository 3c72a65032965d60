// What a number is: which codes it may stand for, in any notation, and which it wraps.

import type { Knowledge } from './knowledge/load.ts';
import type { Code } from './knowledge/types.ts';
import { hexOf, parseNumber } from './match/codeNumber.ts';

export interface Explanation {
  readonly number: number;
  readonly hex: string;
  /** The code itself, best known meaning first; what it wraps comes after it. */
  readonly codes: readonly Code[];
}

const win32Facility = 0x80070000;

/** Explains `text` if it is a number that is known. */
export function explainCode(text: string, knowledge: Knowledge): Explanation | undefined {
  const number = parseNumber(text);
  if (number === undefined) return undefined;
  const codes =
    (number & 0xffff0000) >>> 0 === win32Facility
      ? wrapped(number, knowledge)
      : [knowledge.code('hresult', number)];
  const known = codes.filter((code) => code !== undefined);
  return known.length === 0 ? undefined : { number, hex: hexOf(number), codes: known };
}

/** A Win32 error inside an HRESULT: its low half is the error. */
function wrapped(number: number, knowledge: Knowledge): (Code | undefined)[] {
  return [knowledge.code('hresult', number), knowledge.code('win32', number & 0xffff)];
}
