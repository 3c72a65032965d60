// The few signs by which the name of a log or the number of an article is found in a large text: looked for in its
// units, for to make strings of all of it takes most of the time. There may be more signs than names.

import { isDigit, markOf, standsAtFolded } from './log/units.ts';
import type { Span, Units } from './text/span.ts';

interface Sign {
  readonly mark: Uint8Array;
  /** So far behind the mark a digit must stand; 0 where none need. */
  readonly digitWithin: number;
}

const signs: readonly Sign[] = [
  { mark: markOf('.log'), digitWithin: 0 },
  { mark: markOf('.lo_'), digitWithin: 0 },
  // `KB236052`, `KB #236052`, `/kb/236052`, `kbid=236052`
  { mark: markOf('kb'), digitWithin: 4 },
  // `Q236052`, `QNumbers=236052`
  { mark: markOf('q'), digitWithin: 1 },
  { mark: markOf('qnumber'), digitWithin: 5 },
  // `article 236052`, `article number: 236052`
  { mark: markOf('article'), digitWithin: 11 },
  { mark: markOf('/help/'), digitWithin: 1 },
];

/** By the unit, in either letter case, that a sign begins with. */
const byFirst: readonly (readonly Sign[] | undefined)[] = Array.from({ length: 128 }, (_, unit) => {
  const folded = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  const found = signs.filter(({ mark }) => mark[0] === folded);
  return found.length === 0 ? undefined : found;
});
const isFirst = Uint8Array.from(byFirst, (found) => (found === undefined ? 0 : 1));

/** The places in [from, to) where a sign stands. */
export function* signsIn({ units }: Span, from: number, to: number): Generator<number> {
  for (let at = nextFirst(units, from, to); at < to; at = nextFirst(units, at + 1, to)) {
    const here = byFirst[units[at] as number] ?? [];
    if (here.some((sign) => stands(sign, units, at, to))) yield at;
  }
}

function nextFirst(units: Units, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (unit < 128 && isFirst[unit] === 1) return at;
  }
  return to;
}

function stands({ mark, digitWithin }: Sign, units: Units, at: number, to: number): boolean {
  if (!standsAtFolded(units, mark, at, to)) return false;
  const end = at + mark.length;
  for (let next = end; next < Math.min(to, end + digitWithin); next++) {
    if (isDigit(units[next])) return true;
  }
  return digitWithin === 0;
}
