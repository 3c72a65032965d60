// What is known, opened: the drawers by their contents.

import type { Matcher } from '../match/matcher.ts';
import type { Subject } from '../search/subject.ts';
import type { CatalogueBook } from './catalogue/catalogueBook.ts';
import type { CheckBook } from './checks/checkBook.ts';
import type { CodeBook } from './codes/codeBook.ts';
import type { Facility, NamedCode, Preference } from './codes/codeTypes.ts';
import type { PhaseBook } from './phases/phaseBook.ts';
import type { ProcedureBook } from './procedures/procedureBook.ts';
import type { ProductFacts } from './products/productFacts.ts';
import type { SetupBook } from './setup/setupBook.ts';
import type { Article } from './types.ts';

/** Finds what speaks of some words. */
export interface WordIndex {
  /** Makes the index, if there is none yet, bit by bit. Whoever does not wait for that waits when he first finds. */
  prepare(): Generator<void, void>;
  find(query: string, count: number): Subject[];
}

export interface Knowledge {
  readonly articles: readonly Article[];
  /** Made when it is first asked for: who only reads records need not wait for it. */
  readonly matcher: Matcher;
  readonly codes: CodeBook;
  readonly preferences: readonly Preference[];
  readonly facilities: readonly Facility[];
  readonly namedCodes: readonly NamedCode[];
  readonly catalogue: CatalogueBook;
  readonly productFacts: ProductFacts;
  readonly phases: PhaseBook;
  readonly setup: SetupBook;
  readonly procedures: ProcedureBook;
  readonly checks: CheckBook;
  /** Finds what the articles and, behind them, the templates of checks recognise. */
  readonly evidenceMatcher: Matcher;
  /** All of it by words. */
  readonly index: WordIndex;
}
