// The numbers that the status item shows: what this log is made of.

import { type Format, formats, type LogAnalysis } from '../analysis/index.ts';

export interface LogStatus {
  readonly formats: readonly Format[];
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  /** Records that an article recognises. */
  readonly recognised: number;
}

export function logStatus({ records, findings }: LogAnalysis): LogStatus {
  return {
    formats: formats.filter((format) => records.countOfFormat(format) > 0),
    records: records.count,
    errors: records.countOf('error'),
    warnings: records.countOf('warning'),
    recognised: new Set(findings.map(({ record }) => record)).size,
  };
}
