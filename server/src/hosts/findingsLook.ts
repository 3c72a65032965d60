// What `smslens check` looks for in a piece of a file: articles that recognise its records, the codes in them,
// and how many lines it has, so that a finding's line can be told without reading all that stands before.

import { countLines, findIn, type Knowledge } from '../analysis/index.ts';
import type { Look } from './segment.ts';

/** `everyCapture` where each finding is to be told with just what it captured. */
export function lookForFindings(knowledge: Knowledge, everyCapture: boolean): Look {
  return {
    findings: (span, block) => findIn(span, block, knowledge.matcher, { codes: true, everyCapture }),
    lineEnds: countLines,
  };
}
