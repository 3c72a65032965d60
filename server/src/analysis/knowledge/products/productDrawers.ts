// What is known about telling the products apart: five small tables, each of which must be whole, in order and
// free of contradiction.

import type { Drawer } from '../reading/drawer.ts';
import type { Row } from '../reading/row.ts';
import { type ProductFacts, products, shapes, strengths, type VersionRange } from './productFacts.ts';

export function noProductFacts(): ProductFacts {
  return { ages: [], versions: [], banners: [], folders: [], shapes: [] };
}

export const productDrawers: readonly Drawer<{ readonly productFacts: ProductFacts }>[] = [
  {
    files: /^products\/ages\.tsv$/,
    columns: ['product', 'since', 'until'],
    add: ({ productFacts }, row) => addAge(productFacts, row),
  },
  {
    files: /^products\/versions\.tsv$/,
    columns: ['version', 'from', 'to', 'products', 'remark'],
    add: ({ productFacts }, row) => addVersion(productFacts, row),
  },
  {
    files: /^products\/banners\.tsv$/,
    columns: ['words', 'remark'],
    add: ({ productFacts }, row) => addBanner(productFacts, row),
  },
  {
    files: /^products\/folders\.tsv$/,
    columns: ['folder', 'products', 'remark'],
    add: ({ productFacts }, row) => addFolder(productFacts, row),
  },
  {
    files: /^products\/shapes\.tsv$/,
    columns: ['shape', 'products', 'strength', 'alone', 'remark'],
    add: ({ productFacts }, row) => addShape(productFacts, row),
  },
];

function addAge({ ages }: ProductFacts, row: Row): void {
  const product = row.oneOf('product', products);
  if (product === undefined) return;
  if (product !== products[ages.length])
    row.complain(`${product} is not in its place; the oldest stands first`);
  const since = numberOf(row, 'since');
  ages.push({ product, since, until: row.optional('until') === '' ? null : numberOf(row, 'until') });
}

function addVersion({ versions }: ProductFacts, row: Row): void {
  const version = row.text('version');
  const [, major, minor] = /^(\d)\.(\d{1,2})$/.exec(version) ?? [];
  if (major === undefined) row.complain(`"${version}" is no version; it must read like 2.00`);
  const range: VersionRange = {
    major: Number(major),
    minor: Number(minor),
    from: numberOf(row, 'from'),
    to: numberOf(row, 'to'),
    products: row.products(),
  };
  if (range.from > range.to) row.complain(`${range.from} is more than ${range.to}`);
  for (const other of versions) {
    const same = other.major === range.major && other.minor === range.minor;
    if (same && other.from <= range.to && range.from <= other.to)
      row.complain(`${version} has the builds ${other.from} to ${other.to} already`);
  }
  versions.push(range);
}

function addBanner({ banners }: ProductFacts, row: Row): void {
  const words = row.text('words');
  if (words !== words.toLowerCase().trim()) row.complain(`"${words}" must be in small letters`);
  if (banners.includes(words)) row.complain(`"${words}" stands twice`);
  banners.push(words);
}

function addFolder({ folders }: ProductFacts, row: Row): void {
  const folder = row.text('folder');
  if (!/^:?\\[^A-Z/]+\\$/.test(folder))
    row.complain(`"${folder}" must be in small letters, between two backslashes`);
  folders.push({ folder, products: row.products() });
}

function addShape(facts: ProductFacts, row: Row): void {
  const shape = row.oneOf('shape', shapes);
  const strength = row.oneOf('strength', strengths);
  const alone = row.oneOf('alone', ['yes', 'no']) === 'yes';
  if (facts.shapes.some((other) => other.shape === shape)) row.complain(`${shape} stands twice`);
  if (shape === undefined || strength === undefined) return;
  facts.shapes.push({ shape, products: row.products(), strength, alone });
}

function numberOf(row: Row, column: string): number {
  const digits = row.text(column);
  if (!/^\d{3,4}$/.test(digits)) row.complain(`"${digits}" is no number of three or four digits`);
  return Number(digits);
}
