// The log of one open document: read bit by bit, so that a large one blocks nobody, and kept true through
// edits by reading anew only the blocks that an edit can have changed.

import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { BlockReader } from './blockReader.ts';
import type { Format } from './kinds.ts';
import { RecordTable } from './recordTable.ts';

/** Small enough to be read again at every edit, large enough that a log has few. */
const usualBlockLength = 1 << 16;
/** The first ones are smaller: code that has not run yet is slow, and nobody is to wait for it. */
const firstBlockLength = 1 << 12;

export class OpenLog {
  readonly #blockLength: number;
  readonly #reader: BlockReader;
  readonly table: RecordTable;

  constructor(blockLength = usualBlockLength, format?: Format) {
    this.#blockLength = blockLength;
    this.#reader = new BlockReader(format);
    this.table = new RecordTable(this.#reader.components);
  }

  /** Reads on through about so many units; true when all of the text is read. */
  readOn(span: Span, units: number): boolean {
    const enough = this.table.end + units;
    while (this.table.end < span.length && this.table.end < enough) {
      const length = Math.min(this.#blockLength, Math.max(firstBlockLength, this.table.end));
      this.table.append(this.#reader.read(span, this.table.end, length));
    }
    return this.table.end >= span.length;
  }

  /** To be called when `span` has the new text already: [start, oldEnd) became [start, newEnd). */
  edited(span: Span, start: number, oldEnd: number, newEnd: number): void {
    const { blocks } = this.table;
    const read = this.table.end;
    const delta = newEnd - oldEnd;
    let from = blocks.findIndex((block) => block.base + block.reach >= start);
    if (from < 0) from = blocks.length;
    if (from === blocks.length && start > read) return;
    const fresh: Block[] = [];
    let next = from;
    let at = blocks[from]?.base ?? read;
    while (at < span.length) {
      while (next < blocks.length && !isKept(blocks[next] as Block, oldEnd, at - delta)) next++;
      const stop = blocks[next];
      if (stop !== undefined && stop.base + delta === at) break;
      if (stop === undefined && at >= read + delta && at >= newEnd) break;
      const block = this.#reader.read(
        span,
        at,
        this.#blockLength,
        stop === undefined ? undefined : stop.base + delta,
      );
      fresh.push(block);
      at = block.end;
    }
    if (at >= span.length) next = blocks.length;
    this.table.splice(from, next, fresh, delta);
  }
}

/** A block behind the edit, that does not begin before `at` (in offsets of the old text). */
function isKept(block: Block, oldEnd: number, at: number): boolean {
  return block.base >= oldEnd && block.base >= at;
}
