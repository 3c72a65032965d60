// Whether a literal stands in units around a place that is known to belong to it, blanks and letter case
// being loose as always. It may err by saying yes to what is no ASCII; the template is laid beside the
// message after it.

import type { Units } from '../../text/span.ts';
import { foldedOf } from './symbols.ts';

const space = 0x20;

/** `literal` is folded; its unit `literalAt` stands at `at`, which of a run of blanks is the last. */
export function literalStands(
  literal: Uint8Array,
  literalAt: number,
  units: Units,
  start: number,
  end: number,
  at: number,
): boolean {
  return (
    standsBehind(literal, literalAt + 1, units, end, at + 1) &&
    standsBefore(literal, literalAt, units, start, at)
  );
}

/** The literal from `from` on stands at `at`, with nothing of it before. */
function standsBehind(literal: Uint8Array, from: number, units: Units, end: number, at: number): boolean {
  let place = at;
  for (let i = from; i < literal.length; i++) {
    if (place >= end || foldedAt(units, place) !== literal[i]) return false;
    place++;
    if (literal[i] === space) while (place < end && foldedAt(units, place) === space) place++;
  }
  return true;
}

/** The literal up to `to` stands before `at`, where the literal goes on. */
function standsBefore(literal: Uint8Array, to: number, units: Units, start: number, at: number): boolean {
  let place = at;
  if (literal[to] === space) while (place > start && foldedAt(units, place - 1) === space) place--;
  for (let i = to - 1; i >= 0; i--) {
    if (place <= start || foldedAt(units, place - 1) !== literal[i]) return false;
    place--;
    if (literal[i] === space) while (place > start && foldedAt(units, place - 1) === space) place--;
  }
  return true;
}

function foldedAt(units: Units, at: number): number {
  return foldedOf[(units[at] as number) & 255] as number;
}
