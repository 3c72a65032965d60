// The checks that are known, opened: all of them, and the templates that show their evidence, each by itself.

import type { Templates } from '../../match/matcher.ts';
import type { Check, Evidence, EvidenceLine } from './checkTypes.ts';

/** A template that shows a piece of evidence. */
export interface Sign extends Templates {
  readonly check: Check;
  readonly evidence: Evidence;
  readonly line: EvidenceLine;
}

export class CheckBook {
  readonly all: readonly Check[];
  readonly signs: readonly Sign[];

  constructor(all: readonly Check[]) {
    this.all = all;
    this.signs = all.flatMap(signsOf);
  }
}

export function signsOf(check: Check): Sign[] {
  return check.evidence.flatMap((evidence) =>
    evidence.lines.flatMap((line) => {
      const { showing } = line;
      return showing.kind === 'template'
        ? [{ check, evidence, line, signatures: [showing.template], companions: [] }]
        : [];
    }),
  );
}
