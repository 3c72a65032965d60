// What the records of a log say about its product. Only the first few hundred are looked at, so that it
// costs the same for a log of any size and does not change while one grows.

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Product, ProductFacts, Shape } from '../knowledge/products/productFacts.ts';
import type { LogRecord, RecordTable } from '../log/recordTable.ts';
import { evidenceOfFolders, fair } from './filePlace.ts';
import { stampOf, trailerSpan } from './stamp.ts';
import type { Evidence } from './types.ts';
import { versionSpan, versionsIn } from './version.ts';

/** So many records are looked at. */
export const headOfLog = 256;

export type Decode = (start: number, end: number) => string;

/**
 * Each piece once, where it was seen first. Stamps stand before banners, since a message can hold anything, and
 * years before components, since a table of names may not know them all.
 */
export function evidenceOfRecords(table: RecordTable, decode: Decode, knowledge: Knowledge): Evidence[] {
  const { productFacts } = knowledge;
  const shapes = new Pieces();
  const banners = new Pieces();
  const components = new Pieces();
  let year = 0;
  const count = Math.min(table.count, headOfLog);
  for (let index = 0; index < count; index++) {
    const record = table.record(index);
    shapes.add(shapeEvidence(record, decode, productFacts));
    banners.add(...versionEvidence(record, decode, productFacts));
    components.add(...componentEvidence(record, knowledge));
    year = Math.max(year, Number(record.time?.slice(0, 4) ?? 0));
  }
  return [...ofOneWriter(shapes.all), ...banners.all, ...ageEvidence(year, productFacts), ...components.all];
}

/** A writer has one stamp: another generation beside the first speaks for others, not for one that had both. */
function ofOneWriter(pieces: readonly Evidence[]): Evidence[] {
  const first = pieces.find(({ strength }) => strength === 'strong');
  return pieces.map((piece) =>
    first === undefined || piece === first || piece.strength !== 'strong'
      ? piece
      : { ...piece, products: piece.products.filter((product) => !first.products.includes(product)) },
  );
}

class Pieces {
  readonly #seen = new Map<string, Evidence>();

  get all(): readonly Evidence[] {
    return [...this.#seen.values()];
  }

  add(...pieces: readonly (Evidence | undefined)[]): void {
    for (const piece of pieces) {
      if (piece === undefined) continue;
      const key = `${piece.strength} ${piece.kind} ${piece.seen}`;
      if (!this.#seen.has(key)) this.#seen.set(key, piece);
    }
  }
}

function shapeEvidence(record: LogRecord, decode: Decode, { shapes }: ProductFacts): Evidence | undefined {
  const shape = shapeOf(record, decode);
  const fact = shapes.find((known) => known.shape === shape);
  if (fact === undefined) return undefined;
  const { products, strength, alone } = fact;
  return { kind: 'format', seen: fact.shape, products, strength, alone, record: record.index };
}

function shapeOf({ format, messageEnd, end }: LogRecord, decode: Decode): Shape | string | undefined {
  if (format !== 'trace') return format;
  return stampOf(decode(messageEnd, Math.min(end, messageEnd + trailerSpan)));
}

function versionEvidence(record: LogRecord, decode: Decode, facts: ProductFacts): Evidence[] {
  const { messageStart, messageEnd, index } = record;
  const message = decode(messageStart, Math.min(messageEnd, messageStart + versionSpan));
  return versionsIn(message, facts).map(({ text, products, isOwn }) => ({
    kind: 'banner',
    seen: text,
    products,
    strength: isOwn ? 'strong' : 'weak',
    alone: true,
    record: index,
  }));
}

function componentEvidence({ component, index }: LogRecord, knowledge: Knowledge): Evidence[] {
  if (component.includes('\\')) return evidenceOfFolders(component.toLowerCase(), knowledge, index);
  const products = knowledge.catalogue.productsOf(component);
  return products === undefined ? [] : [fair('component', component, products, index)];
}

/** Nothing is written by a product that is not there yet, and little by one that is long out of support. */
function ageEvidence(year: number, { ages }: ProductFacts): Evidence[] {
  if (year === 0) return [];
  const there = ages.filter(({ since }) => since <= year);
  const supported = there.filter(({ until }) => until === null || year <= until);
  const piece = (list: typeof ages, strength: 'fair' | 'weak'): Evidence => {
    const products: readonly Product[] = list.map(({ product }) => product);
    return { kind: 'time', seen: String(year), products, strength, alone: false, record: undefined };
  };
  const pieces = there.length < ages.length ? [piece(there, 'fair')] : [];
  return supported.length < there.length ? [...pieces, piece(supported, 'weak')] : pieces;
}
