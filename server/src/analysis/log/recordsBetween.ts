// The records of a part of the text, for those who are asked about what is on the screen.

import type { Block } from './block.ts';
import type { RecordTable } from './recordTable.ts';

/** The index of the first record that ends behind `offset`; the count of all if none does. */
export function firstRecordFrom(records: RecordTable, offset: number): number {
  const { blocks } = records;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).end <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (block === undefined) return records.count;
  const first = records.first(low) + Math.max(0, block.indexAt(offset));
  return first < records.count && records.record(first).end <= offset ? first + 1 : first;
}

/** The index behind the last record that begins before `offset`. */
export function lastRecordBefore(records: RecordTable, offset: number): number {
  const { blocks } = records;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).base < offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block === undefined ? 0 : records.first(low - 1) + block.indexAt(offset - 1) + 1;
}
