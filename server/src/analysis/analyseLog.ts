// One log, laid beside what is known: its records, and which of them an article recognises.

import type { Knowledge } from './knowledge/load.ts';
import { readLog } from './log/readLog.ts';
import type { RecordTable } from './log/recordTable.ts';

/** An article recognises a record. No sentence in it: words are put on by the features. */
export interface Finding {
  readonly record: number;
  /** Index into the knowledge's articles. */
  readonly article: number;
  /** Where the words that were recognised stand. */
  readonly start: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
}

export interface LogAnalysis {
  readonly records: RecordTable;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

export function analyseLog(text: string, knowledge: Knowledge): LogAnalysis {
  const records = readLog(text);
  const findings: Finding[] = [];
  for (let index = 0; index < records.count; index++) {
    const { messageStart, messageEnd } = records.record(index);
    for (const { article, start, end, captures } of knowledge.matcher.match(
      text.slice(messageStart, messageEnd),
    )) {
      findings.push({
        record: index,
        article,
        start: messageStart + start,
        end: messageStart + end,
        captures,
      });
    }
  }
  return { records, findings };
}
