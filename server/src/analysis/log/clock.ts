// Reads dates and times of day from units, into a draft. Calendar arithmetic is done on numbers alone:
// no zones, no Date. Every reader returns where it stopped, or -1 if nothing of its kind stands there.

import type { Units } from '../text/span.ts';
import { type Draft, oddities } from './draft.ts';
import { colon, dot, isDigit, markOf, minus, plus, space, standsAt } from './units.ts';

/** At least one digit and at most `most`; the number is left in `draft.number`. */
export function readNumber(units: Units, at: number, to: number, most: number, draft: Draft): number {
  let end = at;
  let number = 0;
  const limit = Math.min(to, at + most);
  while (end < limit && isDigit(units[end])) number = number * 10 + (units[end++] as number) - 0x30;
  draft.number = number;
  return end === at ? -1 : end;
}

/** Days since 1970 of a civil date, by the cycle of 400 years; -1 if there is no such day. */
export function daysOf(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1970 || year > 2100)
    return -1;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Puts a date into the draft; marks the draft if there is no such day. */
export function setDate(draft: Draft, year: number, month: number, day: number): void {
  const key = (year * 100 + month) * 100 + day;
  // Records follow one another within days.
  if (key !== draft.latestDate) {
    draft.latestDate = key;
    draft.latestDays = daysOf(year, month, day);
  }
  draft.days = draft.latestDays;
  if (draft.days < 0) draft.oddities |= oddities.badTime;
}

/** `15:19:23`, `9:46:43.146`, `09:31:06.5093267`: leaves the time of day in `draft.clock`. */
export function readTimeOfDay(units: Units, at: number, to: number, draft: Draft): number {
  let next = readNumber(units, at, to, 2, draft);
  const hour = draft.number;
  if (next < 0 || units[next] !== colon) return -1;
  next = readNumber(units, next + 1, to, 2, draft);
  const minute = draft.number;
  if (next < 0 || units[next] !== colon) return -1;
  next = readNumber(units, next + 1, to, 2, draft);
  const second = draft.number;
  if (next < 0) return -1;
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  draft.clock = isTime ? hour * 3600 + minute * 60 + second : -1;
  if (!isTime) draft.oddities |= oddities.badTime;
  return units[next] === dot && next < to ? readFraction(units, next + 1, to, draft) : next;
}

/** Up to seven digits count; more are passed over. */
function readFraction(units: Units, at: number, to: number, draft: Draft): number {
  let ticks = 0;
  let end = at;
  for (; end < to && isDigit(units[end]); end++) {
    if (end - at < 7) ticks = ticks * 10 + (units[end] as number) - 0x30;
  }
  draft.digits = Math.min(7, end - at);
  for (let digits = draft.digits; digits < 7; digits++) ticks *= 10;
  draft.ticks = ticks;
  return end;
}

/** No zone of the earth lies further from Greenwich than 14 hours, in minutes. */
const furthestZone = 14 * 60;

/** `+300`, `-60`, `+00`. A doubled sign (`+-240`) is read and not trusted. */
export function readBias(units: Units, at: number, to: number, draft: Draft): number {
  let next = at;
  while (next < to && (units[next] === plus || units[next] === minus)) next++;
  if (next === at) return at;
  const negative = units[next - 1] === minus;
  const doubled = next - at > 1;
  next = readNumber(units, next, to, 6, draft);
  if (next < 0) return -1;
  if (draft.number > furthestZone) {
    draft.oddities |= oddities.doubtfulBias;
    return next;
  }
  draft.bias = negative && draft.number > 0 ? -draft.number : draft.number;
  if (doubled) draft.oddities |= oddities.doubtfulBias;
  return next;
}

/** `MM-DD-YYYY` or `M/D/YY`; two digits of a year are of the last century from 70 on. */
export function readNumericDate(
  units: Units,
  at: number,
  to: number,
  separator: number,
  draft: Draft,
): number {
  let next = readNumber(units, at, to, 2, draft);
  const month = draft.number;
  if (next < 0 || units[next] !== separator) return -1;
  next = readNumber(units, next + 1, to, 2, draft);
  const day = draft.number;
  if (next < 0 || units[next] !== separator) return -1;
  const yearAt = next + 1;
  next = readNumber(units, yearAt, to, 4, draft);
  if (next < 0 || (next - yearAt !== 4 && next - yearAt !== 2)) return -1;
  const year = next - yearAt === 4 ? draft.number : draft.number + (draft.number >= 70 ? 1900 : 2000);
  setDate(draft, year, month, day);
  return next;
}

/** `YYYY-MM-DD`, as some scripts write it. */
export function readIsoDate(units: Units, at: number, to: number, draft: Draft): number {
  let next = readNumber(units, at, to, 4, draft);
  const year = draft.number;
  if (next - at !== 4 || units[next] !== minus) return -1;
  next = readNumber(units, next + 1, to, 2, draft);
  const month = draft.number;
  if (next < 0 || units[next] !== minus) return -1;
  next = readNumber(units, next + 1, to, 2, draft);
  if (next >= 0) setDate(draft, year, month, draft.number);
  return next;
}

/** A date with this separator, blanks, a time of day: `06-21-1999 15:45:51`. */
export function readDateThenTime(
  units: Units,
  at: number,
  to: number,
  separator: number,
  draft: Draft,
): number {
  draft.forgetTime();
  let next = readNumericDate(units, at, to, separator, draft);
  if (next < 0 || units[next] !== space) return -1;
  while (next < to && units[next] === space) next++;
  return readTimeOfDay(units, next, to, draft);
}

/** What copies from web pages have between the time and the year. */
const pageBreak = markOf(' <BR/>');

/** `Tue Jan 04 15:19:23.375 2000`, day with or without a leading zero or blank; stops behind the year. */
export function readNamedDate(units: Units, at: number, to: number, draft: Draft): number {
  draft.forgetTime();
  const month = monthAt(units, at + 4, to);
  if (month === 0 || units[at + 3] !== space || units[at + 7] !== space) return -1;
  let next = at + 8;
  if (units[next] === space) next++;
  next = readNumber(units, next, to, 2, draft);
  const day = draft.number;
  if (next < 0 || units[next] !== space) return -1;
  next = readTimeOfDay(units, next + 1, to, draft);
  if (next >= 0 && standsAt(units, pageBreak, next, to)) next += pageBreak.length;
  if (next < 0 || units[next] !== space) return -1;
  const yearAt = next + 1;
  next = readNumber(units, yearAt, to, 4, draft);
  if (next - yearAt !== 4) return -1;
  setDate(draft, draft.number, month, day);
  return next;
}

/** Three letters in lower case, packed; their place is the month. */
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const packedMonths = monthNames.map((name) =>
  pack(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)),
);

/** The month whose three letters stand at `at`, from 1; 0 if none does. */
export function monthAt(units: Units, at: number, to: number): number {
  if (at + 3 > to) return 0;
  const name = pack(
    (units[at] as number) | 0x20,
    (units[at + 1] as number) | 0x20,
    (units[at + 2] as number) | 0x20,
  );
  return packedMonths.indexOf(name) + 1;
}

function pack(a: number, b: number, c: number): number {
  return (a << 16) | (b << 8) | c;
}

/** Written back as it was read: `2000-01-04T15:19:23.375`. */
export function isoOf(seconds: number, ticks: number, digits: number): string {
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return digits === 0 ? whole : `${whole}.${String(ticks).padStart(7, '0').slice(0, digits)}`;
}
