// A log as the features see it: its text, read to the end, beside some knowledge.

import { type Knowledge, LogAnalysis, TextStore } from '../../server/src/analysis/index.ts';
import type { LogView, ProblemView } from '../../server/src/features/index.ts';

/** One whose text can be edited. */
interface EditableView extends ProblemView {
  readonly store: TextStore;
}

export function viewOf(content: string, knowledge: Knowledge, given: Partial<LogView> = {}): EditableView {
  const text = new TextStore(content);
  const analysis = new LogAnalysis(knowledge);
  while (!analysis.readOn(text.span, 1 << 16));
  const place = given.place ?? 'file:///c%3A/logs/hman.log';
  return {
    text,
    store: text,
    analysis,
    knowledge,
    place,
    opening: 1,
    version: 1,
    product: 'auto',
    bias: undefined,
    addressTemplate: '',
    opensPages: false,
    ...given,
    /** Of the text as it is now. */
    get problems() {
      const problems = analysis.problems(place, undefined);
      problems.readOn();
      return problems;
    },
  };
}

/** A line as `type` says it is: 1 fine, 2 a warning, 3 an error. */
export function ccm(message: string, type: 1 | 2 | 3, time = '10:00:01.234+300', thread = 7): string {
  return `<![LOG[${message}]LOG]!><time="${time}" date="01-02-2026" component="C" context="" type="${type}" thread="${thread}" file="a.cpp:1">\r\n`;
}

/** Work that may be interrupted, done in one go. */
export function finished<R>(work: Iterator<void, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export function allOf({ text }: LogView) {
  return { start: { line: 0, character: 0 }, end: { line: text.lineCount, character: 0 } };
}
