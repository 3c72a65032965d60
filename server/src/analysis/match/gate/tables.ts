// The tables that the gate looks into, about 320 KB however many templates there are. A bit of `blocks` says
// that some window has this block at the bit's place; `eights` says the same of the eight symbols that end
// with the block, hashed; `heads` and `next` lead from the key of a window to its templates.

import { foldLiteral } from '../literal.ts';
import { keyOf } from './key.ts';
import { rarityAmong } from './rarity.ts';
import { blockAt, blockCount, symbolCount, weights } from './symbols.ts';
import {
  chooseWindow,
  plainStretches,
  stride,
  tamed,
  type Window,
  type WindowChoice,
  windowAt,
} from './window.ts';

export interface GateTables {
  readonly blocks: Uint8Array;
  readonly eights: Uint8Array;
  /** By the upper bits of a key: the first template with it; `next` has those after it. -1 ends the chain. */
  readonly heads: Int32Array;
  readonly keyShift: number;
  readonly next: Int32Array;
  readonly keys: Int32Array;
  /** The folded literals that the windows are from, one behind the other. */
  readonly literals: Uint8Array;
  /** By template, and one more: where in that its literal begins. */
  readonly literalStarts: Int32Array;
  /** By template: where in its literal the key begins. */
  readonly keyAts: Int32Array;
  /** By template. */
  readonly choices: WindowChoice[];
}

/** This bit of a block says that it has two blanks in a row, so its symbols are not those of the text. */
export const doubleBlank = 0x80;
/** The first place of a block that has three other symbols of its window before it. */
export const eightAt = 3;
const eightBits = 16;

/**
 * `literals` of each template; one of them has nine plain characters. To choose the windows takes most of the
 * time, so the choice of the same templates can be handed in.
 */
export function gateTables(
  templates: readonly (readonly string[])[],
  choices?: readonly WindowChoice[],
): GateTables {
  const stretches = templates.map((literals) => literals.map(foldLiteral).flatMap(plainStretches));
  const tables = emptyTables(templates.length);
  const choose = choices === undefined ? chooserFor(tables, stretches) : undefined;
  let literals = '';
  for (const [template, own] of stretches.entries()) {
    const choice = choose?.(own) ?? choices?.[template];
    const window = choice && windowAt(own, choice);
    if (choice !== undefined) tables.choices.push(choice);
    if (window !== undefined) addWindow(tables, template, window);
    literals += window?.literal ?? '';
    tables.literalStarts[template + 1] = literals.length;
  }
  markDoubleBlanks(tables.blocks);
  return { ...tables, literals: bytesOf(literals) };
}

/** Chooses windows one after the other: what is looked for already is cheap for the next. */
function chooserFor(
  { blocks }: GateTables,
  stretches: readonly (readonly string[])[],
): (own: readonly string[]) => WindowChoice {
  const rarity = rarityAmong(stretches.flat());
  const isKnown = (symbols: ArrayLike<number>, at: number) => blocks[blockAt(symbols, at)] !== 0;
  return (own) => chooseWindow(own, rarity, isKnown);
}

function emptyTables(count: number): GateTables {
  const keyBits = Math.max(8, Math.ceil(Math.log2(count * 4 + 1)));
  return {
    blocks: new Uint8Array(blockCount),
    eights: new Uint8Array(1 << eightBits),
    heads: new Int32Array(1 << keyBits).fill(-1),
    keyShift: 32 - keyBits,
    next: new Int32Array(count),
    keys: new Int32Array(count),
    literals: new Uint8Array(0),
    literalStarts: new Int32Array(count + 1),
    keyAts: new Int32Array(count),
    choices: [],
  };
}

function addWindow(tables: GateTables, template: number, { literal, keyAt, symbols }: Window): void {
  const { blocks, eights, heads, next, keys, keyShift, keyAts } = tables;
  for (const tame of tamed(symbols)) {
    for (let place = 0; place < stride; place++) {
      const block = blockAt(tame, place);
      blocks[block] = (blocks[block] as number) | (1 << place);
      if (place < eightAt) continue;
      const eight = eightOf(block, threeAt(tame, place - eightAt));
      eights[eight] = (eights[eight] as number) | (1 << place);
    }
  }
  const key = keyOf(literal, keyAt);
  keys[template] = key;
  keyAts[template] = keyAt;
  next[template] = heads[key >>> keyShift] as number;
  heads[key >>> keyShift] = template;
}

function threeAt(symbols: readonly number[], at: number): number {
  const [first = 0, second = 0, third = 0] = symbols.slice(at, at + 3);
  return threeOf(first, second, third);
}

export function threeOf(first: number, second: number, third: number): number {
  return (first * symbolCount + second) * symbolCount + third;
}

/** A block and the three symbols before it. */
export function eightOf(block: number, three: number): number {
  return Math.imul(block + Math.imul(three, blockCount), 0x9e3779b1) >>> (32 - eightBits);
}

function bytesOf(literal: string): Uint8Array {
  const bytes = new Uint8Array(literal.length);
  for (let i = 0; i < literal.length; i++) bytes[i] = literal.charCodeAt(i);
  return bytes;
}

function markDoubleBlanks(blocks: Uint8Array): void {
  for (const weight of weights.slice(1)) {
    // A blank is symbol 0, so it is nothing in the number of a block: only what stands before and behind counts.
    for (let behind = 0; behind < weight; behind++) {
      for (let before = 0; before * weight * symbolCount ** 2 < blockCount; before++) {
        blocks[before * weight * symbolCount ** 2 + behind] = doubleBlank;
      }
    }
  }
}
