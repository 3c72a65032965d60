// The attributes behind a message of the `<![LOG[` shape, in any order and letter case, some missing:
// `<time="22:13:25.553+300" date="10-03-2013" component="…" context="" type="1" thread="7" file="a.cpp:1">`.
// What is misspelt is read as far as it goes; the record ends at the `>`, or where the attributes stop
// being any.

import { isLineEnd, type Span, type Units } from '../../text/span.ts';
import { readBias, readIsoDate, readNumber, readNumericDate, readTimeOfDay } from '../clock.ts';
import { type Draft, noBias, oddities } from '../draft.ts';
import {
  greater,
  isBlank,
  less,
  markOf,
  minus,
  quote,
  skipBlanks,
  standsAt,
  standsAtFolded,
} from '../units.ts';
import { readCanonical } from './ccmCanonical.ts';

/** No list of attributes is longer. */
const longestList = 1 << 14;
const closer = markOf(']LOG]!>');
const opener = markOf('<![LOG[');

type Take = (units: Units, start: number, end: number, draft: Draft) => void;

interface Taker {
  readonly name: Uint8Array;
  readonly take: Take;
}

/** By the attribute's name, in the order in which the product writes them; others are passed over. */
const takers: readonly Taker[] = [
  { name: markOf('time'), take: takeTime },
  { name: markOf('date'), take: takeDate },
  { name: markOf('component'), take: takeComponent },
  { name: markOf('type'), take: takeType },
  { name: markOf('thread'), take: takeThread },
  { name: markOf('file'), take: takeFile },
];

/**
 * Reads from `at`, where a `<` should stand, and sets the draft's end.
 * False if the text may still go on with the list.
 */
export function readAttributes(span: Span, at: number, draft: Draft): boolean {
  const { units, length, complete } = span;
  const limit = Math.min(length, at + longestList);
  draft.end = at;
  if (at >= length) return finish(draft, at, draft.oddities, complete);
  if (units[at] !== less) {
    draft.oddities |= oddities.torn;
    return true;
  }
  const end = readCanonical(units, at, limit, draft);
  if (end > 0) {
    draft.end = end;
    doubtBiasOfScripts(units, draft);
    return true;
  }
  draft.forgetTrailer();
  return readAttributeList(span, at + 1, limit, draft);
}

/** The list itself, from behind its `<`. */
export function readAttributeList(
  { units, length, complete }: Span,
  start: number,
  limit: number,
  draft: Draft,
): boolean {
  const final = complete || limit < length;
  const before = draft.oddities;
  draft.end = start;
  draft.attribute = -1;
  for (let next = start; ; ) {
    next = skipBlanks(units, next, limit);
    if (next >= limit) return finish(draft, limit, before, final);
    if (units[next] === greater) {
      draft.end = next + 1;
      doubtBiasOfScripts(units, draft);
      return true;
    }
    const nameEnd = endOfName(units, next, limit);
    if (nameEnd >= limit) return finish(draft, limit, before, final);
    if (nameEnd === next || units[nameEnd] !== 0x3d) return stop(units, next, limit, final, draft);
    next = readValue(units, next, nameEnd, limit, draft);
    if (next < 0) return finish(draft, limit, before, final);
    if (draft.end > start) return true;
  }
}

/** The list ends with the text, cut off or still being written: what looks odd in it is only not there yet. */
function finish(draft: Draft, end: number, odd: number, complete: boolean): boolean {
  draft.end = end;
  draft.oddities = odd | oddities.unfinished;
  return complete;
}

/** Something that is no attribute: the record ends at the next `>` of the line, or before it. */
function stop(units: Units, at: number, limit: number, final: boolean, draft: Draft): boolean {
  draft.oddities |= oddities.torn;
  let end = at;
  while (end < limit && !isLineEnd(units[end] as number)) {
    if (standsAt(units, opener, end, limit)) break;
    if (units[end++] === greater) break;
  }
  draft.end = end;
  draft.reach = end + opener.length;
  return final || end + opener.length < limit;
}

function endOfName(units: Units, at: number, limit: number): number {
  let end = at;
  while (end < limit && isNameUnit(units[end] as number)) end++;
  return end;
}

function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f
  );
}

/** Takes one value and returns where the next attribute may begin; -1 if the value does not end. */
function readValue(units: Units, nameStart: number, equals: number, limit: number, draft: Draft): number {
  const opening = lengthOfQuote(units, equals + 1, limit);
  const quoted = units[equals + 1] === quote;
  const start = equals + 1 + opening;
  if (!quoted) draft.oddities |= oddities.misspelt;
  let end = start;
  for (; end < limit; end++) {
    const unit = units[end] as number;
    if (unit === quote) break;
    if (!quoted && (opening === 0 ? unit === greater || isBlank(unit) : lengthOfQuote(units, end, limit) > 0))
      break;
    if (unit === 0x5d && standsAt(units, closer, end, limit)) return splice(end, draft);
    if (unit === less && standsAt(units, opener, end, limit) && isLineEnd(units[end - 1] as number)) {
      draft.oddities |= oddities.torn;
      draft.end = lineEndBefore(units, end);
      draft.reach = end + opener.length;
      return end;
    }
  }
  if (end >= limit) return -1;
  take(units, nameStart, equals, start, end, draft);
  if (quoted) return end + 1;
  let next = end;
  for (let more = lengthOfQuote(units, next, limit); more > 0; more = lengthOfQuote(units, next, limit))
    next += more;
  return next;
}

/** Of a quote before `to`, straight or as web pages make them, in UTF-16, UTF-8 or Windows-1252; 0 if there is none. */
function lengthOfQuote(units: Units, at: number, to: number): number {
  if (at >= to) return 0;
  const unit = units[at];
  if (unit === quote || unit === 0x201c || unit === 0x201d) return 1;
  if (units.BYTES_PER_ELEMENT === 2) return 0;
  if (unit === 0x93 || unit === 0x94) return 1;
  const isTypographic = at + 3 <= to && unit === 0xe2 && units[at + 1] === 0x80;
  return isTypographic && (units[at + 2] === 0x9c || units[at + 2] === 0x9d) ? 3 : 0;
}

/** Another record's end stands in the value: what follows it is that record's list, and all we have. */
function splice(at: number, draft: Draft): number {
  draft.oddities |= oddities.torn;
  draft.forgetTrailer();
  draft.attribute = -1;
  return at + closer.length + 1;
}

function lineEndBefore(units: Units, at: number): number {
  let end = at;
  while (isLineEnd(units[end - 1] as number)) end--;
  return end;
}

function take(
  units: Units,
  nameStart: number,
  nameEnd: number,
  start: number,
  end: number,
  draft: Draft,
): void {
  for (let place = 0; place < takers.length; place++) {
    const taker = takers[place] as Taker;
    if (taker.name.length !== nameEnd - nameStart) continue;
    if (!standsAtFolded(units, taker.name, nameStart, nameEnd)) continue;
    // The product's own viewer reads them in this order only.
    if (place < draft.attribute) draft.oddities |= oddities.misspelt;
    draft.attribute = place;
    taker.take(units, start, end, draft);
    return;
  }
}

function takeTime(units: Units, start: number, end: number, draft: Draft): void {
  const next = readTimeOfDay(units, start, end, draft);
  if (next < 0) draft.oddities |= oddities.badTime;
  else readBias(units, next, end, draft);
}

function takeDate(units: Units, start: number, end: number, draft: Draft): void {
  if (readNumericDate(units, start, end, minus, draft) >= 0) return;
  if (readNumericDate(units, start, end, 0x2f, draft) >= 0) return;
  if (readIsoDate(units, start, end, draft) < 0) draft.oddities |= oddities.badTime;
}

function takeComponent(_: Units, start: number, end: number, draft: Draft): void {
  draft.componentStart = start;
  draft.componentEnd = end;
}

function takeFile(_: Units, start: number, end: number, draft: Draft): void {
  draft.sourceStart = start;
  draft.sourceEnd = end;
}

/** Digits are the type; whatever else was written leaves the judgement to the words. */
function takeType(units: Units, start: number, end: number, draft: Draft): void {
  if (start < end && readNumber(units, start, end, 3, draft) === end) draft.type = draft.number;
}

function takeThread(units: Units, start: number, end: number, draft: Draft): void {
  if (start < end && readNumber(units, start, end, 10, draft) === end && draft.number < 0xffffffff) {
    draft.thread = draft.number;
  }
}

const scriptEndings = ['.ps1', '.psm1'].map(markOf);

/** The loggers of scripts are known to write the offset of UTC where Microsoft's own code writes its inverse. */
function doubtBiasOfScripts(units: Units, draft: Draft): void {
  const { sourceEnd } = draft;
  if (draft.bias === noBias || sourceEnd === draft.sourceStart || units[sourceEnd - 1] !== 0x31) return;
  for (const ending of scriptEndings) {
    if (standsAtFolded(units, ending, sourceEnd - ending.length, sourceEnd))
      draft.oddities |= oddities.doubtfulBias;
  }
}
