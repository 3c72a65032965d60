// Calendar arithmetic without zones: local time as a log writes it, as one number of milliseconds.

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month's number from 1 for an English short name in any letter case. */
export function monthOf(name: string): number {
  return monthNames.indexOf(name.toLowerCase()) + 1;
}

/** Absent where the calendar or the clock has no such moment. */
export function localTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  milliseconds: number,
): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `2000-01-04T15:19:23.375`, without a zone. */
export function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, -1);
}
