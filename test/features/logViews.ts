// A log as features see it, made of a text; and work that may be interrupted, done in one go.

import { type Knowledge, LogAnalysis, TextStore } from '../../server/src/analysis/index.ts';
import type { LogView } from '../../server/src/features/index.ts';

export function viewOfText(text: string, knowledge: Knowledge, more: Partial<LogView> = {}): LogView {
  const store = new TextStore(text);
  const analysis = new LogAnalysis(knowledge);
  while (!analysis.readOn(store.span, Number.POSITIVE_INFINITY));
  return {
    text: store,
    analysis,
    knowledge,
    place: 'file:///c%3A/logs/any.log',
    product: 'auto',
    addressTemplate: '',
    opensPages: false,
    ...more,
  };
}

export function finished<R>(work: Iterator<void, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export function allOf({ text }: LogView) {
  return { start: { line: 0, character: 0 }, end: { line: text.lineCount, character: 0 } };
}
