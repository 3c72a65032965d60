// A whole text -> its table of records, for those who have all of it at hand.

import { plainCodec } from '../text/plainCodec.ts';
import { spanOf } from '../text/span.ts';
import { OpenLog } from './openLog.ts';
import type { RecordTable } from './recordTable.ts';

export function readLog(text: string): RecordTable {
  const units = new Uint16Array(text.length + 1);
  plainCodec.write(text, units, 0);
  const log = new OpenLog();
  log.readOn(
    spanOf(units, text.length, true, (start, end) => text.slice(start, end)),
    Number.POSITIVE_INFINITY,
  );
  return log.table;
}
