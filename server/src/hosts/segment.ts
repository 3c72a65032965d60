// A large file in segments that can be read in any order, on any thread. A segment begins at the first line
// that begins in it, as if a record began there; whether one does is found out when the blocks are joined,
// and where none does, the seam is read anew.

import { Block, type BlockReader, RecordTable, skipPadding } from '../analysis/index.ts';
import type { UnitSource } from './units.ts';

/** A record seldom reaches further over the end of its segment. */
const overlap = 1 << 16;

/** The block of segment `index`; its base is where its first record begins, its end where the next block's does. */
export function readSegment(
  source: UnitSource,
  reader: BlockReader,
  index: number,
  segmentLength: number,
): Block {
  const origin = index === 0 ? 0 : index * segmentLength - 1;
  return readFrom(source, reader, origin, (index + 1) * segmentLength, index > 0);
}

/** The blocks of all segments, in order -> the table of the whole, or of what is left of it. */
export function joinSegments(source: UnitSource, reader: BlockReader, blocks: readonly Block[]): RecordTable {
  const table = new RecordTable(reader.components);
  for (const block of blocks) {
    if (block.count > 0 && !joinBlock(source, reader, table, block)) return table;
  }
  readGap(source, reader, table, source.length);
  return table;
}

/** Appends what of the block is not in the table yet; what lies between the two is read anew. Says if it could. */
function joinBlock(source: UnitSource, reader: BlockReader, table: RecordTable, block: Block): boolean {
  if (!readGap(source, reader, table, block.base)) return false;
  while (table.end < block.end) {
    const known = block.indexAt(table.end);
    if (block.base + (block.columns.start[known] as number) === table.end) {
      table.append(known === 0 ? block : block.without(known));
    } else if (!readOn(source, reader, table, table.end + 1)) {
      return false;
    }
  }
  return true;
}

/** Reads on until the table reaches `to`, and says if it does. */
function readGap(source: UnitSource, reader: BlockReader, table: RecordTable, to: number): boolean {
  while (table.end < to) {
    if (!readOn(source, reader, table, Math.min(to, table.end + overlap))) return false;
  }
  return true;
}

/** Reads records behind the table's end; none are there when the file became shorter meanwhile. */
function readOn(source: UnitSource, reader: BlockReader, table: RecordTable, to: number): boolean {
  const end = table.end;
  table.append(readFrom(source, reader, end, to, false));
  return table.end > end;
}

/** Reads from `origin` up to the first record that begins at or behind `end`. */
function readFrom(
  source: UnitSource,
  reader: BlockReader,
  origin: number,
  end: number,
  atLine: boolean,
): Block {
  for (let reach = overlap; ; reach *= 4) {
    const span = source.read(origin, end + reach);
    const wanted = end - origin;
    const line = atLine ? firstLine(span.units, Math.min(span.length, wanted)) : 0;
    const first = line >= wanted ? line : skipPadding(span, line);
    if (first >= wanted || first >= span.length) return new Block(origin + first);
    if (first < 0) continue;
    const block = reader.read(span, first, wanted - first);
    const next = block.end < Math.min(wanted, span.length) ? -1 : skipPadding(span, block.end);
    if (!span.complete && (next < 0 || next >= span.length)) continue;
    block.length = next - block.base;
    block.base += origin;
    return block;
  }
}

/** Where the first line begins that begins behind unit 0. */
function firstLine(units: Uint8Array | Uint16Array, length: number): number {
  for (let at = 0; at < length; at++) {
    if (units[at] === 0x0a || (units[at] === 0x0d && units[at + 1] !== 0x0a)) return at + 1;
  }
  return length;
}
