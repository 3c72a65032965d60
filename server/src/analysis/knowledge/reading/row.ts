// One row of a table of knowledge. Takes typed cells out of it by the names of their columns, and complains
// about what is missing or wrong: what it is, and what was meant.

import { type Product, products } from '../products/productFacts.ts';
import { meant } from './meant.ts';
import type { Reference, ReferenceKind } from './references.ts';

/** Stands where a cell has nothing to say. */
const nothing = '-';

export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

export class Row {
  readonly place: RowPlace;
  readonly complain: (message: string) => void;
  readonly #columns: readonly string[];
  readonly #cells: readonly string[];
  readonly #refer: (reference: Reference) => void;

  constructor(
    place: RowPlace,
    columns: readonly string[],
    cells: readonly string[],
    complain: (message: string) => void,
    refer: (reference: Reference) => void,
  ) {
    this.place = place;
    this.complain = complain;
    this.#columns = columns;
    this.#cells = cells;
    this.#refer = refer;
  }

  /** The cell as it stands; empty where it says nothing. */
  optional(column: string): string {
    const cell = this.#cells[this.#columns.indexOf(column)] ?? '';
    return cell === nothing ? '' : cell;
  }

  text(column: string): string {
    const text = this.optional(column);
    if (text === '') this.complain(`"${column}" is missing`);
    return text;
  }

  oneOf<T extends string>(column: string, all: readonly T[]): T | undefined {
    return this.#known(this.text(column), all, column);
  }

  /** Names with strokes between them, since they may hold anything else. */
  names(column: string): string[] {
    const text = this.optional(column);
    return text === '' ? [] : text.split(' / ');
  }

  /** Words with commas between them. */
  words(column: string): string[] {
    const text = this.optional(column);
    return text === '' ? [] : text.split(',');
  }

  numbers(column: string): number[] {
    const words = this.words(column);
    for (const word of words) if (!/^\d+$/.test(word)) this.complain(`"${word}" is not a number`);
    return words.map(Number);
  }

  /** A list as the tables write it, `2003,2007`: known names only, in their order. */
  products(column = 'products'): Product[] {
    const text = this.text(column);
    const names = text.split(',');
    for (const name of names) this.#known(name, products, 'product');
    const known = products.filter((product) => names.includes(product));
    if (known.join() !== text && known.length === names.length)
      this.complain(`the products must stand in their order: ${known.join()}`);
    return known;
  }

  /** Goes on from "the name: …": a small letter or a name in front, and no full stop. */
  phrase(column: string): string {
    const text = this.optional(column);
    if (/[.;,\s]$/.test(text) && !/\b(?:etc|\.\.)\.$/.test(text))
      this.complain(`"${column}" goes on from a name, so it ends without a full stop: "${text}"`);
    return text;
  }

  /** A whole sentence, or more of them. */
  sentence(column: string): string {
    const text = this.optional(column);
    if (text !== '' && !/[.!?)]$/.test(text))
      this.complain(`"${column}" is a sentence and ends with a full stop: "${text}"`);
    return text;
  }

  /** A number of 32 bits, in decimal or behind 0x. */
  code(column: string): number {
    const digits = this.text(column);
    const number = Number(digits);
    if (!/^(?:\d+|0x[0-9A-F]{8})$/.test(digits) || number > 0xffffffff)
      this.complain(`"${digits}" is not a 32-bit number, as 1603 or 0x80070005 are`);
    return number >>> 0;
  }

  /** What the cell names must be known, wherever it stands; that is looked at when all is read. */
  refer<T extends string>(kind: ReferenceKind, names: readonly T[]): readonly T[] {
    for (const name of names) this.#refer({ ...this.place, kind, name });
    return names;
  }

  #known<T extends string>(word: string, all: readonly T[], noun: string): T | undefined {
    const found = all.find((other) => other === word);
    if (found !== undefined || word === '') return found;
    this.complain(`"${word}" is no ${noun}; known are ${all.join(', ')}${meant(word, all)}`);
    return undefined;
  }
}
