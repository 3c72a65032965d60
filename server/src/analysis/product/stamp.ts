// The generation of a stamp, from what stands behind the message of a record of the `$$<` shape. The
// columns of the record table do not keep how a stamp was written, so the few that are looked at are read
// again here.

import type { Shape } from '../knowledge/products/productFacts.ts';

/** A trailer is no longer than this, unless somebody made it so. */
export const trailerSpan = 700;

const component = String.raw`\$\$<[^<>]*>\s*<`;
const day = String.raw`[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d{1,2}:\d\d:\d\d`;

const generations: readonly { readonly shape: Shape; readonly written: RegExp }[] = [
  { shape: 'trace-1', written: new RegExp(String.raw`${component}${day} \d{4}~`) },
  { shape: 'trace-2', written: new RegExp(String.raw`${component}${day}\.\d{3} \d{4}[ >]`) },
  {
    shape: 'trace-3',
    written: new RegExp(String.raw`${component}\d\d-\d\d-\d{4} \d\d:\d\d:\d\d\.\d{3}[+-]\d`),
  },
];

export function stampOf(trailer: string): Shape | undefined {
  return generations.find(({ written }) => written.test(trailer))?.shape;
}
