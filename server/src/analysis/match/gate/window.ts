// From each template the gate keeps one window of eleven symbols: the one whose blocks are rarest in logs and
// not yet looked for. A literal of nine or ten characters is a window too, with any symbol at its ends.

import { keyLength } from './key.ts';
import { type Rarity, symbolsOf } from './rarity.ts';
import { blockLength, symbolCount } from './symbols.ts';

/** The gate looks at the text in steps of this many units, so a window has a block for each way to hit it. */
export const stride = 7;
const windowLength = stride + blockLength - 1;
/** Where in a window its key begins: neither its first symbol nor its last, which may be wild. */
export const keyAt = (windowLength - keyLength) / 2;

export interface Window {
  /** Folded. */
  readonly literal: string;
  /** Where in the literal the key of the window begins. */
  readonly keyAt: number;
  /** One symbol a place; -1 is any symbol. */
  readonly symbols: readonly number[];
}

/** A block that is looked for already costs little more. */
const priceOfKnownBlock = 0.2;
const priceOfWildBlock = 0.01;
/** A key that other literals have too costs more than a block: each of them is compared. */
const priceOfKey = 16;

/** Where a window stands: the index of its literal, and the place in that; of no literal, where there is none. */
export interface WindowChoice {
  readonly literal: number;
  readonly at: number;
}

/** The best window of the literals, which are plain. */
export function chooseWindow(
  literals: readonly string[],
  rarity: Rarity,
  isKnown: (symbols: ArrayLike<number>, at: number) => boolean,
): WindowChoice {
  let best = noWindow;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [index, literal] of literals.entries()) {
    const symbols = symbolsOf(literal);
    const prices: number[] = [];
    for (let at = 0; at + blockLength <= symbols.length; at++) {
      prices.push(rarity.ofBlock(symbols, at) * (isKnown(symbols, at) ? priceOfKnownBlock : 1));
    }
    for (let at = -1; at + keyAt + keyLength <= literal.length; at++) {
      if (!isWindow(literal.length, at)) continue;
      let price = rarity.ofKey(literal, at + keyAt) * priceOfKey;
      for (let i = 0; i < stride; i++) price += prices[at + i] ?? priceOfWildBlock;
      if (price >= lowest) continue;
      lowest = price;
      best = { literal: index, at };
    }
  }
  return best;
}

const noWindow: WindowChoice = { literal: -1, at: -1 };

export function windowAt(
  literals: readonly string[],
  { literal: index, at }: WindowChoice,
): Window | undefined {
  const literal = literals[index];
  if (literal === undefined) return undefined;
  return { literal, keyAt: at + keyAt, symbols: windowSymbols(literal, at) };
}

/** The parts of literals that a window may be from: ASCII, and long enough. */
export function plainStretches(literal: string): string[] {
  return (literal.match(/[\x20-\x7e]+/g) ?? []).filter((stretch) => stretch.length >= keyLength);
}

/** A window lies within its literal, unless that is too short: then one end or both are wild. */
function isWindow(length: number, at: number): boolean {
  if (length === keyLength) return at === -1;
  return length === keyLength + 1 ? at === 0 : at >= 0 && at + windowLength <= length;
}

function windowSymbols(literal: string, at: number): number[] {
  const symbols = symbolsOf(literal);
  return Array.from({ length: windowLength }, (_, place) => symbols[at + place] ?? -1);
}

/** All the ways to read the wild symbols of a window. */
export function* tamed(symbols: readonly number[]): Generator<readonly number[]> {
  const wild = symbols.indexOf(-1);
  if (wild < 0) {
    yield symbols;
    return;
  }
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    yield* tamed(symbols.map((other, place) => (place === wild ? symbol : other)));
  }
}
