// Where the hole that opens a template begins: it ends where the first literal stands, and reaches back as
// far as such a name can. Asked for ends that rise, it looks at no place twice.

import { isWord } from './fold.ts';
import { type HoleType, holes, longestHeld } from './holes.ts';

export class HeldBefore {
  readonly #type: HoleType;
  readonly #text: string;
  /** Every place before this one has been looked at, or is too far back. */
  #seen = 0;
  /** No name of this type that reaches `#seen` begins before this place. */
  #begin = 0;

  constructor(type: HoleType, text: string) {
    this.#type = type;
    this.#text = text;
  }

  /** The beginning of the longest name that ends at `end`, or -1. */
  startFor(end: number): number {
    const { unit, whole } = holes[this.#type];
    const text = this.#text;
    const furthest = end - longestHeld;
    this.#begin = Math.max(this.#begin, furthest);
    for (let at = Math.max(this.#seen, furthest); at < end; at++) {
      if (!unit.test(text.charAt(at))) this.#begin = at + 1;
    }
    this.#seen = end;
    while (this.#begin < end && !this.#mayBegin(this.#begin)) this.#begin++;
    return this.#begin < end && whole.test(text.slice(this.#begin, end)) ? this.#begin : -1;
  }

  #mayBegin(at: number): boolean {
    const { least, around } = holes[this.#type];
    if (isWord(this.#text.charCodeAt(at - 1)) || around.test(this.#text.charAt(at))) return false;
    least.lastIndex = at;
    return least.test(this.#text);
  }
}
