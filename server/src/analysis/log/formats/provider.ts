// The SMS Provider's own log: a stamp, then text on the same or the next lines; errors name their source.
//   [18D][Fri 03/17/2000 16:08:23]:text        18D][Fri 03/17/2000 16:08:23]:text, in copies
//   E:\sms\smsprov\SspUtility.cpp(1467) : text

import { findLineEnd, isLineEnd, type Span, type Units } from '../../text/span.ts';
import { readDateThenTime } from '../clock.ts';
import { Draft, oddities } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import { MarkSearch } from '../markSearch.ts';
import { colon, firstUnit, isDigit, lastUnit, skipBlanks, space, trimBlanks } from '../units.ts';
import { judge } from '../words.ts';
import { opensCcm } from './ccm.ts';
import { readHexThread, readTrace } from './trace.ts';

const openBracket = 0x5b;
const closeBracket = 0x5d;

export function readProvider(span: Span, start: number, lineEnd: number, draft: Draft): boolean {
  const { units } = span;
  const stamped = readStamp(units, skipBlanks(units, start, lineEnd), lineEnd, draft);
  if (!stamped && !readSource(units, start, lineEnd, draft)) {
    draft.begin(start);
    return false;
  }
  draft.format = formatIds.provider;
  draft.messageEnd = lineEnd;
  if (stamped) takeLines(span, lineEnd, draft);
  draft.end = draft.messageEnd;
  judge(units, draft);
  return true;
}

/** `[thread][Ddd MM/DD/YYYY hh:mm:ss]:`, whose first bracket a copy may have lost. */
function readStamp(units: Units, start: number, to: number, draft: Draft): boolean {
  const thread = units[start] === openBracket ? start + 1 : start;
  const threadEnd = firstUnit(units, closeBracket, start, Math.min(to, start + 10));
  if (threadEnd <= thread || units[threadEnd + 1] !== openBracket || units[threadEnd + 5] !== space)
    return false;
  const next = readDateThenTime(units, threadEnd + 6, to, 0x2f, draft);
  if (next < 0 || next + 1 >= to || units[next] !== closeBracket || units[next + 1] !== colon) return false;
  readHexThread(units, thread, threadEnd, draft);
  if (thread === start) draft.oddities |= oddities.misspelt;
  draft.messageStart = next + 2;
  return true;
}

const nextStamp = new MarkSearch('][Sun ', '][Mon ', '][Tue ', '][Wed ', '][Thu ', '][Fri ', '][Sat ');

const openerLength = '<![LOG['.length;

/** A message goes on to the next stamp, on the same line or behind lines that are no records of their own. */
function takeLines(span: Span, lineEnd: number, draft: Draft): void {
  const { units, length } = span;
  const scratch = new Draft();
  let end = stampWithin(units, draft.messageStart, lineEnd, scratch);
  draft.isOpen = end === lineEnd;
  draft.reach = lineEnd + 1;
  while (draft.isOpen) {
    const line = skipLineEnds(units, end, length);
    draft.reach = line + 1;
    if (line === length) break;
    if (opensCcm(span, line, length)) {
      draft.isOpen = false;
      draft.reach = line + openerLength;
      break;
    }
    const nextEnd = findLineEnd(span, line, length);
    // What the line is can be told only when all of it is there; the record stays open until then.
    if (nextEnd === length && !span.complete) break;
    const isOther = readTrace(span, line, nextEnd, scratch);
    const stamp = isOther ? line : stampWithin(units, line, nextEnd, scratch);
    if (stamp > line) end = stamp;
    draft.isOpen = stamp === nextEnd;
    draft.reach = nextEnd + 1;
  }
  draft.messageEnd = trimBlanks(units, draft.messageStart, end);
}

/** Where in [from, to) a stamp begins, or `to`. */
function stampWithin(units: Units, from: number, to: number, scratch: Draft): number {
  for (let at = nextStamp.find(units, from, to); at >= 0; at = nextStamp.find(units, at + 1, to)) {
    const stamp = lastUnit(units, openBracket, Math.max(from, at - 9), at);
    if (stamp >= 0 && readStamp(units, stamp, to, scratch)) return stamp;
  }
  return to;
}

function skipLineEnds(units: Units, from: number, to: number): number {
  let at = from;
  while (at < to && isLineEnd(units[at] as number)) at++;
  return at;
}

/** No path of a source is longer. */
const longestPath = 260;

/** `path(line) : ` with a drive in front. */
function readSource(units: Units, start: number, lineEnd: number, draft: Draft): boolean {
  if (units[start + 1] !== colon || units[start + 2] !== 0x5c) return false;
  const open = firstUnit(units, 0x28, start, Math.min(lineEnd, start + longestPath));
  if (open < 0) return false;
  let close = open + 1;
  while (close < lineEnd && isDigit(units[close])) close++;
  const mark = skipBlanks(units, close + 1, lineEnd);
  if (close === open + 1 || units[close] !== 0x29 || mark >= lineEnd || units[mark] !== colon) return false;
  draft.sourceStart = start;
  draft.sourceEnd = close + 1;
  draft.messageStart = skipBlanks(units, mark + 1, lineEnd);
  return true;
}
