// What `smslens check` looks for in a piece of a file: articles that recognise its records, the codes in them,
// and how many lines it has, so that a finding's line can be told without reading all that stands before.

import { countLineEnds, findIn, type Knowledge, type Span } from '../analysis/index.ts';
import type { Look } from './segment.ts';

/** `everyCapture` where each finding is to be told with just what it captured. */
export function lookForFindings(knowledge: Knowledge, everyCapture: boolean): Look {
  return {
    findings: (span, block) => findIn(span, block, knowledge.matcher, { codes: true, everyCapture }),
    lineEnds: (span, from, to) =>
      span.units.BYTES_PER_ELEMENT === 1 ? countInBytes(span, from, to) : countLineEnds(span, from, to),
  };
}

const lf = 0x0a;
const cr = 0x0d;

/** The same as countLineEnds does, by what Node brings for it. */
function countInBytes({ units, length }: Span, from: number, to: number): number {
  const bytes = Buffer.from(units.buffer, units.byteOffset, length);
  let count = 0;
  for (let at = bytes.indexOf(lf, from); at >= 0 && at < to; at = bytes.indexOf(lf, at + 1)) count++;
  for (let at = bytes.indexOf(cr, from); at >= 0 && at < to; at = bytes.indexOf(cr, at + 1)) {
    if (bytes[at + 1] !== lf) count++;
  }
  return count;
}
