// What is worked out of a block is worked out once and kept for as long as the block lives: after an edit only
// what was read anew is looked at anew.

import type { Block } from './block.ts';

/** `make` may look at nothing that can change while the block lives; `given` is where it finds the block's text. */
export function perBlock<Given, T>(
  make: (block: Block, given: Given) => T,
): (block: Block, given: Given) => T {
  const made = new WeakMap<Block, { readonly value: T }>();
  return (block, given) => {
    let known = made.get(block);
    if (known === undefined) {
      known = { value: make(block, given) };
      made.set(block, known);
    }
    return known.value;
  };
}
