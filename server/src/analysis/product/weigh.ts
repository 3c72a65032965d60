// Evidence -> product. Each piece leaves the products that it fits, the strong before the weak; a piece that
// fits none of those left is set aside. How weak the evidence was that settled it says how sure it is.

import { type Product, products, type Strength, strengths } from '../knowledge/products/productFacts.ts';
import type { Certainty, Evidence, Inference } from './types.ts';

/** The newest of so few is worth naming; of more it would be a guess. */
const mostCandidates = 3;

const certaintyBy: Readonly<Record<Strength, Certainty>> = {
  strong: 'certain',
  fair: 'likely',
  weak: 'possible',
};

const lower: Readonly<Record<Certainty, Certainty>> = {
  certain: 'likely',
  likely: 'possible',
  possible: 'possible',
};

/** Of equally strong pieces those that come first in `evidence` go first. */
export function weigh(evidence: readonly Evidence[]): Inference | undefined {
  let candidates: readonly Product[] = products;
  let certainty: Certainty | undefined;
  const because: Evidence[] = [];
  const against: Evidence[] = [];
  for (const strength of strengths) {
    for (const piece of evidence) {
      if (piece.strength !== strength) continue;
      const left = candidates.filter((product) => piece.products.includes(product));
      (left.length === 0 ? against : because).push(piece);
      if (left.length > 0) candidates = left;
    }
    if (candidates.length === 1) certainty ??= certaintyBy[strength];
  }
  const product = candidates.at(-1);
  const rests = because.some(({ alone }) => alone);
  if (product === undefined || !rests || candidates.length > mostCandidates) return undefined;
  const settled = certainty ?? 'possible';
  const doubted = against.some(({ strength }) => strength !== 'weak');
  return { product, certainty: doubted ? lower[settled] : settled, candidates, because, against };
}
