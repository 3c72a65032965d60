// The trailer of the `$$<` shape exactly as SMS 2.0 and all that came after it write it, read in one go:
//   $$<COMPONENT><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>
//   $$<COMPONENT><Tue Jan 04 15:19:23.375 2000 zone name><thread=112 (0x70)>
// Anything else is left to trace.ts, which reads the same fields one by one.

import type { Units } from '../../text/span.ts';
import { monthAt } from '../clock.ts';
import type { Draft } from '../draft.ts';
import {
  clockLength,
  dateLength,
  pairAt,
  readDay,
  readPlainBias,
  readPlainClock,
  readPlainDate,
  yearAt,
} from '../plainClock.ts';
import { greater, isBlank, isDigit, less, skipBlanks, space, trimBlanks } from '../units.ts';

const dollar = 0x24;
const openBracket = 0x28;
const closeBracket = 0x29;

/** `><thread=`, and `Ddd Mmm DD ` */
const threadMark = 9;
const namedDayLength = 11;
const longestZone = 64;

/** The place behind the trailer that begins at `mark`; -1, and a draft that must be read anew, if it is another kind. */
export function readCanonicalTrailer(units: Units, mark: number, to: number, draft: Draft): number {
  if (units[mark + 1] !== dollar || units[mark + 2] !== less) return -1;
  const component = mark + 3;
  const componentEnd = endOfName(units, component, to);
  if (units[componentEnd] !== greater || units[componentEnd + 1] !== less) return -1;
  const stamp = componentEnd + 2;
  const stampEnd = isDigit(units[stamp]) ? readNumbers(units, stamp, draft) : readNames(units, stamp, draft);
  if (stampEnd < 0 || !isThread(units, stampEnd)) return -1;
  const end = readThread(units, stampEnd + threadMark, draft);
  if (end < 0 || end > to) return -1;
  draft.componentStart = isBlank(units[component]) ? skipBlanks(units, component, componentEnd) : component;
  draft.componentEnd = isBlank(units[componentEnd - 1])
    ? trimBlanks(units, draft.componentStart, componentEnd)
    : componentEnd;
  return end;
}

/** The end of a name or path: letters come behind `>` in ASCII, and before `<` all but control characters do. */
function endOfName(units: Units, at: number, to: number): number {
  let end = at;
  for (; end < to; end++) {
    const unit = units[end] as number;
    if (unit <= greater && (unit >= less || unit < space)) break;
  }
  return end;
}

/** `12-09-2022 11:25:14.226+360` */
function readNumbers(units: Units, at: number, draft: Draft): number {
  const clock = at + dateLength + 1;
  if (!readPlainDate(units, at, draft) || units[clock - 1] !== space) return -1;
  return readPlainClock(units, clock, draft) ? readPlainBias(units, clock + clockLength, greater, draft) : -1;
}

/** `Tue Jan 04 15:19:23.375 2000`, and behind a blank the name of a zone. */
function readNames(units: Units, at: number, draft: Draft): number {
  const clock = at + namedDayLength;
  const year = clock + clockLength + 1;
  if (units[at + 3] !== space || units[at + 7] !== space || units[clock - 1] !== space) return -1;
  if (!readPlainClock(units, clock, draft) || units[year - 1] !== space) return -1;
  const month = monthAt(units, at + 4, year);
  if (month === 0 || !readDay(yearAt(units, year), month, pairAt(units, at + 8), draft)) return -1;
  const zone = year + 4;
  if (units[zone] === greater) return zone;
  if (units[zone] !== space) return -1;
  const end = endOfName(units, zone, zone + longestZone);
  return units[end] === greater ? end : -1;
}

// biome-ignore format: a mark is one line, however long
function isThread(u: Units, n: number): boolean { return u[n] === 0x3e && u[n + 1] === 0x3c && u[n + 2] === 0x74 && u[n + 3] === 0x68 && u[n + 4] === 0x72 && u[n + 5] === 0x65 && u[n + 6] === 0x61 && u[n + 7] === 0x64 && u[n + 8] === 0x3d; } // ><thread=

/** `6156 (0x180C)>`: the place behind it. */
function readThread(units: Units, at: number, draft: Draft): number {
  let number = 0;
  let next = at;
  while (next < at + 9 && isDigit(units[next])) number = number * 10 + (units[next++] as number) - 0x30;
  if (next === at || units[next] !== space || units[next + 1] !== openBracket) return -1;
  const twin = endOfName(units, next + 2, next + 13);
  if (units[twin] !== greater || units[twin - 1] !== closeBracket) return -1;
  draft.thread = number;
  return twin + 1;
}
