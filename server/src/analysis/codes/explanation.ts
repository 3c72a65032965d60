// What is said of a number.

import type { Facility, Outcome } from '../knowledge/codes/codeTypes.ts';
import type { CodeLabel } from '../mentions/types.ts';
import type { Reading } from './readings.ts';

export interface Explanation {
  /** Unsigned, of 32 bits. */
  readonly number: number;
  readonly hex: string;
  /** What the words around the number say. */
  readonly label: CodeLabel;
  /** The likeliest first; none if nobody is known to use the number. */
  readonly readings: readonly Reading[];
  /** Whether the words around the number, or its upper bits, say of what kind it is; else the first is a guess. */
  readonly said: boolean;
  readonly outcome: Outcome | undefined;
  /** What the bits say, of a number that has any. */
  readonly bits: Bits | undefined;
}

export interface Bits {
  readonly isError: boolean;
  readonly kind: 'hresult' | 'ntstatus';
  /** Made by a program for itself, as exceptions are. */
  readonly isCustom: boolean;
  readonly facility: number;
  readonly known: Facility | undefined;
  readonly low: number;
}
