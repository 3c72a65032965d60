// The lines of a block that a phase begins or ends with, and what there is of each thread in it: its last record, its
// errors and warnings.

import type { Block } from '../log/block.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Span } from '../text/span.ts';
import { isError, isWarning } from './stretch.ts';

/** Records count from the block's first. */
export interface Mark {
  readonly record: number;
  /** Index into the phases that are known. */
  readonly phase: number;
  readonly isEnd: boolean;
  readonly captures: Readonly<Record<string, string>>;
}

export interface BlockMarks {
  readonly marks: readonly Mark[];
  readonly threads: readonly BlockThread[];
}

export interface BlockThread {
  readonly thread: number;
  readonly last: number;
  readonly errors: number;
  readonly warnings: number;
}

export function marksIn(span: Span, block: Block, matcher: Matcher): BlockMarks {
  const { start, lead, messageEnd } = block.columns;
  const marks: Mark[] = [];
  for (let record = 0; record < block.count; record++) {
    const begin = block.base + (start[record] as number) + (lead[record] as number);
    const end = block.base + (messageEnd[record] as number);
    for (const { article, isCompanion, captures } of matcher.matchUnits(span.units, begin, end, span.decode))
      marks.push({ record, phase: article, isEnd: !isCompanion, captures });
  }
  return { marks, threads: threadsIn(block) };
}

function threadsIn(block: Block): BlockThread[] {
  const threads = new Map<number, { thread: number; last: number; errors: number; warnings: number }>();
  for (let record = 0; record < block.count; record++) {
    const thread = block.columns.thread[record] as number;
    let known = threads.get(thread);
    if (known === undefined) {
      known = { thread, last: record, errors: 0, warnings: 0 };
      threads.set(thread, known);
    }
    known.last = record;
    if (isError(block, record)) known.errors++;
    else if (isWarning(block, record)) known.warnings++;
  }
  return [...threads.values()];
}
