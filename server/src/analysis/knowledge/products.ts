// The products whose logs are read, and what is known about telling them apart: five small tables, each of
// which must be whole, in order and free of contradiction.

import {
  type Product,
  type ProductFacts,
  products,
  shapes,
  strengths,
  type VersionRange,
} from './productFacts.ts';
import { parseTable } from './table.ts';
import type { Problem, Source } from './types.ts';

type Complain = (message: string) => void;

interface Drawer {
  readonly columns: readonly string[];
  add(facts: ProductFacts, cells: readonly string[], complain: Complain): void;
}

const drawers: Readonly<Record<string, Drawer>> = {
  'products/ages.tsv': { columns: ['product', 'since', 'until'], add: addAge },
  'products/versions.tsv': { columns: ['version', 'from', 'to', 'products', 'remark'], add: addVersion },
  'products/banners.tsv': { columns: ['words', 'remark'], add: addBanner },
  'products/folders.tsv': { columns: ['folder', 'products', 'remark'], add: addFolder },
  'products/shapes.tsv': { columns: ['shape', 'products', 'strength', 'alone', 'remark'], add: addShape },
};

export function noProductFacts(): ProductFacts {
  return { ages: [], versions: [], banners: [], folders: [], shapes: [] };
}

/** Puts what a table says into `facts`; false if the file is none of these tables. */
export function takeProductFacts(
  source: Source,
  facts: ProductFacts,
  report: (problem: Problem) => void,
): boolean {
  const drawer = Object.hasOwn(drawers, source.file) ? drawers[source.file] : undefined;
  if (drawer === undefined) return false;
  for (const { line, cells } of parseTable(source, drawer.columns, report)) {
    drawer.add(facts, cells, (message) => report({ file: source.file, line, message }));
  }
  return true;
}

/** A list as the tables write it, `2003,2007`: known names only, in their order. */
export function parseProducts(list: string, complain: Complain): Product[] {
  const names = list.split(',');
  for (const name of names) oneOf(name, products, 'product', complain);
  const known = products.filter((product) => names.includes(product));
  if (known.join() !== list && known.length === names.length)
    complain(`the products must stand in their order: ${known.join()}`);
  return known;
}

function addAge({ ages }: ProductFacts, [name = '', since, until]: readonly string[], complain: Complain) {
  const product = oneOf(name, products, 'product', complain);
  if (product === undefined) return;
  if (product !== products[ages.length]) complain(`${name} is not in its place; the oldest stands first`);
  const end = until === '-' ? null : numberOf(until, complain);
  ages.push({ product, since: numberOf(since, complain), until: end });
}

function addVersion({ versions }: ProductFacts, cells: readonly string[], complain: Complain) {
  const [version = '', from, to, list = ''] = cells;
  const [, major, minor] = /^(\d)\.(\d{1,2})$/.exec(version) ?? [];
  if (major === undefined) complain(`"${version}" is no version; it must read like 2.00`);
  const range: VersionRange = {
    major: Number(major),
    minor: Number(minor),
    from: numberOf(from, complain),
    to: numberOf(to, complain),
    products: parseProducts(list, complain),
  };
  if (range.from > range.to) complain(`${range.from} is more than ${range.to}`);
  for (const other of versions) {
    const same = other.major === range.major && other.minor === range.minor;
    if (same && other.from <= range.to && range.from <= other.to)
      complain(`${version} has the builds ${other.from} to ${other.to} already`);
  }
  versions.push(range);
}

function addBanner({ banners }: ProductFacts, [words = '']: readonly string[], complain: Complain) {
  if (words !== words.toLowerCase().trim() || words === '') complain(`"${words}" must be in small letters`);
  if (banners.includes(words)) complain(`"${words}" stands twice`);
  banners.push(words);
}

function addFolder(
  { folders }: ProductFacts,
  [folder = '', list = '']: readonly string[],
  complain: Complain,
) {
  if (!/^:?\\[^A-Z/]+\\$/.test(folder))
    complain(`"${folder}" must be in small letters, between two backslashes`);
  folders.push({ folder, products: parseProducts(list, complain) });
}

function addShape(facts: ProductFacts, cells: readonly string[], complain: Complain) {
  const [name = '', list = '', worth = '', alone = ''] = cells;
  const shape = oneOf(name, shapes, 'shape', complain);
  const strength = oneOf(worth, strengths, 'strength', complain);
  const isAlone = oneOf(alone, ['yes', 'no'], 'word of this column', complain) === 'yes';
  if (facts.shapes.some((other) => other.shape === name)) complain(`${name} stands twice`);
  if (shape === undefined || strength === undefined) return;
  facts.shapes.push({ shape, products: parseProducts(list, complain), strength, alone: isAlone });
}

function oneOf<T extends string>(name: string, all: readonly T[], what: string, complain: Complain) {
  const found = all.find((word) => word === name);
  if (found === undefined) complain(`"${name}" is no ${what}; known are ${all.join(', ')}`);
  return found;
}

function numberOf(digits: string | undefined, complain: Complain): number {
  if (!/^\d{3,4}$/.test(digits ?? '')) complain(`"${digits}" is no number of three or four digits`);
  return Number(digits);
}
