// The shapes of what is known. Plain data: it travels from the build to the servers as JSON.

import type { Catalogue } from './catalogue/catalogueTypes.ts';
import type { CodeTables } from './codes/codeTypes.ts';
import type { ProductFacts } from './products/productFacts.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One problem and what to do about it; with or without a Knowledge Base number. */
export interface Article {
  /** The file's name without its ending: `Q236052`, `client-push-access-denied`. */
  readonly id: string;
  readonly kb: number | null;
  readonly title: string;
  readonly products: readonly string[];
  readonly logs: readonly string[];
  readonly components: readonly string[];
  readonly severity: Severity;
  /** Templates; any one of them is a match. */
  readonly signatures: readonly string[];
  readonly related: readonly number[];
  readonly summary: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** The asset: everything that is known, as the build writes it. */
export interface Asset {
  /** What the gate looks for of each signature: the index of a literal and a place in it, one behind the other. */
  readonly gate: readonly number[];
  readonly articles: readonly Article[];
  readonly codes: CodeTables;
  readonly catalogue: Catalogue;
  readonly productFacts: ProductFacts;
}

export interface Source {
  /** Path below `server/knowledge`, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What is wrong with a file of knowledge, for the person who wrote it. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
