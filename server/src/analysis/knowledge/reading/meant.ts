// What an author may have meant by a word that nobody knows: said behind a complaint about it.

import { nearest } from '../../nearest.ts';

export function meant(word: string, known: Iterable<string>): string {
  const [near] = nearest(word, known, 1);
  return near === undefined ? '' : `; was "${near}" meant?`;
}
