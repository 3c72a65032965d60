// Records of which something is missing, found in the columns without looking at the others.

import { oddities } from './draft.ts';
import type { LogRecord, RecordTable } from './recordTable.ts';

const incomplete = oddities.torn | oddities.cutAtStart | oddities.unfinished;

/** The first `most` of them; the last record of a log that is still written to is no odd one. */
export function oddRecords(table: RecordTable, most: number): LogRecord[] {
  const found: LogRecord[] = [];
  for (const [index, block] of table.blocks.entries()) {
    const bits = block.columns.oddities;
    for (let at = 0; at < block.count && found.length < most; at++) {
      if (((bits[at] as number) & incomplete) === 0) continue;
      const number = table.first(index) + at;
      const isLive =
        number === table.count - 1 && ((bits[at] as number) & incomplete) === oddities.unfinished;
      if (!isLive) found.push(table.record(number));
    }
  }
  return found;
}
