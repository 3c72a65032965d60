// What the editor's server looks for in a piece of a log: articles that recognise its records and errors that none
// knows, as in a document that is open.

import { countLineEnds, countLinesOfLines, findIn, type Knowledge } from '../analysis/index.ts';
import type { Look } from './segment.ts';

export function lookForProblems({ matcher }: Knowledge): Look {
  return {
    findings: (span, block) => findIn(span, block, matcher, { codes: undefined, everyCapture: true }),
    lineEnds: (span, block, from, to) =>
      countLinesOfLines(span, block, from, to) ?? countLineEnds(span, from, to),
  };
}
