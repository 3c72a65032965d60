// How many lines end in the text of a block whose records are each on one line: then only what stands between
// them needs a look.

import { isLineEnd, type Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { type Format, formatIds } from './kinds.ts';

/** In these a message may run over lines. */
const overLines: readonly Format[] = ['ccm', 'provider'];

/**
 * In [from, to), which holds the whole block and else only padding; the block's base counts in the span.
 * Undefined if some record may be on several lines.
 */
export function countLinesOfLines(
  span: Span,
  { base, count, columns, tally }: Block,
  from: number,
  to: number,
): number | undefined {
  if (overLines.some((format) => tally.formats[formatIds[format]] !== 0)) return undefined;
  const { start, messageEnd, tail } = columns;
  let lines = 0;
  let at = from;
  for (let record = 0; record < count; record++) {
    lines += endsIn(span, at, base + (start[record] as number));
    at = base + (messageEnd[record] as number) + (tail[record] as number);
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
