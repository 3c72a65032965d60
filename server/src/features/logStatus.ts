// The numbers that the status item shows: what this log is made of.

import type { Format, LogAnalysis } from '../analysis/index.ts';

export interface LogStatus {
  readonly formats: readonly Format[];
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  /** Records that an article recognises. */
  readonly recognised: number;
}

export function logStatus(analysis: LogAnalysis): LogStatus {
  const { records } = analysis;
  return {
    formats: records.formats,
    records: records.count,
    errors: records.countOf('error'),
    warnings: records.countOf('warning'),
    recognised: analysis.recognised,
  };
}
