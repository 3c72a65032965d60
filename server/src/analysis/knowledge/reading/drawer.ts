// A drawer takes the tables that lie under one name, and puts each of their rows where it belongs.

import type { Row } from './row.ts';

/** `Draft` is what is being made of the tables. */
export interface Drawer<Draft> {
  /** What a group of this finds in the file's path is told to `add`. */
  readonly files: RegExp;
  readonly columns: readonly string[];
  add(draft: Draft, row: Row, name: string): void;
}
