// The nine sure units of a window, hashed: they lead from a text to the templates that have such a window.

import { foldedOf } from './symbols.ts';

export const keyLength = 9;

export function keyStep(key: number, folded: number): number {
  return (Math.imul(key, 31) + folded) | 0;
}

export function keyEnd(key: number): number {
  return Math.imul(key, 0x9e3779b1);
}

/** The key that begins at `at` in a literal that is folded. */
export function keyOf(literal: string, at: number): number {
  let key = 0;
  for (let i = at; i < at + keyLength; i++)
    key = keyStep(key, foldedOf[literal.charCodeAt(i) & 255] as number);
  return keyEnd(key);
}
