// What `smslens check` looks for in a piece of a file: articles that recognise its records, the codes in them,
// and how many lines it has, so that a finding's line can be told without reading all that stands before.

import {
  type Block,
  countLineEnds,
  countLinesOfLines,
  findIn,
  type Knowledge,
  MachineCodes,
  type Span,
} from '../analysis/index.ts';
import type { Look } from './segment.ts';

/** `everyCapture` where each finding is to be told with just what it captured. */
export function lookForFindings(knowledge: Knowledge, everyCapture: boolean): Look {
  const options = { codes: new MachineCodes(), everyCapture };
  return {
    findings: (span, block) => findIn(span, block, knowledge.matcher, options),
    lineEnds,
  };
}

/** All ways come to the same; the fastest one is taken. */
function lineEnds(span: Span, block: Block, from: number, to: number): number {
  const lines = countLinesOfLines(span, block, from, to);
  if (lines !== undefined) return lines;
  return span.units.BYTES_PER_ELEMENT === 1 ? countInBytes(span, from, to) : countLineEnds(span, from, to);
}

const lf = 0x0a;
const cr = 0x0d;

function countInBytes({ units, length }: Span, from: number, to: number): number {
  const bytes = Buffer.from(units.buffer, units.byteOffset, length);
  let count = 0;
  for (let at = bytes.indexOf(lf, from); at >= 0 && at < to; at = bytes.indexOf(lf, at + 1)) count++;
  for (let at = bytes.indexOf(cr, from); at >= 0 && at < to; at = bytes.indexOf(cr, at + 1)) {
    if (bytes[at + 1] !== lf) count++;
  }
  return count;
}
