// A stretch of a log, from one record to another, and how many of its records are errors and warnings.

import type { Block } from '../log/block.ts';
import { severityIds } from '../log/kinds.ts';

export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly errors: number;
  readonly warnings: number;
}

/** A stretch with a name: a day, or a component. */
export interface NamedStretch extends Stretch {
  readonly name: string;
}

/** The same while it is still being added to. */
export type Growing<T extends Stretch> = { -readonly [K in keyof T]: T[K] };

export function isError({ columns }: Block, at: number): boolean {
  return severityOf(columns.kind[at] as number) === severityIds.error;
}

export function isWarning({ columns }: Block, at: number): boolean {
  return severityOf(columns.kind[at] as number) === severityIds.warning;
}

function severityOf(kind: number): number {
  return (kind >> 4) & 3;
}
