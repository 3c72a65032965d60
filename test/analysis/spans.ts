// A text as the readers see it while only its beginning is there, and the records that were read of it.

import type { LogRecord, RecordTable } from '../../server/src/analysis/log/recordTable.ts';
import { type Span, spanOf } from '../../server/src/analysis/text/span.ts';

/** Of the text the first `length` units; the rest stands in the buffer, to be found by whoever looks too far. */
export function spanOfText(text: string, length = text.length): Span {
  const units = new Uint16Array(text.length + (text.length & 1));
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return spanOf(units, length, length === text.length, (start, end) => text.slice(start, end));
}

export function recordsOf(table: RecordTable): LogRecord[] {
  return Array.from({ length: table.count }, (_, index) => table.record(index));
}
