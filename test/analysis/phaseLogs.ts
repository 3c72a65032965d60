// Logs of a small made-up program, what is known of its phases, and the phases that are found, one a line.

import { LogAnalysis } from '../../server/src/analysis/index.ts';
import type { Knowledge } from '../../server/src/analysis/knowledge/knowledge.ts';
import { phaseTitle } from '../../server/src/analysis/knowledge/phases/phaseTypes.ts';
import type { Sliced } from '../../server/src/analysis/phases/byBlock.ts';
import type { PhaseNode } from '../../server/src/analysis/phases/phaseTree.ts';
import { knowledgeOf, tableOf } from '../knowledge.ts';
import { spanOfText } from './spans.ts';

export const head = 'phase | kind | logs | begins | ends | across | title | sure | source | sample';

export const table = tableOf(
  'phases.tsv',
  head,
  'program | start | - | the program starts here | the program has stopped | no | Program | certain | log | the program starts here',
  'cycle | cycle | - | the cycle begins now | the cycle goes to sleep | no | Cycle | certain | log | the cycle begins now',
  'job | job | - | working at package {id} | finished with package {id} / all packages given up | no | Package {id} | certain | log | working at package TB100001',
  'file | job | - | processing the file {name:file} | - | no | File {name} | certain | log | processing the file a.mif',
  'check | stage | - | checking prerequisites | - | no | Checks | certain | log | checking prerequisites',
  'copy | stage | - | copying the files | - | no | Copying | certain | log | copying the files',
  'scan | job | - | the scan was started | the scan was completed | yes | Scan by {component} | certain | log | the scan was started',
);

export const known: Knowledge = knowledgeOf(table);

/** `2! text` is an error of thread 2, `2? text` a warning; without a number the thread is 1. */
export function logOf(...lines: readonly string[]): string {
  return lines.map(lineOf).join('');
}

export function lineOf(line: string, index: number): string {
  const [, thread = '', mark = '', text = ''] = /^(\d*)([!?]?) ?(.*)$/.exec(line) ?? [];
  const type = mark === '!' ? 3 : mark === '?' ? 2 : 1;
  const seconds = String(index % 60).padStart(2, '0');
  return `<![LOG[${text}]LOG]!><time="10:00:${seconds}.000+60" date="01-02-2026" component="Agent" context="" type="${type}" thread="${thread || 1}" file="a.cpp:1">\r\n`;
}

/** The log, read whole. */
export function read(text: string, knowledge: Knowledge = known): LogAnalysis {
  const analysis = new LogAnalysis(knowledge);
  while (!analysis.readOn(spanOfText(text), 1000));
  return analysis;
}

export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** `Cycle 0-3 1! 2?`: from record 0 to 3, one error, two warnings; what lies in another stands below it, indented. */
export function phasesOf(analysis: LogAnalysis, knowledge: Knowledge = known, place = 'a.log'): string[] {
  const shown = (node: PhaseNode, indent: string): string[] => {
    const title = phaseTitle(knowledge.phases.all[node.known]?.title ?? '', {
      component: node.component,
      ...node.captures,
    });
    const errors = node.errors === 0 ? '' : ` ${node.errors}!`;
    const warnings = node.warnings === 0 ? '' : ` ${node.warnings}?`;
    const line = `${indent}${title} ${node.first}-${node.last}${errors}${warnings}`;
    return [line, ...node.children.flatMap((child) => shown(child, `${indent}  `))];
  };
  return finish(analysis.structure.phases(place)).flatMap((node) => shown(node, ''));
}

export function phasesIn(...lines: readonly string[]): string[] {
  return phasesOf(read(logOf(...lines)));
}
