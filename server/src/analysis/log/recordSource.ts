// Where in its program's code a record was written, `file="ccmexec.cpp:123"`. Nobody filters by it, so it is
// no column: the record is read once more when somebody looks at it.

import type { Span } from '../text/span.ts';
import { Draft } from './draft.ts';
import type { Format } from './kinds.ts';
import { readRecord } from './readRecord.ts';
import type { LogRecord } from './recordTable.ts';

/** Empty where the record does not say. `span` is what the record was read from, `format` how. */
export function sourceOf(span: Span, { start }: LogRecord, format?: Format): string {
  const draft = new Draft();
  readRecord(span, start, draft, format);
  return span.decode(draft.sourceStart, draft.sourceEnd);
}
