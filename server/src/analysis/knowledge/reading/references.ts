// What one table says of another: the log of a flow, the family of a code. Whether it is there can be told only
// when everything is read.

import type { Problem } from '../types.ts';
import { meant } from './meant.ts';

export type ReferenceKind = 'log' | 'folder' | 'family' | 'code';

export interface Reference {
  readonly file: string;
  readonly line: number;
  readonly kind: ReferenceKind;
  readonly name: string;
}

/** What there is of each kind, as references name it. */
export type Known = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

export function proveReferences(
  references: readonly Reference[],
  known: Known,
  report: (problem: Problem) => void,
): void {
  for (const { file, line, kind, name } of references) {
    if (known[kind].has(name)) continue;
    report({ file, line, message: `no table has the ${kind} "${name}"${meant(name, known[kind])}` });
  }
}
