// Some thousand records that stand together in a text, in columns and no object a record. Offsets count
// from the block's own beginning, so that an edit before it moves the block and touches none of its
// records. A block begins where a record may begin, whatever stands before it.

import { type Columns, copyColumns, makeColumns } from './columns.ts';
import type { Draft } from './draft.ts';
import { countRecord, countRecordAt, makeTally, type Tally } from './tally.ts';

/** A block without its ways, as it goes from thread to thread. */
export type BlockData = Pick<Block, 'base' | 'length' | 'count' | 'columns' | 'tally'>;

/** What stands before or behind a message and is longer, belongs to the message: nothing is lost. */
const longestMargin = 0xffff;

export class Block {
  /** Where the block begins in the text. */
  base: number;
  /** So many units of text belong to it, padding included. */
  length = 0;
  count = 0;
  columns: Columns;
  /** So far into the text (from `base`) what stands in the block depends on what stands there. */
  reach = 0;
  readonly tally: Tally;

  /** `columns` is room for records, to be given back by `settle`. */
  constructor(base: number, columns: Columns = makeColumns(0), tally: Tally = makeTally()) {
    this.base = base;
    this.columns = columns;
    this.tally = tally;
  }

  /** The block that another thread read. */
  static of({ base, length, count, columns, tally }: BlockData): Block {
    const block = new Block(base, columns, tally);
    block.length = length;
    block.reach = length + 1;
    block.count = count;
    return block;
  }

  get end(): number {
    return this.base + this.length;
  }

  add(draft: Draft, component: number): void {
    const at = this.count;
    const capacity = this.columns.start.length;
    if (at === capacity) this.columns = copyColumns(this.columns, 0, at, Math.max(64, capacity * 2));
    const { columns, base } = this;
    const kind = draft.format | (draft.severity << 4) | (draft.severityFrom << 6);
    columns.start[at] = draft.start - base;
    columns.messageEnd[at] = Math.max(draft.messageEnd, draft.end - longestMargin) - base;
    columns.seconds[at] = draft.seconds;
    columns.ticks[at] = draft.ticks | (draft.digits << 24);
    columns.thread[at] = draft.thread;
    columns.bias[at] = draft.bias;
    columns.component[at] = component;
    columns.lead[at] = Math.min(draft.messageStart - draft.start, longestMargin);
    columns.tail[at] = Math.min(draft.end - draft.messageEnd, longestMargin);
    columns.kind[at] = kind;
    columns.oddities[at] = draft.oddities;
    this.count = at + 1;
    countRecord(this.tally, kind, draft.end - draft.start, draft.oddities);
    this.reach = Math.max(this.reach, draft.reach - base, draft.end + 1 - base);
  }

  /** No more records come: keeps columns of just their number, and gives back the room for the next block. */
  settle(): Columns {
    const room = this.columns;
    this.columns = copyColumns(room, 0, this.count);
    return room;
  }

  /** The block without its first `records`, which belong to another. */
  without(records: number): Block {
    const moved = this.columns.start[records] ?? this.length;
    const columns = copyColumns(this.columns, records, this.count);
    for (let at = 0; at < columns.start.length; at++) {
      columns.start[at] = (columns.start[at] as number) - moved;
      columns.messageEnd[at] = (columns.messageEnd[at] as number) - moved;
    }
    const count = this.count - records;
    const tally = makeTally();
    for (let at = 0; at < count; at++) countRecordAt(tally, columns, at);
    return Block.of({ base: this.base + moved, length: this.length - moved, count, columns, tally });
  }

  /** The last record that begins at or before `offset` (of the text), or -1. */
  indexAt(offset: number): number {
    const wanted = offset - this.base;
    const { start } = this.columns;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((start[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }
}
