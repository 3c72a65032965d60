// A drawer takes the tables that lie under one name, and puts each of their rows where it belongs.

import type { CatalogueDraft } from '../catalogue/catalogueDrawers.ts';
import type { CodeDraft } from '../codes/codeDrawers.ts';
import type { ProductFacts } from '../products/productFacts.ts';
import type { Row } from './row.ts';

/** Everything that is known, while it is being read. */
export interface Draft {
  readonly codes: CodeDraft;
  readonly catalogue: CatalogueDraft;
  readonly productFacts: ProductFacts;
}

export interface Drawer {
  /** What a group of this finds in the file's path is told to `add`. */
  readonly files: RegExp;
  readonly columns: readonly string[];
  add(draft: Draft, row: Row, name: string): void;
}
