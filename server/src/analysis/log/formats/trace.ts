// The `$$<` shape of site servers, and of clients of SMS 1.x and 2.0; one record a line:
//   message~  $$<COMPONENT><stamp><thread=112 (0x70)>
// The stamp has three generations: `Mon Dec 04 15:41:45 1995~` (SMS 1.x, whose thread is bare
// hexadecimal), `Tue Jan 04 15:19:23.375 2000 [zone name]` (SMS 2.0), `12-09-2022 11:25:14.226+360`.
// A record ends behind its thread, wherever the line goes on. The message may hold `$$` and `<…>` itself,
// so only a whole trailer counts here; what is spelt otherwise is for brokenTrace.

import { findEither, isLineEnd, type Span, type Units } from '../../text/span.ts';
import { readBias, readDateThenTime, readNamedDate, readNumber } from '../clock.ts';
import { type Draft, oddities } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import { greater, isBlank, less, markOf, minus, skipBlanks, standsAt, tilde, trimBlanks } from '../units.ts';
import { judge } from '../words.ts';
import { readCanonicalTrailer } from './traceCanonical.ts';

const threadMark = markOf('<thread=');
const pageBreak = markOf('<BR/>');
const dollar = 0x24;

/** A component is a name or a path, a stamp a date with a zone's name; neither is longer. */
const longestField = 300;

/**
 * Reads the record that begins at `start`, if its line has a whole trailer before `to`. If not, it leaves in
 * `draft.known` where the line ends.
 */
export function readTrace(span: Span, start: number, to: number, draft: Draft): boolean {
  const { units } = span;
  const { known } = draft;
  if (start >= known.lineFrom && start <= known.lineEnd && known.lineEnd <= to) return false;
  let last = -1;
  let at = findEither(span, start, to, dollar);
  for (; units[at] === dollar && at < to; at = findEither(span, at + 1, to, dollar)) {
    if (readTrailer(units, start, at, to, draft)) {
      judge(units, draft);
      return true;
    }
    last = at;
  }
  known.lineFrom = start;
  known.lineEnd = at;
  known.lastDollar = last;
  return false;
}

/** Reads `$$<COMPONENT><stamp><thread=…>`, which must be whole, at `mark`. */
function readTrailer(units: Units, start: number, mark: number, to: number, draft: Draft): boolean {
  if (units[mark + 1] !== dollar || units[mark + 2] !== less) return false;
  const end = readCanonicalTrailer(units, mark, to, draft);
  if (end >= 0) return settle(units, start, mark, end, to, draft);
  draft.forgetTrailer();
  const component = mark + 3;
  const componentEnd = endOfField(units, component, to);
  if (componentEnd < 0) return false;
  const stamp = skipBlanks(units, componentEnd + 1, to) + 1;
  const stampEnd = units[stamp - 1] === less ? endOfField(units, stamp, to) : -1;
  if (stampEnd < 0) return false;
  const thread = skipBlanks(units, stampEnd + 1, to);
  if (!standsAt(units, threadMark, thread, to)) return false;
  const threadEnd = endOfField(units, thread + threadMark.length, to);
  if (threadEnd < 0) return false;
  setComponent(units, component, componentEnd, draft);
  const oldest = readStamp(units, stamp, stampEnd, draft);
  readThread(units, thread + threadMark.length, threadEnd, oldest, draft);
  return settle(units, start, mark, threadEnd + 1, to, draft);
}

function settle(
  units: Units,
  start: number,
  mark: number,
  trailerEnd: number,
  to: number,
  draft: Draft,
): boolean {
  setMessage(units, start, mark, draft);
  draft.format = formatIds.trace;
  draft.end = endOfRecord(units, trailerEnd, to);
  draft.reach = trailerEnd + pageBreak.length;
  return true;
}

/** The `>` that ends the field, or -1 if the line or another field comes first. */
function endOfField(units: Units, from: number, to: number): number {
  const limit = Math.min(to, from + longestField);
  for (let at = from; at < limit; at++) {
    const unit = units[at] as number;
    if (unit === greater) return at;
    if (unit === less || isLineEnd(unit)) return -1;
  }
  return -1;
}

/** Copies from web pages end their records with a tag. */
function endOfRecord(units: Units, at: number, to: number): number {
  return standsAt(units, pageBreak, at, to) ? at + pageBreak.length : at;
}

/** Without the marks of line breaks: up to two `~` at each end, and the blanks before the trailer. */
export function setMessage(units: Units, start: number, trailer: number, draft: Draft): void {
  let first = start;
  while (first < trailer && first < start + 2 && units[first] === tilde) first++;
  let last = trimBlanks(units, first, trailer);
  for (let marks = 0; marks < 2 && last > first && units[last - 1] === tilde; marks++) last--;
  draft.messageStart = first;
  draft.messageEnd = last;
}

export function setComponent(units: Units, start: number, end: number, draft: Draft): void {
  draft.componentStart = skipBlanks(units, start, end);
  draft.componentEnd = trimBlanks(units, draft.componentStart, end);
}

/** Reads any generation of stamp, and says whether it is the oldest (its year is followed by `~`). */
export function readStamp(units: Units, start: number, end: number, draft: Draft): boolean {
  const next = readDateThenTime(units, start, end, minus, draft);
  if (next >= 0) {
    readBias(units, next, end, draft);
    return false;
  }
  const yearEnd = readNamedDate(units, start, end, draft);
  if (yearEnd >= 0) return units[yearEnd] === tilde && yearEnd < end;
  draft.forgetTime();
  draft.oddities |= oddities.badTime;
  return false;
}

/** `112 (0x70)` or `112`; of the oldest generation bare hexadecimal. */
export function readThread(units: Units, start: number, end: number, bareHex: boolean, draft: Draft): void {
  const first = skipBlanks(units, start, end);
  const last = trimBlanks(units, first, end);
  if (bareHex) {
    readHexThread(units, first, last, draft);
    return;
  }
  const next = readNumber(units, first, last, 10, draft);
  if (next >= 0 && (next === last || isBlank(units[next])) && draft.number < 0xffffffff)
    draft.thread = draft.number;
}

export function readHexThread(units: Units, start: number, end: number, draft: Draft): void {
  if (start === end || end - start > 8) return;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = hexDigit(units[at] as number);
    if (digit < 0) return;
    number = number * 16 + digit;
  }
  if (number < 0xffffffff) draft.thread = number;
}

function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
