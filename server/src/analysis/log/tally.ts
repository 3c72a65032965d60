// What the records of a block add up to, counted while they are read, so that nobody has to go over the
// columns of a large log for it.

import type { Columns } from './columns.ts';
import { oddities } from './draft.ts';
import { formats, severities } from './kinds.ts';

export interface Tally {
  /** By their place in the lists of kinds.ts. */
  readonly severities: Uint32Array;
  readonly formats: Uint32Array;
  /** So many units belong to records; the others are padding. */
  covered: number;
  /** Records of which a part is missing or another's. */
  torn: number;
}

export function makeTally(): Tally {
  return {
    severities: new Uint32Array(severities.length),
    formats: new Uint32Array(formats.length),
    covered: 0,
    torn: 0,
  };
}

const tornBits = oddities.torn | oddities.cutAtStart;

/** Adds record `at` of the columns. */
export function countRecordAt(tally: Tally, columns: Columns, at: number): void {
  const units =
    (columns.messageEnd[at] as number) + (columns.tail[at] as number) - (columns.start[at] as number);
  countRecord(tally, columns.kind[at] as number, units, columns.oddities[at] as number);
}

/** Adds a record of so many units; `kind` as the columns have it. */
export function countRecord(tally: Tally, kind: number, units: number, odd: number): void {
  const severity = (kind >> 4) & 3;
  const format = kind & 15;
  tally.severities[severity] = (tally.severities[severity] as number) + 1;
  tally.formats[format] = (tally.formats[format] as number) + 1;
  tally.covered += units;
  if ((odd & tornBits) !== 0) tally.torn++;
}

/** Adds the records of another tally. */
export function addTally(tally: Tally, other: Tally): void {
  addCounts(tally.severities, other.severities);
  addCounts(tally.formats, other.formats);
  tally.covered += other.covered;
  tally.torn += other.torn;
}

function addCounts(counts: Uint32Array, others: Uint32Array): void {
  for (let at = 0; at < counts.length; at++) counts[at] = (counts[at] as number) + (others[at] as number);
}
