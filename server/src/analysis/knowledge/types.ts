// The shapes of what is known. Plain data: it travels from the build to the servers as JSON.

import type { Product, ProductFacts } from './productFacts.ts';

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

/** What one number means in one family of codes. */
export interface Code {
  readonly family: CodeFamily;
  readonly number: number;
  readonly symbol: string;
  readonly meaning: string;
}

export type CodeFamily = 'win32' | 'hresult';

/** What is known of one log file by its name. */
export interface LogFile {
  readonly log: string;
  readonly component: string;
  readonly side: string;
  readonly products: readonly Product[];
  /** False for a name that logs of others have too. */
  readonly claimed: boolean;
}

/** The asset: everything that is known, as the build writes it. */
export interface Asset {
  /** What the gate looks for of each signature: the index of a literal and a place in it, one behind the other. */
  readonly gate: readonly number[];
  readonly articles: readonly Article[];
  readonly codes: readonly Code[];
  readonly logs: readonly LogFile[];
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
