// When a block's first and last record were written, and in which zones its records say that they were.

import type { Block } from './block.ts';
import { noBias, noTime, oddities } from './draft.ts';
import { perBlock } from './perBlock.ts';

export interface BlockTimes {
  /** The first and the last record, counted in the block, that have a time; -1 where none has. */
  readonly first: number;
  readonly last: number;
  /** Every bias that is written and can be trusted, once. */
  readonly biases: readonly number[];
}

export const timesOf = perBlock(({ count, columns }: Block, _: undefined): BlockTimes => {
  const { seconds, bias, oddities: odd } = columns;
  const isTimed = (at: number) => seconds[at] !== noTime;
  let first = 0;
  while (first < count && !isTimed(first)) first++;
  if (first === count) return { first: -1, last: -1, biases: [] };
  let last = count - 1;
  while (!isTimed(last)) last--;
  const biases = new Set<number>();
  let latest = noBias;
  for (let at = first; at <= last; at++) {
    const written = bias[at] as number;
    if (written === latest || written === noBias || !isTimed(at)) continue;
    if (((odd[at] as number) & oddities.doubtfulBias) !== 0) continue;
    latest = written;
    biases.add(written);
  }
  return { first, last, biases: [...biases] };
});
