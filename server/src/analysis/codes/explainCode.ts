// What a number is: which codes it may stand for, in any notation, the likeliest first; and of one that nobody
// knows, what its bits say.

import type { CodeContext } from '../knowledge/codes/codeTypes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { hexOf, parseNumber } from '../match/codeNumber.ts';
import type { CodeLabel } from '../mentions/types.ts';
import type { Bits, Explanation } from './explanation.ts';
import { ranked } from './ranking.ts';
import { type Reading, readingsOf } from './readings.ts';

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
  const all = isWeak(number, label) ? [] : readingsOf(number, codes, label);
  // Zero says everywhere that nothing failed, whatever the log mostly writes.
  const readings =
    number === 0
      ? ranked(all, label, undefined, preferences).slice(0, 1)
      : ranked(all, label, context, preferences);
  return {
    number,
    hex: hexOf(number),
    label,
    readings,
    said: saysWhich(number, label, readings[0]),
    outcome: readings[0]?.code.outcome,
    bits: bitsOf(number, knowledge),
  };
}

/** A number that nobody is known to use says something if its bits do, or if it is known what it is a number of. */
export function saysSomething({ readings, bits, label }: Explanation): boolean {
  return readings.length > 0 || bits?.isError === true || label === 'status';
}

/** Successes whose meaning the called interface defines; as a rule the number is something else. */
function isWeak(number: number, label: CodeLabel): boolean {
  return number >>> 16 === itf && label === 'unknown';
}

const itf = 4;

/** An exit code means what its program says, and a number of COM as often what the called interface says. */
function saysWhich(number: number, label: CodeLabel, first: Reading | undefined): boolean {
  // A small number below zero, such as -2, says no more than a small one above.
  if (number < errorBit || number >= smallNegatives) return label !== 'unknown' && label !== 'exit';
  return number >>> 16 !== 0x8000 + itf || first?.code.family.id !== 'com';
}

const errorBit = 0x80000000;
const smallNegatives = 0xffff0000;
/** Set in an NTSTATUS, and in no HRESULT that Windows makes. */
const secondBit = 0x40000000;
const customBit = 0x20000000;

function bitsOf(number: number, { facilities }: Knowledge): Bits | undefined {
  // A small number below zero has all bits set, and they say nothing.
  if (number <= 0xffff || number >= smallNegatives) return undefined;
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
