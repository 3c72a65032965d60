// The time of a record in UTC: as the record itself tells it, or by the zone that somebody says the log is of.

import { isoOf } from './clock.ts';
import type { LogRecord } from './recordTable.ts';

/** `bias` are minutes to add, for records that write none that can be trusted. */
export function utcOf({ utc, seconds, ticks }: LogRecord, bias: number | undefined): string | undefined {
  if (utc !== undefined || bias === undefined || seconds === undefined) return utc;
  return `${isoOf(seconds + bias * 60, ticks, 3)}Z`;
}
