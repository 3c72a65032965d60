// Dates and times of day in the one form that Microsoft's own code writes, at fixed places and with every
// digit: read at a glance. Whatever is written otherwise is none here, and left to the readers of clock.ts.

import type { Units } from '../text/span.ts';
import { setDate } from './clock.ts';
import type { Draft } from './draft.ts';
import { colon, dot, isDigit, minus, plus } from './units.ts';

/** `HH:MM:SS.mmm` */
export const clockLength = 12;
/** `MM-DD-YYYY` */
export const dateLength = 10;

/** The number of two digits at `at`, or something above 99. */
export function pairAt(units: Units, at: number): number {
  const tens = (units[at] as number) - 0x30;
  const ones = (units[at + 1] as number) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}

export function readPlainClock(units: Units, at: number, draft: Draft): boolean {
  const hour = pairAt(units, at);
  const minute = pairAt(units, at + 3);
  const second = pairAt(units, at + 6);
  const tenths = pairAt(units, at + 9);
  const last = (units[at + 11] as number) - 0x30;
  if (hour > 23 || minute > 59 || second > 59 || tenths > 99 || !(last >= 0 && last <= 9)) return false;
  if (units[at + 2] !== colon || units[at + 5] !== colon || units[at + 8] !== dot) return false;
  draft.clock = hour * 3600 + minute * 60 + second;
  draft.ticks = (tenths * 10 + last) * 10000;
  draft.digits = 3;
  return true;
}

export function readPlainDate(units: Units, at: number, draft: Draft): boolean {
  if (units[at + 2] !== minus || units[at + 5] !== minus) return false;
  return readDay(yearAt(units, at + 6), pairAt(units, at), pairAt(units, at + 3), draft);
}

/** The year of four digits at `at`, or one that is in no log. */
export function yearAt(units: Units, at: number): number {
  const century = pairAt(units, at);
  const year = pairAt(units, at + 2);
  return century > 99 || year > 99 ? 0 : century * 100 + year;
}

/** Puts the day into the draft, if there is such a day. */
export function readDay(year: number, month: number, day: number, draft: Draft): boolean {
  if (month > 12 || day > 31 || year === 0) return false;
  setDate(draft, year, month, day);
  return draft.days >= 0;
}

/** Sign and one to three digits of a zone that there is, or nothing at all; the place of `behind`, or -1. */
export function readPlainBias(units: Units, at: number, behind: number, draft: Draft): number {
  const sign = units[at];
  if (sign === behind) return at;
  if (sign !== plus && sign !== minus) return -1;
  let minutes = 0;
  let next = at + 1;
  while (next < at + 4 && isDigit(units[next])) minutes = minutes * 10 + (units[next++] as number) - 0x30;
  if (next === at + 1 || units[next] !== behind || minutes > 840) return -1;
  draft.bias = sign === minus && minutes > 0 ? -minutes : minutes;
  return next;
}
