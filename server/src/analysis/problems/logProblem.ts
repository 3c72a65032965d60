// A problem of a log: all records that tell of the same thing, as one. No sentence in it.

import type { Severity } from '../knowledge/types.ts';
import type { Block } from '../log/block.ts';
import { type Format, severities, severitySources } from '../log/kinds.ts';
import { timeIn } from '../log/recordTable.ts';
import type { BlockProblems } from './blockProblems.ts';

/** One record of a problem. */
export interface Occurrence {
  /** Its number in the log. */
  readonly record: number;
  /** What of it is marked, in the text. */
  readonly start: number;
  readonly end: number;
  /** As the record wrote it. */
  readonly time: string | undefined;
}

export interface LogProblem {
  /** The likeliest of the articles that recognise its first record, or `noArticle`. */
  readonly article: number;
  /** The other articles, the likeliest first. */
  readonly others: readonly number[];
  /** Who wrote its first record, and in which form. */
  readonly origin: { readonly component: string; readonly format: Format };
  /** Of its first record; of one without an article, `message` is what it says. */
  readonly captures: Readonly<Record<string, string>>;
  severity: Severity;
  /** So many records; general lines beside them are not counted. */
  count: number;
  readonly first: Occurrence;
  last: Occurrence;
  /** The first ones behind the first, so many as are shown beside it. */
  readonly next: Occurrence[];
}

export function occurrenceOf(
  block: Block,
  { record, start, end }: BlockProblems,
  member: number,
  first: number,
): Occurrence {
  const own = record[member] as number;
  return {
    record: first + own,
    start: block.base + (start[member] as number),
    end: block.base + (end[member] as number),
    time: timeIn(block.columns, own),
  };
}

/** What an article calls a warning is an error where the record itself says so, not only a word in it. */
export function severityWith(severity: Severity, kind: number): Severity {
  const isError = severities[(kind >> 4) & 3] === 'error' && severitySources[kind >> 6] !== 'words';
  return severity === 'warning' && isError ? 'error' : severity;
}
