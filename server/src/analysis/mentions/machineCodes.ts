// The codes of a message that only machines write: `0x80070005`, `2147942405`, `-2147024891`, `(80041002)`.
// Nearly no message has one, so its units are searched for what has such a form; only around that a string is
// made, and the words in it decide as they do for every mention.

import { minus } from '../log/units.ts';
import { MessageMemo } from '../match/messageMemo.ts';
import type { Units } from '../text/span.ts';
import { codeAt } from './code.ts';

/** No such code is shorter, so a look at two units in seven misses none. */
const shortest = 8;
const stride = shortest - 1;
const highestBit = 0x80000000;
/** Five words before a code are asked about it, and what stands right behind it. */
const before = 280;
const behind = 48;
const none: readonly number[] = [];

const isHexDigit = new Uint8Array(256);
for (const digit of '0123456789abcdefABCDEF') isHexDigit[digit.charCodeAt(0)] = 1;

type Decode = (start: number, end: number) => string;

export class MachineCodes {
  readonly #memo = new MessageMemo<readonly number[]>();

  /** The unsigned numbers in a message, each as often as it stands there. */
  of(units: Units, start: number, end: number, decode: Decode): readonly number[] {
    const first = nextRun(units, start, end, start);
    if (first === undefined) return none;
    return this.#memo.of(units, start, end, () => {
      const found: number[] = [];
      for (let run: Run | undefined = first; run !== undefined; run = nextRun(units, start, end, run.to)) {
        const number = codeOf(units, start, end, run, decode);
        if (number !== undefined) found.push(number);
      }
      return found;
    });
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The next run of digits that may be a code, and begins at `after` or behind it. */
function nextRun(units: Units, start: number, end: number, after: number): Run | undefined {
  for (let at = after + stride; at < end; at += stride) {
    const before = isHexDigit[(units[at - 1] as number) & 255] as number;
    if ((before & (isHexDigit[(units[at] as number) & 255] as number)) === 0 || !isDigitAt(units, at))
      continue;
    let from = at;
    while (from > after && isDigitAt(units, from - 1)) from--;
    let to = at + 1;
    while (to < end && isDigitAt(units, to)) to++;
    if (to - from >= shortest && mayBeOne(units, start, end, from, to)) return { from, to };
    at = Math.max(at, to - 1);
  }
  return undefined;
}

function codeOf(
  units: Units,
  start: number,
  end: number,
  { from, to }: Run,
  decode: Decode,
): number | undefined {
  const first = wholeCharacter(units, Math.max(start, from - before), from);
  // Digits are a unit each in whatever form the text is kept.
  const lead = decode(first, from);
  const code = codeAt(lead + decode(from, Math.min(end, to + behind)), lead.length);
  if (code?.number === undefined || code.end - code.start < shortest) return undefined;
  return code.number >= highestBit ? code.number : undefined;
}

/** The first place from `at` on that is not within a character of UTF-8. */
function wholeCharacter(units: Units, at: number, to: number): number {
  if (units.BYTES_PER_ELEMENT === 2) return at;
  let whole = at;
  while (whole < to && ((units[whole] as number) & 0xc0) === 0x80) whole++;
  return whole;
}

function isDigitAt(units: Units, at: number): boolean {
  const unit = units[at] as number;
  return unit < 256 && isHexDigit[unit] === 1;
}

const backslash = 0x5c;
const slash = 0x2f;

/**
 * Of hexadecimal, eight digits with the highest bit set or a number stretched to 64 bits, and no first part of a
 * GUID; of decimal, ten digits above 2^31, and again the number of 64 bits. No part of a path is a code.
 */
function mayBeOne(units: Units, start: number, end: number, from: number, to: number): boolean {
  const first = units[from] as number;
  const isMarked = from - 2 >= start && ((units[from - 1] as number) | 0x20) === 0x78;
  const sign = units[isMarked ? from - 3 : from - 1];
  if (from > start && (sign === backslash || sign === slash)) return false;
  switch (to - from) {
    case 8:
      return first >= 0x38 && !(units[to] === minus && to + 1 < end && isDigitAt(units, to + 1));
    case 10:
      return first >= 0x32 && first <= 0x34 && isDecimal(units, from, to);
    case 16:
      return (first | 0x20) === 0x66 && isMarked;
    case 20:
      return isDecimal(units, from, to);
    default:
      return false;
  }
}

function isDecimal(units: Units, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((units[at] as number) > 0x39) return false;
  return true;
}
