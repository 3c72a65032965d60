// Whether a literal stands in units around a place that is known to belong to it, blanks and letter case
// being loose as always. It may err by saying yes to what is no ASCII; the template is laid beside the
// message after it.

import type { Units } from '../../text/span.ts';
import { foldedOf } from './symbols.ts';
import type { GateTables } from './tables.ts';

const space = 0x20;

/** The literal of `template` stands there whose key begins at `at`: of a run of blanks, at the last. */
export function literalStands(
  { literals, literalStarts, keyAts }: GateTables,
  template: number,
  units: Units,
  start: number,
  end: number,
  at: number,
): boolean {
  const begin = literalStarts[template] as number;
  const stop = literalStarts[template + 1] as number;
  const keyAt = begin + (keyAts[template] as number);
  let place = at + 1;
  for (let i = keyAt + 1; i < stop; i++) {
    if (place >= end || foldedAt(units, place) !== literals[i]) return false;
    place++;
    if (literals[i] === space) while (place < end && foldedAt(units, place) === space) place++;
  }
  place = at;
  if (literals[keyAt] === space) while (place > start && foldedAt(units, place - 1) === space) place--;
  for (let i = keyAt - 1; i >= begin; i--) {
    if (place <= start || foldedAt(units, place - 1) !== literals[i]) return false;
    place--;
    if (literals[i] === space) while (place > start && foldedAt(units, place - 1) === space) place--;
  }
  return true;
}

function foldedAt(units: Units, at: number): number {
  return foldedOf[(units[at] as number) & 255] as number;
}
