// The attributes of the `<![LOG[` shape exactly as Microsoft's own code writes them, which is how nearly
// all of them are written: read in one go, without looking names up. Anything else is left to
// ccmAttributes, which reads the same fields by name.

import type { Units } from '../../text/span.ts';
import type { Draft } from '../draft.ts';
import { clockLength, dateLength, readPlainBias, readPlainClock, readPlainDate } from '../plainClock.ts';
import { isDigit, quote, space } from '../units.ts';

// The marks between the values, unit by unit: a loop over a mark costs more than reading the values.
const timeMark = 7;
const dateMark = 8;
const componentMark = 13;
const contextMark = 11;
const typeMark = 8;
const threadMark = 10;
const fileMark = 8;

/** The place behind the list that begins at `at`; -1, and a draft that must be read anew, if it is another kind. */
export function readCanonical(units: Units, at: number, to: number, draft: Draft): number {
  if (!isTime(units, at)) return -1;
  let next = at + timeMark;
  if (!readPlainClock(units, next, draft)) return -1;
  next = readPlainBias(units, next + clockLength, quote, draft);
  if (next < 0 || !isDate(units, next)) return -1;
  next += dateMark;
  if (!readPlainDate(units, next, draft)) return -1;
  next += dateLength;
  if (!isComponent(units, next)) return -1;
  draft.componentStart = next + componentMark;
  draft.componentEnd = next = endOfValue(units, draft.componentStart, to);
  if (!isContext(units, next)) return -1;
  next = endOfValue(units, next + contextMark, to);
  if (!isType(units, next)) return -1;
  next += typeMark;
  if (!isDigit(units[next])) return -1;
  draft.type = (units[next] as number) - 0x30;
  if (!isThread(units, next + 1)) return -1;
  next = readThread(units, next + 1 + threadMark, to, draft);
  if (!isFile(units, next)) return -1;
  draft.sourceStart = next + fileMark;
  draft.sourceEnd = next = endOfValue(units, draft.sourceStart, to);
  // Behind `to` anything may stand in the buffer.
  return isEnd(units, next) && next + 2 <= to ? next + 2 : -1;
}

function readThread(units: Units, at: number, to: number, draft: Draft): number {
  let number = 0;
  let next = at;
  while (next < to && next < at + 9 && isDigit(units[next]))
    number = number * 10 + (units[next++] as number) - 0x30;
  if (next > at) draft.thread = number;
  return next;
}

/**
 * Where the value ends that begins at `at`. All that may end it, or must be left to the reader by name (a line
 * end, the `!` of a mark), comes before `#` in ASCII, and of what else does only blanks occur in values.
 */
function endOfValue(units: Units, at: number, to: number): number {
  let next = at;
  while (next < to && ((units[next] as number) > quote || units[next] === space)) next++;
  return next;
}

// biome-ignore format: a mark is one line, however long
function isTime(u: Units, n: number): boolean { return u[n] === 0x3c && u[n + 1] === 0x74 && u[n + 2] === 0x69 && u[n + 3] === 0x6d && u[n + 4] === 0x65 && u[n + 5] === 0x3d && u[n + 6] === 0x22; } // <time="
// biome-ignore format: a mark is one line, however long
function isDate(u: Units, n: number): boolean { return u[n] === 0x22 && u[n + 1] === 0x20 && u[n + 2] === 0x64 && u[n + 3] === 0x61 && u[n + 4] === 0x74 && u[n + 5] === 0x65 && u[n + 6] === 0x3d && u[n + 7] === 0x22; } // " date="
// biome-ignore format: a mark is one line, however long
function isComponent(u: Units, n: number): boolean { return u[n] === 0x22 && u[n + 1] === 0x20 && u[n + 2] === 0x63 && u[n + 3] === 0x6f && u[n + 4] === 0x6d && u[n + 5] === 0x70 && u[n + 6] === 0x6f && u[n + 7] === 0x6e && u[n + 8] === 0x65 && u[n + 9] === 0x6e && u[n + 10] === 0x74 && u[n + 11] === 0x3d && u[n + 12] === 0x22; } // " component="
// biome-ignore format: a mark is one line, however long
function isContext(u: Units, n: number): boolean { return u[n] === 0x22 && u[n + 1] === 0x20 && u[n + 2] === 0x63 && u[n + 3] === 0x6f && u[n + 4] === 0x6e && u[n + 5] === 0x74 && u[n + 6] === 0x65 && u[n + 7] === 0x78 && u[n + 8] === 0x74 && u[n + 9] === 0x3d && u[n + 10] === 0x22; } // " context="
// biome-ignore format: a mark is one line, however long
function isType(u: Units, n: number): boolean { return u[n] === 0x22 && u[n + 1] === 0x20 && u[n + 2] === 0x74 && u[n + 3] === 0x79 && u[n + 4] === 0x70 && u[n + 5] === 0x65 && u[n + 6] === 0x3d && u[n + 7] === 0x22; } // " type="
// biome-ignore format: a mark is one line, however long
function isThread(u: Units, n: number): boolean { return u[n] === 0x22 && u[n + 1] === 0x20 && u[n + 2] === 0x74 && u[n + 3] === 0x68 && u[n + 4] === 0x72 && u[n + 5] === 0x65 && u[n + 6] === 0x61 && u[n + 7] === 0x64 && u[n + 8] === 0x3d && u[n + 9] === 0x22; } // " thread="
// biome-ignore format: a mark is one line, however long
function isFile(u: Units, n: number): boolean { return u[n] === 0x22 && u[n + 1] === 0x20 && u[n + 2] === 0x66 && u[n + 3] === 0x69 && u[n + 4] === 0x6c && u[n + 5] === 0x65 && u[n + 6] === 0x3d && u[n + 7] === 0x22; } // " file="
// biome-ignore format: a mark is one line, however long
function isEnd(u: Units, n: number): boolean { return u[n] === 0x22 && u[n + 1] === 0x3e; } // ">
