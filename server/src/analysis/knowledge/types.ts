// The shapes of what is known. Plain data: it travels from the build to the servers as JSON.

import type { Catalogue, Sureness } from './catalogue/catalogueTypes.ts';
import type { Check } from './checks/checkTypes.ts';
import type { CodeTables } from './codes/codeTypes.ts';
import type { KnownPhase } from './phases/phaseTypes.ts';
import type { ProcedureLink } from './procedures/procedureLink.ts';
import type { Procedure } from './procedures/procedureTypes.ts';
import type { Product, ProductFacts } from './products/productFacts.ts';
import type { SetupFacts } from './setup/setupTypes.ts';

/** A hint is given to who points at the line, and is no problem: the line stands in healthy logs too. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One problem and what to do about it; with or without a Knowledge Base number. */
export interface Article {
  /** The file's name without its ending: `Q236052`, `client-push-access-denied`. */
  readonly id: string;
  readonly kb: number | null;
  readonly title: string;
  readonly products: readonly Product[];
  /** Releases and service packs, as the source says them. */
  readonly versions: readonly string[];
  /** The release or hotfix that mends it; empty where there is none. */
  readonly fixedIn: string;
  /** Whether a document says so, an abstract of one, or practice. */
  readonly sure: Sureness;
  /** Base names in small letters, without `.log`. */
  readonly logs: readonly string[];
  readonly components: readonly string[];
  readonly severity: Severity;
  /** Templates; any one of them is a match. */
  readonly signatures: readonly string[];
  /** Templates of general lines; they count only beside a signature. */
  readonly companions: readonly string[];
  /** The numbers that such lines hold. */
  readonly codes: readonly number[];
  readonly related: readonly number[];
  /** The procedures that mend it, the most likely first. */
  readonly procedures: readonly ProcedureLink[];
  readonly summary: string;
  readonly sections: readonly Section[];
  /** Where an article of the user's own lies; ours have none. */
  readonly origin?: string;
  /** Its words are shown as they stand, since nobody has said that they can be trusted. */
  readonly isPlain?: boolean;
}

export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** The asset: everything that is known, as the build writes it. */
export interface Asset {
  /** What the gate looks for of each signature: the index of a literal and a place in it, one behind the other. */
  readonly gate: readonly number[];
  /** The same of the phases. */
  readonly phaseGate: readonly number[];
  readonly articles: readonly Article[];
  readonly codes: CodeTables;
  readonly catalogue: Catalogue;
  readonly productFacts: ProductFacts;
  readonly phases: readonly KnownPhase[];
  readonly setup: SetupFacts;
  readonly procedures: readonly Procedure[];
  readonly checks: readonly Check[];
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
