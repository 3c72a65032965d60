// Logs of Setup and its helpers: the time leads the line.
//   <07-13-1999 17:40:49> text      <Fri Dec  9 11:25:00 2022> text
//   06-21-1999 15:45:51 text        03/06/1997 14:51:24 text        6/01/97 3:25:15 PM

import type { Span, Units } from '../../text/span.ts';
import { readDateThenTime, readNamedDate } from '../clock.ts';
import type { Draft } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import { greater, isBlank, less, minus, skipBlanks } from '../units.ts';
import { judge } from '../words.ts';

const slash = 0x2f;

export function readSetup({ units }: Span, start: number, lineEnd: number, draft: Draft): boolean {
  const angled = units[start] === less;
  const stamp = angled ? start + 1 : start;
  let next = readDateThenTime(units, stamp, lineEnd, minus, draft);
  if (next < 0 && !angled) next = readDateThenTime(units, stamp, lineEnd, slash, draft);
  if (next < 0 && angled) next = readNamedDate(units, stamp, lineEnd, draft);
  if (
    next < 0 ||
    (angled ? next === lineEnd || units[next] !== greater : next < lineEnd && !isBlank(units[next]))
  ) {
    draft.begin(start);
    return false;
  }
  draft.format = formatIds.setup;
  draft.messageStart = next;
  if (angled) draft.messageStart++;
  else draft.messageStart = readHalf(units, next, lineEnd, draft);
  if (draft.messageStart < lineEnd && isBlank(units[draft.messageStart])) draft.messageStart++;
  draft.messageEnd = lineEnd;
  draft.end = lineEnd;
  judge(units, draft);
  return true;
}

/** A half of the day behind the time, which then counts to twelve; returns where it stopped. */
function readHalf(units: Units, at: number, to: number, draft: Draft): number {
  const half = skipBlanks(units, at, to);
  const letter = units[half];
  const isHalf = letter === 0x41 || letter === 0x50;
  if (!isHalf || units[half + 1] !== 0x4d || half + 2 > to || draft.clock < 0) return at;
  if (half + 2 < to && !isBlank(units[half + 2])) return at;
  draft.clock = (draft.clock % 43200) + (letter === 0x50 ? 43200 : 0);
  return half + 2;
}
