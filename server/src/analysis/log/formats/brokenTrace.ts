// Trailers of the `$$<` shape that are cut off, mistyped or mangled by mail and web pages:
// `$$<COMPONENT>` alone, `$<C>`, `$$<C><Fri Oct 15 17:09:46.677 1999`, `$$<C<Tue …>`, `$$>C><…>`,
// `<$$C> <…>`, `$$(C)(…)(thread=326)`, `$$ C Fri Dec 17 … thread=320 (0x140)`, `$$&<C&>&<…&>`.
// What is missing stays empty; the message is never dropped.

import type { Span, Units } from '../../text/span.ts';
import { type Draft, oddities } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import { isBlank, less, markOf, skipBlanks, standsAt, trimBlanks } from '../units.ts';
import { judge } from '../words.ts';
import { readStamp, readThread, setComponent, setMessage } from './trace.ts';

const dollar = 0x24;
const threadWord = markOf('thread=');
const longestComponent = 260;
const mostSeparators = 16;

/** Reads the line, which readTrace has looked at, if its last `$` is the mark of a trailer. */
export function readBrokenTrace({ units }: Span, start: number, lineEnd: number, draft: Draft): boolean {
  const last = draft.known.lastDollar;
  if (last < start) return false;
  const doubled = last > start && units[last - 1] === dollar;
  const bracketed = isBracket(units[last + 1]) || (doubled && units[last - 2] === less);
  if (last + 1 >= lineEnd || (!doubled && units[last + 1] !== less)) return false;
  const componentStart = skipSeparators(units, last + 1, lineEnd);
  const componentEnd = endOfComponent(units, componentStart, lineEnd, bracketed);
  const closed = bracketed && !goesOnAsText(units, componentEnd, lineEnd);
  if (!looksLikeComponent(units, componentStart, componentEnd, closed)) return false;
  const mark = doubled ? last - 1 : last;
  const trailer = mark > start && units[mark - 1] === less ? mark - 1 : mark;
  setMessage(units, start, trailer, draft);
  setComponent(units, componentStart, componentEnd, draft);
  readRest(units, componentEnd, lineEnd, draft);
  draft.format = formatIds.trace;
  draft.oddities |= oddities.misspelt;
  draft.end = lineEnd;
  judge(units, draft);
  return true;
}

/** `<`, `>`, `(`, `)` and the `&` of a lost entity stand around the fields. */
function isBracket(unit: number | undefined): boolean {
  return unit === less || unit === 0x3e || unit === 0x28 || unit === 0x29 || unit === 0x26;
}

function skipSeparators(units: Units, from: number, to: number): number {
  const limit = Math.min(to, from + mostSeparators);
  let at = from;
  while (at < limit && (isBracket(units[at]) || isBlank(units[at]))) at++;
  return at;
}

function endOfComponent(units: Units, start: number, to: number, bracketed: boolean): number {
  const limit = Math.min(to, start + longestComponent);
  let end = start;
  while (end < limit && !isBracket(units[end]) && (bracketed || !isBlank(units[end]))) end++;
  return end;
}

/** `$$<x> and so on`: behind the bracket stands neither another field nor the end of the line. */
function goesOnAsText(units: Units, bracket: number, to: number): boolean {
  const next = skipBlanks(units, bracket + 1, Math.min(to, bracket + mostSeparators));
  return next > bracket + 1 && next < to && !isBracket(units[next]);
}

/** Where the trailer is not closed only a name in capitals with an underline counts: `$$` may be of the message. */
function looksLikeComponent(units: Units, start: number, end: number, closed: boolean): boolean {
  if (end - start < 2 || !isLetter(units[start] as number)) return false;
  if (closed) return true;
  let underlines = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if (unit === 0x5f) underlines++;
    else if (!(unit >= 0x41 && unit <= 0x5a) && !(unit >= 0x30 && unit <= 0x39)) return false;
  }
  return underlines > 0;
}

function isLetter(unit: number): boolean {
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

function readRest(units: Units, from: number, to: number, draft: Draft): void {
  const stampStart = skipSeparators(units, from, to);
  const thread = findThread(units, stampStart, to);
  const stampEnd = trimSeparators(units, stampStart, thread < 0 ? to : thread);
  const oldest = stampStart < stampEnd && readStamp(units, stampStart, stampEnd, draft);
  if (thread < 0) return;
  const threadStart = thread + threadWord.length;
  let threadEnd = threadStart;
  while (
    threadEnd < to &&
    (units[threadEnd] !== 0x29 || units[threadEnd - 1] !== 0x29) &&
    !isEnd(units, threadEnd)
  )
    threadEnd++;
  readThread(units, threadStart, trimBlanks(units, threadStart, threadEnd), oldest, draft);
}

/** The thread's number ends at a bracket that is not the one around its hexadecimal twin. */
function isEnd(units: Units, at: number): boolean {
  const unit = units[at];
  return unit === 0x3e || unit === 0x26 || (unit === 0x29 && !hasOpenBracket(units, at));
}

function hasOpenBracket(units: Units, at: number): boolean {
  for (let back = at - 1; back > at - 14 && back >= 0; back--) {
    if (units[back] === 0x28) return true;
    if (units[back] === 0x3d) return false;
  }
  return false;
}

function trimSeparators(units: Units, from: number, to: number): number {
  let end = to;
  while (end > from && (isBracket(units[end - 1]) || isBlank(units[end - 1]))) end--;
  return end;
}

function findThread(units: Units, from: number, to: number): number {
  for (let at = skipBlanks(units, from, to); at < to; at++) {
    if (standsAt(units, threadWord, at, to)) return at;
  }
  return -1;
}
