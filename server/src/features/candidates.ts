// What recognises a record of an open log, the likeliest first.

import type { Finding, LogRecord } from '../analysis/index.ts';
import { productOf } from './logStatus.ts';
import type { LogView } from './logView.ts';

export function candidatesOf(log: LogView, record: LogRecord): Finding[] {
  const { analysis, place } = log;
  const line = { ...record, place, product: () => productOf(log)?.product };
  return analysis.candidatesOf(record.index, line);
}
