// How bad a record is, where it does not say so itself: a status message names its severity, else the
// words decide that Microsoft documents for its own viewer, "error" and "warn", and "fail" (but not
// "failover"), which that viewer is observed to take as well.

import type { Severity, SeveritySource } from './recordTable.ts';

export interface Judgement {
  readonly severity: Severity;
  readonly severityFrom: SeveritySource;
}

const statusSeverity = /^STATMSG: ID=\d+ SEV=([EWI])\b/;
const ofLetter: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'info' };

export function judge(message: string): Judgement {
  const letter = statusSeverity.exec(message)?.[1];
  if (letter !== undefined) return { severity: ofLetter[letter] ?? 'info', severityFrom: 'status' };
  return { severity: severityOfWords(message), severityFrom: 'words' };
}

function severityOfWords(message: string): Severity {
  if (/error|fail(?!over)/i.test(message)) return 'error';
  return /warn/i.test(message) ? 'warning' : 'info';
}

/** The number in `type="…"`; 0 is Microsoft's own mark for detail. */
export function severityOfType(type: number): Severity {
  if (type === 3) return 'error';
  if (type === 2) return 'warning';
  return type === 0 ? 'detail' : 'info';
}
