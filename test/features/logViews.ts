// A log as features are given it, read whole.

import { type Knowledge, LogAnalysis, type Sliced, TextStore } from '../../server/src/analysis/index.ts';
import type { LogView } from '../../server/src/features/index.ts';

export function viewOf(content: string, knowledge: Knowledge, place = 'file:///a.log'): LogView {
  const text = new TextStore(content);
  const analysis = new LogAnalysis(knowledge);
  while (!analysis.readOn(text.span, 1 << 16));
  return { text, analysis, knowledge, place, product: 'auto', addressTemplate: '', opensPages: false };
}

export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
