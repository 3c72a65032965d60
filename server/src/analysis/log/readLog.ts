// A whole text -> its table of records, for those who have all of it at hand.

import { plainCodec } from '../text/plainCodec.ts';
import { type Span, spanOf } from '../text/span.ts';
import { OpenLog } from './openLog.ts';
import type { RecordTable } from './recordTable.ts';

export function readLog(text: string): RecordTable {
  const log = new OpenLog();
  log.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  return log.table;
}

/** A whole text as units, as an editor holds it. */
export function spanOfText(text: string): Span {
  const units = new Uint16Array(text.length + 1);
  plainCodec.write(text, units, 0);
  return spanOf(units, text.length, true, (start, end) => text.slice(start, end));
}
