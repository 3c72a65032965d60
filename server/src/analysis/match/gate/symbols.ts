// The gate sees twelve symbols: a blank, nine groups of letters that are about equally common, digits,
// and the rest. Five of them in a row are a block: few enough to have a table with a row for each, enough to
// tell words apart. Blanks of every kind are one symbol, and a run of them is one symbol too.

import { foldUnit, isBlank } from '../fold.ts';

export const symbolCount = 12;
export const blockLength = 5;
export const blank = 0;
const digit = symbolCount - 2;
const other = symbolCount - 1;
const letterGroups = ['e', 'th', 'nmv', 'sfb', 'ipx', 'auw', 'ogy', 'rlqz', 'dckj'];

/** How much the symbol at each place of a block counts, the first place first. */
export const weights: readonly number[] = Array.from(
  { length: blockLength },
  (_, place) => symbolCount ** (blockLength - 1 - place),
);
export const blockCount = symbolCount ** blockLength;

/** By the low eight bits of a unit. What is no ASCII only has to be the same at each look. */
export const symbolOf: Uint8Array = Uint8Array.from({ length: 256 }, (_, unit) => symbolFor(unit));
/** The unit as the text of a template has it. */
export const foldedOf: Uint8Array = Uint8Array.from({ length: 256 }, (_, unit) =>
  symbolFor(unit) === blank ? 0x20 : foldUnit(unit),
);

function symbolFor(unit: number): number {
  // A no-break space is two bytes in UTF-8; the first of them passes for a blank as well.
  if (isBlank(unit) || unit === 0xc2) return blank;
  const letter = String.fromCharCode(foldUnit(unit));
  if (/[0-9_]/.test(letter)) return digit;
  const group = letterGroups.findIndex((letters) => letters.includes(letter));
  return group < 0 ? other : group + 1;
}

export type SymbolWeights = readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** What a unit adds to the number of its block, by its place in the block. */
export function symbolWeights(): SymbolWeights {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = weights;
  return [weighted(first), weighted(second), weighted(third), weighted(fourth), weighted(fifth)];
}

function weighted(weight: number): Uint32Array {
  return Uint32Array.from(symbolOf, (symbol) => symbol * weight);
}

/** The block of five symbols that begins at `at`. */
export function blockAt(symbols: ArrayLike<number>, at: number): number {
  let block = 0;
  for (let i = 0; i < blockLength; i++) block = block * symbolCount + (symbols[at + i] as number);
  return block;
}
