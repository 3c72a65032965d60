// Several articles may fit a line. None of them is thrown away; the likeliest comes first: the one that speaks of
// this log, this component and this product, and that recognises most of the line.

import type { Product } from './knowledge/products/productFacts.ts';
import type { Article } from './knowledge/types.ts';
import { logOfPiece } from './log/rotation.ts';

/** Where the line stands, as far as that is known. */
export interface LinePlace {
  /** The path or address of the log. */
  readonly place: string;
  readonly component: string;
  /** Asked only where several articles fit. */
  product(): Product | undefined;
}

export interface Candidate {
  readonly article: Article;
  /** How much of the line the article recognises, in UTF-16 units. */
  readonly length: number;
}

const weights = { log: 4, component: 3, product: 2, otherProduct: -3 };
/** So many recognised characters weigh as much as one. */
const charactersAPoint = 40;
const mostForLength = 3;

/** How well an article fits a line that it recognises. */
export function likeliness({ article, length }: Candidate, line: LinePlace): number {
  const { place, component } = line;
  const product = line.product();
  const log = logOfPiece(place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1));
  let points = Math.min(mostForLength, length / charactersAPoint);
  if (article.logs.includes(log.replace(/\.log$/, ''))) points += weights.log;
  if (article.components.some((name) => name.toLowerCase() === component.toLowerCase()))
    points += weights.component;
  if (product !== undefined)
    points += article.products.includes(product) ? weights.product : weights.otherProduct;
  return points;
}
