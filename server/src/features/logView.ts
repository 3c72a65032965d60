// What every feature of a log is given: the text, what it says, what is known, and how it is to be read.

import type { Knowledge, LogAnalysis, LogProblems, Text } from '../analysis/index.ts';
import type { ArticleLinks } from './articleLink.ts';

export interface LogView extends ArticleLinks {
  readonly text: Text;
  readonly analysis: LogAnalysis;
  readonly knowledge: Knowledge;
  /** The address of the document. */
  readonly place: string;
  /** Which opening of the document, and the number of this text of it. */
  readonly opening: number;
  readonly version: number;
  /** The product that the user set; any other word means that nobody did. */
  readonly product: string;
  /** The bias that the user set, for records that say none: minutes to add to local time for UTC. */
  readonly bias: number | undefined;
}

/** The same for features that speak of problems. */
export interface ProblemView extends LogView {
  readonly problems: LogProblems;
}
