// How far each thread of a log has come at a record: its last record before it, and its errors and warnings up to
// there. Whole blocks are added up from what is known of their threads; only in the block of the record itself are
// records looked at.

import type { Block } from '../log/block.ts';
import { severityIds } from '../log/kinds.ts';
import type { BlockThread } from './marks.ts';
import { isError, isWarning } from './stretch.ts';

export interface Standing {
  /** Index in the log; -1 where there was none. */
  readonly last: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Stands for all threads together. */
export const everyThread = -1;

const nothing: Standing = { last: -1, errors: 0, warnings: 0 };

export class Standings {
  readonly #threads = new Map<number, Standing>();
  /** Of the blocks that were passed. */
  #count = 0;

  /** Before record `at` of a block, the one behind those that were passed. */
  before(block: Block, at: number, thread: number): Standing {
    let { last, errors, warnings } = this.#threads.get(thread) ?? nothing;
    for (let record = 0; record < at; record++) {
      if (thread !== everyThread && block.columns.thread[record] !== thread) continue;
      last = this.#count + record;
      if (isError(block, record)) errors++;
      else if (isWarning(block, record)) warnings++;
    }
    return { last, errors, warnings };
  }

  /** Behind all blocks that were passed. */
  now(thread: number): Standing {
    return this.#threads.get(thread) ?? nothing;
  }

  pass(block: Block, threads: readonly BlockThread[]): void {
    for (const { thread, last, errors, warnings } of threads) this.#add(thread, last, errors, warnings);
    const { severities } = block.tally;
    if (block.count > 0)
      this.#add(
        everyThread,
        block.count - 1,
        severities[severityIds.error] as number,
        severities[severityIds.warning] as number,
      );
    this.#count += block.count;
  }

  #add(thread: number, last: number, errors: number, warnings: number): void {
    const known = this.now(thread);
    this.#threads.set(thread, {
      last: this.#count + last,
      errors: known.errors + errors,
      warnings: known.warnings + warnings,
    });
  }
}
