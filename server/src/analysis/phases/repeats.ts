// What can be folded in a block by itself: records of several lines, and runs of records that say the same.

import type { Block } from '../log/block.ts';
import { isSameShape } from '../log/sameShape.ts';
import { findLineEnd, type Span } from '../text/span.ts';
import type { ReadLog } from './byBlock.ts';

/** Fewer in a row are read faster than unfolded. */
export const fewestRepeats = 3;

export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Records count from the block's first. */
export interface BlockRepeats {
  /** Runs of two and more, since one may go on in the next block. */
  readonly runs: readonly Run[];
  /** Records that have a line end in them. */
  readonly ofSeveralLines: readonly number[];
}

export function repeatsIn(span: Span, block: Block): BlockRepeats {
  const runs: Run[] = [];
  const ofSeveralLines: number[] = [];
  let first = 0;
  for (let record = 0; record < block.count; record++) {
    if (hasLineEnd(span, block, record)) ofSeveralLines.push(record);
    const next = record + 1;
    if (next < block.count && saysTheSame(span, block, record, block, next)) continue;
    if (record > first) runs.push({ first, last: record });
    first = next;
  }
  return { runs, ofSeveralLines };
}

/** The runs of the whole log; records count from its first. */
export function joinRuns({ span, records }: ReadLog, found: readonly BlockRepeats[]): Run[] {
  const all: Run[] = [];
  let before: { readonly block: Block; readonly run: Run } | undefined;
  for (const [index, { runs }] of found.entries()) {
    const block = records.blocks[index] as Block;
    if (block.count === 0) continue;
    const base = records.first(index);
    const own = runs.map(({ first, last }) => ({ first: base + first, last: base + last }));
    const begin = own[0]?.first === base ? (own.shift() as Run) : { first: base, last: base };
    const goesOn = before !== undefined && saysTheSame(span, before.block, before.block.count - 1, block, 0);
    const joined = goesOn && before !== undefined ? { first: before.run.first, last: begin.last } : begin;
    if (before !== undefined && !goesOn) all.push(before.run);
    const last = base + block.count - 1;
    const whole = [joined, ...own];
    const end = whole.at(-1)?.last === last ? (whole.pop() as Run) : { first: last, last };
    all.push(...whole);
    before = { block, run: end };
  }
  if (before !== undefined) all.push(before.run);
  return all.filter(({ first, last }) => last - first + 1 >= fewestRepeats);
}

function hasLineEnd(span: Span, block: Block, record: number): boolean {
  const { start, messageEnd, tail } = block.columns;
  const end = block.base + (messageEnd[record] as number) + (tail[record] as number);
  return findLineEnd(span, block.base + (start[record] as number), end) < end;
}

function saysTheSame(span: Span, block: Block, record: number, other: Block, otherRecord: number): boolean {
  const [start, end] = messageOf(block, record);
  const [otherStart, otherEnd] = messageOf(other, otherRecord);
  return start < end && isSameShape(span.units, start, end, otherStart, otherEnd);
}

function messageOf({ base, columns }: Block, record: number): [number, number] {
  const start = base + (columns.start[record] as number) + (columns.lead[record] as number);
  return [start, base + (columns.messageEnd[record] as number)];
}
