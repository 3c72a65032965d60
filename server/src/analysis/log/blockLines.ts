// How many lines end in the text of a block. Most formats write a record on one line, so only what stands between
// such records is looked at.

import { countLineEnds, isLineEnd, type Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { type Format, formats } from './kinds.ts';

/** In these a message may run over lines. */
const overLines: ReadonlySet<Format> = new Set<Format>(['ccm', 'provider']);
const mayRunOver = Uint8Array.from(formats, (format) => (overLines.has(format) ? 1 : 0));

/** In [from, to), which holds the whole block and else only padding; the block's base counts in the span. */
export function countLines(span: Span, { base, count, columns }: Block, from: number, to: number): number {
  const { start, messageEnd, tail, kind } = columns;
  let lines = 0;
  let at = from;
  for (let record = 0; record < count; record++) {
    const begin = base + (start[record] as number);
    const end = base + (messageEnd[record] as number) + (tail[record] as number);
    lines += endsIn(span, at, begin);
    if (mayRunOver[(kind[record] as number) & 15] === 1) lines += countLineEnds(span, begin, end);
    at = end;
  }
  return lines + endsIn(span, at, to);
}

/** Of padding, which is short. */
function endsIn({ units, length }: Span, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (isLineEnd(unit) && (unit === 0x0a || at + 1 >= length || units[at + 1] !== 0x0a)) count++;
  }
  return count;
}
