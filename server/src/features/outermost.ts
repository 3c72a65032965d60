// So many phases and no more: the innermost are left out first, and among those that stand equally deep the ones
// without errors or warnings.

import type { PhaseNode } from '../analysis/index.ts';

export function outermost(roots: readonly PhaseNode[], limit: number): ReadonlySet<PhaseNode> {
  const kept = new Set<PhaseNode>();
  let level = roots;
  while (level.length > 0) {
    const room = limit - kept.size;
    const fitting = level.length <= room ? level : worst(level, room);
    for (const node of fitting) kept.add(node);
    if (fitting.length < level.length) break;
    level = level.flatMap(({ children }) => children);
  }
  return kept;
}

/** The worst `count` of them: a level may have a hundred thousand, so they are gone through once. */
function worst(nodes: readonly PhaseNode[], count: number): PhaseNode[] {
  const bad: PhaseNode[] = [];
  const doubtful: PhaseNode[] = [];
  const fine: PhaseNode[] = [];
  for (const node of nodes) {
    const alike = node.errors > 0 ? bad : node.warnings > 0 ? doubtful : fine;
    if (alike.length < count) alike.push(node);
  }
  return [...bad, ...doubtful, ...fine].slice(0, count);
}
