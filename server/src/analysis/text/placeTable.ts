// Lines and columns of some offsets of a text that is not at hand any more.

import type { Position } from './types.ts';

/** Rising offsets, and the line and the character of each, counted from 0. */
export interface PlaceTable {
  readonly offsets: Float64Array;
  readonly lines: Uint32Array;
  readonly characters: Uint32Array;
}

/** Of an offset that is not in the table, the place of the one before it. */
export function placeIn({ offsets, lines, characters }: PlaceTable, offset: number): Position {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return { line: lines[low - 1] ?? 0, character: characters[low - 1] ?? 0 };
}
