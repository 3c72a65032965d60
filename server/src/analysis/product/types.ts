// What is said about the product that wrote a log: which one, how sure that is, and why. No sentence in it.

import type { Product, Strength } from '../knowledge/products/productFacts.ts';

export type Certainty = 'certain' | 'likely' | 'possible';

export type EvidenceKind = 'banner' | 'format' | 'component' | 'log name' | 'path' | 'time';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** What was seen: a version, a shape of records, a name, part of a path, a year. */
  readonly seen: string;
  /** The products that it fits. */
  readonly products: readonly Product[];
  readonly strength: Strength;
  /** False where it tells products apart, and is no sign that one of them wrote the log at all. */
  readonly alone: boolean;
  /** The record that it was seen in first; undefined for what was seen in the name of the file. */
  readonly record: number | undefined;
}

export interface Inference {
  readonly product: Product;
  readonly certainty: Certainty;
  /** All that fit, oldest first; the newest of them is `product`. */
  readonly candidates: readonly Product[];
  /** The evidence that it rests on, the strongest first. */
  readonly because: readonly Evidence[];
  /** What speaks for another product and was weaker. */
  readonly against: readonly Evidence[];
}
