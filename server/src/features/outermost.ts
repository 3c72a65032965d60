// So many phases and no more: the innermost are left out first, and among those that stand equally deep the ones
// without errors or warnings.

import type { PhaseNode } from '../analysis/index.ts';

export function outermost(roots: readonly PhaseNode[], limit: number): ReadonlySet<PhaseNode> {
  const kept = new Set<PhaseNode>();
  let level = roots;
  while (level.length > 0) {
    const room = limit - kept.size;
    const fitting = level.length <= room ? level : worstFirst(level).slice(0, room);
    for (const node of fitting) kept.add(node);
    if (fitting.length < level.length) break;
    level = level.flatMap(({ children }) => children);
  }
  return kept;
}

function worstFirst(nodes: readonly PhaseNode[]): PhaseNode[] {
  const isBad = ({ errors }: PhaseNode) => errors > 0;
  const isDoubtful = ({ errors, warnings }: PhaseNode) => errors === 0 && warnings > 0;
  const isFine = ({ errors, warnings }: PhaseNode) => errors === 0 && warnings === 0;
  return [...nodes.filter(isBad), ...nodes.filter(isDoubtful), ...nodes.filter(isFine)];
}
