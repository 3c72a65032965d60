// What is found out about each block of an open log once, and is forgotten with the block. Looking goes block by
// block: between two of them others get their turn, and if the log was edited meanwhile it begins anew, with
// everything that is known of the blocks that stayed.

import type { Block } from '../log/block.ts';
import type { RecordTable } from '../log/recordTable.ts';
import type { Span } from '../text/span.ts';

/** An open log: the text that its records were read from, and another number after every change. */
export interface ReadLog {
  readonly records: RecordTable;
  readonly span: Span;
  readonly version: number;
}

/** Work that is done in slices: after each, others may have their turn. */
export type Sliced<T> = Generator<undefined, T, undefined>;

export class ByBlock<T> {
  readonly #look: (span: Span, block: Block) => T;
  readonly #known = new WeakMap<Block, T>();

  constructor(look: (span: Span, block: Block) => T) {
    this.#look = look;
  }

  /** Of all blocks in their order; true until the next edit. */
  *all(log: ReadLog): Sliced<readonly T[]> {
    for (;;) {
      const { version } = log;
      for (const block of log.records.blocks) {
        if (this.#known.has(block)) continue;
        this.#known.set(block, this.#look(log.span, block));
        yield;
        if (log.version !== version) break;
      }
      if (log.version === version) return log.records.blocks.map((block) => this.#known.get(block) as T);
    }
  }
}
