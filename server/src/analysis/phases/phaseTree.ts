// Phases as a tree: one lies in another if all of its records do, and if both are of one thread or the other is the
// start of a program. Those of several threads that only cross each other stand side by side.

import type { Sliced } from './byBlock.ts';
import { lastWhere } from './lastWhere.ts';
import type { Phase } from './openPhases.ts';

export interface PhaseNode extends Phase {
  readonly children: PhaseNode[];
}

/** So many phases are put into the tree before others have their turn. */
const slice = 1000;
/** So many are looked through for what a phase lies in; more that still run there are not. */
const mostAround = 1024;

/** `phases` in the order of their beginnings. */
export function* phaseTree(
  phases: readonly Phase[],
  isStart: (phase: Phase) => boolean,
): Sliced<PhaseNode[]> {
  const roots: PhaseNode[] = [];
  const starts = new Around();
  const threads = new Map<number, Around>();
  for (const [index, phase] of phases.entries()) {
    const node: PhaseNode = { ...phase, children: [] };
    const ofThread = threads.get(phase.thread) ?? new Around();
    threads.set(phase.thread, ofThread);
    const parent = innermost(ofThread.parentOf(node), starts.parentOf(node));
    (parent?.children ?? roots).push(node);
    (isStart(phase) ? starts : ofThread).add(node);
    if ((index + 1) % slice === 0) yield;
  }
  return roots;
}

/** Phases that a later one may lie in, in the order of their beginnings. */
class Around {
  #nodes: PhaseNode[] = [];

  parentOf(node: PhaseNode): PhaseNode | undefined {
    const nodes = this.#nodes;
    while (nodes.length > 0 && (nodes.at(-1) as PhaseNode).last < node.first) nodes.pop();
    return lastWhere(nodes, ({ last }) => last >= node.last);
  }

  /** What is over stays below what is not, until there is too much of it. */
  add(node: PhaseNode): void {
    this.#nodes.push(node);
    if (this.#nodes.length > mostAround) this.#nodes = this.#nodes.filter(({ last }) => last >= node.first);
  }
}

function innermost(one: PhaseNode | undefined, other: PhaseNode | undefined): PhaseNode | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.first >= other.first ? one : other;
}
