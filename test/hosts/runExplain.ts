// Runs `smslens explain` as an administrator types it, and as a script reads it.

import assert from 'node:assert/strict';
import { smslens } from './runRecords.ts';

export const explain = (...words: readonly string[]) => smslens(['explain', ...words]);

/** What a program reads of one question; what there is depends on the kind of thing that it is. */
export interface Answer {
  readonly query: string;
  readonly kind: string | null;
  readonly title: string | null;
  readonly suggestions: readonly string[];
  readonly also: readonly { readonly kind: string; readonly title: string }[];
  readonly products?: readonly string[];
  readonly certainty?: string;
  readonly [fact: string]: unknown;
}

/** One object a line, and nothing else. */
export function answersIn(output: string): Answer[] {
  assert.ok(output.endsWith('}\n'), 'the last line is whole');
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

export function answers(...queries: readonly string[]): Answer[] {
  const { output, errors } = explain('--format', 'json', ...queries);
  assert.equal(errors, '');
  return answersIn(output);
}

export function answer(query: string): Answer {
  const [only, ...more] = answers(query);
  assert.ok(only !== undefined && more.length === 0);
  assert.equal(only.query, query);
  return only;
}
