// A source read in segments, the last one first, as threads may do it, and joined.

import { BlockReader, type Format, RecordTable } from '../../server/src/analysis/index.ts';
import { lookForNothing, type Piece, readSegment, SegmentJoin } from '../../server/src/hosts/segment.ts';
import type { UnitSource } from '../../server/src/hosts/units.ts';

export function tableInSegments(source: UnitSource, segmentLength: number, format?: Format): RecordTable {
  const reader = new BlockReader(format);
  const pieces: Piece[] = [];
  for (let index = Math.ceil(source.length / segmentLength) - 1; index >= 0; index--)
    pieces[index] = readSegment(source, reader, index, segmentLength);
  return joined(source, reader, pieces);
}

export function joined(source: UnitSource, reader: BlockReader, pieces: readonly Piece[]): RecordTable {
  const table = new RecordTable(reader.components);
  const join = new SegmentJoin(source, reader, lookForNothing, ({ block }) => table.append(block));
  for (const piece of pieces) join.add(piece);
  join.finish();
  return table;
}
