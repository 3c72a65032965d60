// Phases as a tree: one lies in another if all of its records do, and if both are of one thread or the other is the
// start of a program. Those of several threads that only cross each other stand side by side.

import { lastWhere } from './lastWhere.ts';
import type { Phase } from './openPhases.ts';

export interface PhaseNode extends Phase {
  readonly children: PhaseNode[];
}

/** `phases` in the order of their beginnings. */
export function phaseTree(phases: readonly Phase[], isStart: (phase: Phase) => boolean): PhaseNode[] {
  const roots: PhaseNode[] = [];
  /** By thread, those that a later one may lie in, outermost first; under `starts` the starts of all threads. */
  const around = new Map<number | 'starts', PhaseNode[]>();
  for (const phase of phases) {
    const node: PhaseNode = { ...phase, children: [] };
    const onThread = parentIn(around, phase.thread, node);
    const start = parentIn(around, 'starts', node);
    const parent = innermost(onThread, start);
    (parent?.children ?? roots).push(node);
    const place = isStart(phase) ? 'starts' : phase.thread;
    const known = around.get(place);
    if (known === undefined) around.set(place, [node]);
    else known.push(node);
  }
  return roots;
}

function parentIn(
  around: Map<number | 'starts', PhaseNode[]>,
  place: number | 'starts',
  node: PhaseNode,
): PhaseNode | undefined {
  const known = around.get(place);
  if (known === undefined) return undefined;
  while (known.length > 0 && (known.at(-1) as PhaseNode).last < node.first) known.pop();
  // What lies under one that is over is over too, or goes on: then it is still to be asked.
  return lastWhere(known, ({ last }) => last >= node.last);
}

function innermost(one: PhaseNode | undefined, other: PhaseNode | undefined): PhaseNode | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.first >= other.first ? one : other;
}
