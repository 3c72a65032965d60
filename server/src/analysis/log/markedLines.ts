// The lines on which errors and warnings begin, of one block: for who looks at a whole log at once. Lines count from
// the one that the block begins on, so that an edit before the block changes none.

import type { Text } from '../text/types.ts';
import type { Block } from './block.ts';
import { severityIds } from './kinds.ts';
import { perBlock } from './perBlock.ts';

/** Each line times two, and one more if it is only a warning. */
export type MarkedLines = Uint32Array;

const nothing: MarkedLines = new Uint32Array(0);

export const markedLinesOf = perBlock(({ base, count, columns, tally }: Block, text: Text): MarkedLines => {
  const { error, warning } = severityIds;
  const marked = (tally.severities[error] as number) + (tally.severities[warning] as number);
  if (marked === 0) return nothing;
  const { start, kind } = columns;
  const first = text.positionAt(base).line;
  const lines = new Uint32Array(marked);
  let found = 0;
  for (let at = 0; at < count; at++) {
    const severity = ((kind[at] as number) >> 4) & 3;
    if (severity !== error && severity !== warning) continue;
    const line = text.positionAt(base + (start[at] as number)).line - first;
    lines[found++] = line * 2 + (severity === warning ? 1 : 0);
  }
  return lines;
});
