// How often a block, or the key of a window, is to be expected in a log. Two samples tell: the common text,
// and the literals of all templates, which are the language of these logs too. What neither has is guessed
// from the pairs of symbols in it.

import { foldLiteral } from '../literal.ts';
import { commonText } from './commonText.ts';
import { keyLength, keyOf } from './key.ts';
import { blockAt, blockCount, blockLength, symbolCount, symbolOf } from './symbols.ts';

export interface Rarity {
  /** The share of all blocks that the one at `at` is expected to have. */
  ofBlock(symbols: ArrayLike<number>, at: number): number;
  /** The share of all keys in the other literals that is like the one at `at`. */
  ofKey(literal: string, at: number): number;
}

/** So much of the estimate from the common text is what was seen, the rest what its pairs say. */
const shareOfSeen = 0.6;
/** Few literals are a small sample: they count as one of so many blocks. */
const smallestSample = 20_000;

export function rarityAmong(literals: readonly string[]): Rarity {
  const common = commonBlocks();
  const blocks = new Float32Array(blockCount);
  let sample = 0;
  for (const literal of literals) {
    countBlocks(blocks, symbolsOf(literal));
    sample += literal.length;
  }
  const keyBits = Math.min(20, Math.max(10, Math.ceil(Math.log2(sample * 4 + 1))));
  const keys = new Uint16Array(1 << keyBits);
  for (const literal of literals) {
    for (let at = 0; at + keyLength <= literal.length; at++)
      count(keys, keyOf(literal, at) >>> (32 - keyBits));
  }
  const whole = Math.max(sample, smallestSample);
  // A literal is itself in the sample: that one does not count.
  return {
    ofBlock: (symbols, at) => common(symbols, at) + ((blocks[blockAt(symbols, at)] as number) - 1) / whole,
    ofKey: (literal, at) => ((keys[keyOf(literal, at) >>> (32 - keyBits)] as number) - 1) / whole,
  };
}

/** The share that a block has in the common text. */
function commonBlocks(): Rarity['ofBlock'] {
  const text = symbolsOf(foldLiteral(commonText));
  const blocks = new Float32Array(blockCount);
  const singles = new Float32Array(symbolCount);
  const pairs = new Float32Array(symbolCount * symbolCount);
  countBlocks(blocks, text);
  for (let at = 0; at + 1 < text.length; at++) {
    count(singles, text[at] as number);
    count(pairs, (text[at] as number) * symbolCount + (text[at + 1] as number));
  }
  return (symbols, at) => {
    let chance = (singles[symbols[at] as number] as number) / text.length;
    for (let i = at; i < at + blockLength - 1; i++) {
      const first = symbols[i] as number;
      const pair = pairs[first * symbolCount + (symbols[i + 1] as number)] as number;
      // A pair that was never seen is rare, not impossible.
      chance *= (pair + 0.2) / ((singles[first] as number) + 5);
    }
    const seen = (blocks[blockAt(symbols, at)] as number) / text.length;
    return shareOfSeen * seen + (1 - shareOfSeen) * chance;
  };
}

/** The symbols of a literal that is folded. */
export function symbolsOf(literal: string): Uint8Array {
  const symbols = new Uint8Array(literal.length);
  for (let i = 0; i < literal.length; i++) symbols[i] = symbolOf[literal.charCodeAt(i) & 255] as number;
  return symbols;
}

function countBlocks(blocks: Float32Array, symbols: Uint8Array): void {
  for (let at = 0; at + blockLength <= symbols.length; at++) count(blocks, blockAt(symbols, at));
}

function count(counts: Float32Array | Uint16Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
