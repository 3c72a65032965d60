// All numbers of all families, opened when they are first asked for. A question costs a few steps in sorted
// columns; an object is made of an answer only.

import type { Advice, Code, CodeTables, Family, Outcome, PackedFamily } from './codeTypes.ts';
import { unpackNumbers, unpackTexts } from './packing.ts';

export class CodeBook {
  readonly families: readonly Family[];
  readonly #shelves: readonly Shelf[];
  readonly #byId: ReadonlyMap<string, Shelf>;
  readonly #advice = new Map<number, Advice>();
  readonly #outcomes = new Map<number, Outcome>();
  #bySymbol: Map<string, Code[]> | undefined;

  constructor({ families, advice, outcomes }: CodeTables) {
    this.families = families;
    this.#shelves = families.map((family, index) => new Shelf(family, index));
    this.#byId = new Map(this.#shelves.map((shelf) => [shelf.family.id, shelf]));
    for (const known of advice) this.#advice.set(this.#keyOf(known.family, known.number), known);
    for (const { family, number, outcome } of outcomes)
      this.#outcomes.set(this.#keyOf(family, number), outcome);
  }

  code(family: string, number: number): Code | undefined {
    const shelf = this.#byId.get(family);
    const row = shelf?.rowOf(number) ?? -1;
    return shelf === undefined || row < 0 ? undefined : this.#codeAt(shelf, row);
  }

  /** What the number means in each family that has it, in the order of the families. */
  codesOf(number: number): Code[] {
    const found: Code[] = [];
    for (const shelf of this.#shelves) {
      const row = shelf.rowOf(number);
      if (row >= 0) found.push(this.#codeAt(shelf, row));
    }
    return found;
  }

  /** By a symbol in any letter case. */
  bySymbol(symbol: string): readonly Code[] {
    this.#bySymbol ??= this.#indexSymbols();
    return this.#bySymbol.get(symbol.toLowerCase()) ?? [];
  }

  /** Every symbol, as it is written. */
  *symbols(): Generator<string> {
    for (const shelf of this.#shelves) yield* shelf.symbols();
  }

  /** Every code there is; for those who look for words. */
  *[Symbol.iterator](): Generator<Code> {
    for (const shelf of this.#shelves) {
      for (let row = 0; row < shelf.numbers.length; row++) yield this.#codeAt(shelf, row);
    }
  }

  #indexSymbols(): Map<string, Code[]> {
    const index = new Map<string, Code[]>();
    for (const code of this) {
      for (const symbol of code.symbols) {
        const key = symbol.toLowerCase();
        const same = index.get(key);
        if (same === undefined) index.set(key, [code]);
        else same.push(code);
      }
    }
    return index;
  }

  #codeAt(shelf: Shelf, row: number): Code {
    const number = shelf.numbers[row] as number;
    const { family } = shelf;
    const key = keyAt(shelf.index, number);
    const advice = this.#advice.get(key);
    return {
      family,
      number,
      symbols: shelf.symbolsAt(row),
      meaning: shelf.meaningAt(row),
      cause: advice?.cause ?? '',
      fix: advice?.fix ?? '',
      kb: advice?.kb ?? [],
      outcome: this.#outcomes.get(key) ?? outcomeByBits(family, number),
    };
  }

  #keyOf(family: string, number: number): number {
    return keyAt(this.#byId.get(family)?.index ?? -1, number);
  }
}

/** One number for a family and a number in it. */
function keyAt(family: number, number: number): number {
  return family * 0x100000000 + number;
}

/** What the number says by itself: its upper bits, or that it is zero. */
function outcomeByBits({ space }: Family, number: number): Outcome {
  if (number === 0) return 'success';
  if (space === 'hresult') return number >= 0x80000000 ? 'failure' : 'success';
  if (space === 'ntstatus') return number >= 0x80000000 ? 'failure' : 'note';
  return 'failure';
}

/** The numbers of one family. */
class Shelf {
  readonly family: Family;
  readonly index: number;
  readonly #packed: PackedFamily;
  #numbers: Uint32Array | undefined;
  #symbols: readonly string[] | undefined;
  #meanings: readonly string[] | undefined;

  constructor(packed: PackedFamily, index: number) {
    const { id, space, official, title, sameAs } = packed;
    this.family = { id, space, official, title, sameAs };
    this.index = index;
    this.#packed = packed;
  }

  get numbers(): Uint32Array {
    this.#numbers ??= unpackNumbers(this.#packed.numbers);
    return this.#numbers;
  }

  rowOf(number: number): number {
    const numbers = this.numbers;
    let from = 0;
    let to = numbers.length - 1;
    while (from <= to) {
      const middle = (from + to) >> 1;
      const there = numbers[middle] as number;
      if (there === number) return middle;
      if (there < number) from = middle + 1;
      else to = middle - 1;
    }
    return -1;
  }

  symbolsAt(row: number): string[] {
    const symbols = this.#allSymbols()[row] ?? '';
    return symbols === '' ? [] : symbols.split(' / ');
  }

  *symbols(): Generator<string> {
    for (const symbols of this.#allSymbols()) if (symbols !== '') yield* symbols.split(' / ');
  }

  #allSymbols(): readonly string[] {
    this.#symbols ??= unpackTexts(this.#packed.symbols);
    return this.#symbols;
  }

  meaningAt(row: number): string {
    this.#meanings ??= this.#packed.meanings === '' ? [] : this.#packed.meanings.split('\n');
    return this.#meanings[row] ?? '';
  }
}
