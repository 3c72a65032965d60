// The codes of a message that only machines write: `0x80070005`, `2147942405`, `-2147024891`, `(80041002)`.
// Nearly no message has one, so the units are asked first whether anything in them has such a form; only
// then a string is made, and the words around decide as they do for every mention.

import { minus } from '../log/units.ts';
import type { Units } from '../text/span.ts';
import { findCodes } from './code.ts';
import { findGuids } from './guid.ts';
import { mentions } from './mentions.ts';
import { findPaths } from './path.ts';
import { findRegistryKeys } from './registry.ts';
import type { Finder } from './types.ts';
import { findUncNames } from './unc.ts';

/** No such code is shorter, so a look at every eighth unit misses none. */
const shortest = 8;
const highestBit = 0x80000000;
const none: readonly number[] = [];

/** Codes, and what so long a run of digits may be a part of. */
const finders: readonly Finder[] = [findGuids, findRegistryKeys, findUncNames, findPaths, findCodes];

const isHexDigit = new Uint8Array(256);
for (const digit of '0123456789abcdefABCDEF') isHexDigit[digit.charCodeAt(0)] = 1;

/** The unsigned numbers, each as often as it stands there. */
export function machineCodes(
  units: Units,
  start: number,
  end: number,
  decode: (start: number, end: number) => string,
): readonly number[] {
  if (!mayHoldOne(units, start, end)) return none;
  return mentions(decode(start, end), finders).flatMap((mention) =>
    mention.kind === 'code' &&
    mention.number !== undefined &&
    mention.number >= highestBit &&
    mention.end - mention.start >= shortest
      ? [mention.number]
      : [],
  );
}

/** Some run of digits has the length and the beginning of a code. */
function mayHoldOne(units: Units, start: number, end: number): boolean {
  for (let at = start + shortest - 1; at < end; at += shortest) {
    if (!isDigitAt(units, at)) continue;
    // A run so long reaches four units to one side or the other.
    if (!isDigitAt(units, at - 4) && !(at + 4 < end && isDigitAt(units, at + 4))) continue;
    let from = at;
    while (from > start && isDigitAt(units, from - 1)) from--;
    let to = at + 1;
    while (to < end && isDigitAt(units, to)) to++;
    if (to - from >= shortest && mayBeOne(units, start, end, from, to)) return true;
    at = Math.max(at, to - shortest);
  }
  return false;
}

function isDigitAt(units: Units, at: number): boolean {
  const unit = units[at] as number;
  return unit < 256 && isHexDigit[unit] === 1;
}

/**
 * Of hexadecimal, eight digits with the highest bit set or a number stretched to 64 bits, and no first part of a
 * GUID; of decimal, ten digits above 2^31, and again the number of 64 bits.
 */
function mayBeOne(units: Units, start: number, end: number, from: number, to: number): boolean {
  const first = units[from] as number;
  switch (to - from) {
    case 8:
      return first >= 0x38 && !(units[to] === minus && to + 1 < end && isDigitAt(units, to + 1));
    case 10:
      return first >= 0x32 && first <= 0x34 && isDecimal(units, from, to);
    case 16:
      return (first | 0x20) === 0x66 && from > start && ((units[from - 1] as number) | 0x20) === 0x78;
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
