// What `smslens check` looks for in a piece of a file: articles that recognise its records, the codes in them,
// and how many lines it has, so that a finding's line can be told without reading all that stands before.

import { countLineEnds, findIn, type Knowledge } from '../analysis/index.ts';
import type { Look } from './segment.ts';

export function lookForFindings({ matcher }: Knowledge): Look {
  return { findings: (span, block) => findIn(span, block, matcher, true), lineEnds: countLineEnds };
}
