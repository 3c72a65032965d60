// What a number is: which codes it may stand for, in any notation, the likeliest first; and of one that nobody
// knows, what its bits say.

import type { CodeContext, Facility, Outcome } from '../knowledge/codes/codeTypes.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { hexOf, parseNumber } from '../match/codeNumber.ts';
import type { CodeLabel } from '../mentions/types.ts';
import { ranked } from './ranking.ts';
import { type Reading, readingsOf } from './readings.ts';

export interface Explanation {
  /** Unsigned, of 32 bits. */
  readonly number: number;
  readonly hex: string;
  /** The likeliest first; none if nobody is known to use the number. */
  readonly readings: readonly Reading[];
  /** Whether the words around the number, or its upper bits, say of what kind it is; else the first is a guess. */
  readonly said: boolean;
  readonly outcome: Outcome | undefined;
  /** What the bits say, of a number that has any. */
  readonly bits: Bits | undefined;
}

export interface Bits {
  readonly isError: boolean;
  readonly kind: 'hresult' | 'ntstatus';
  /** Made by a program for itself, as exceptions are. */
  readonly isCustom: boolean;
  readonly facility: number;
  readonly known: Facility | undefined;
  readonly low: number;
}

export function explainCode(
  text: string,
  knowledge: Knowledge,
  label: CodeLabel = 'unknown',
  context?: CodeContext,
): Explanation | undefined {
  const number = parseNumber(text);
  return number === undefined ? undefined : explainNumber(number, knowledge, label, context);
}

export function explainNumber(
  number: number,
  knowledge: Knowledge,
  label: CodeLabel = 'unknown',
  context?: CodeContext,
): Explanation {
  const { codes, preferences } = knowledge;
  const readings = ranked(readingsOf(number, codes, label), label, context, preferences);
  return {
    number,
    hex: hexOf(number),
    readings,
    said: label !== 'unknown' || number >= 0x80000000,
    outcome: readings[0]?.code.outcome,
    bits: bitsOf(number, knowledge),
  };
}

const errorBit = 0x80000000;
/** Set in an NTSTATUS, and in no HRESULT that Windows makes. */
const secondBit = 0x40000000;
const customBit = 0x20000000;

function bitsOf(number: number, { facilities }: Knowledge): Bits | undefined {
  if (number <= 0xffff) return undefined;
  const kind = number >= errorBit + secondBit ? 'ntstatus' : 'hresult';
  const facility = (number >>> 16) & (kind === 'ntstatus' ? 0xfff : 0x7ff);
  return {
    isError: number >= errorBit,
    kind,
    isCustom: (number & customBit) !== 0,
    facility,
    known: kind === 'hresult' ? facilities.find((known) => known.number === facility) : undefined,
    low: number & 0xffff,
  };
}
