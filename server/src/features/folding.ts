// What can be folded in a log: its phases, records of several lines, and runs of records that say the same. Folds lie
// in each other or apart; of two that cross, the later is left out, because an editor would do so. If there are more
// than the editor takes, the innermost are left out.

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Run, Sliced } from '../analysis/index.ts';
import type { LogView } from './logView.ts';
import { outermost } from './outermost.ts';

/** VS Code takes no more by itself. */
export const usualFolds = 5000;

/** So many are placed in the text before others have their turn. */
const slice = 500;

interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly isPhase: boolean;
}

export function* folding(log: LogView, limit = usualFolds): Sliced<FoldingRange[]> {
  const { analysis } = log;
  const { structure } = analysis;
  for (;;) {
    const phases = yield* structure.phases(log.place);
    const { version } = analysis;
    const { runs, ofSeveralLines } = yield* structure.repeats(limit);
    // After an edit what was found before it holds no more.
    if (analysis.version !== version) continue;
    const folds: Fold[] = [];
    const stretches = [
      ...outermost(phases, limit),
      ...runs.slice(0, limit),
      ...ofSeveralLines.map((record) => ({ first: record, last: record })),
    ];
    for (const stretch of stretches) {
      folds.push(foldOf(stretch, 'known' in stretch, log));
      if (folds.length % slice === 0) yield;
      if (analysis.version !== version) break;
    }
    if (analysis.version !== version) continue;
    return outermostFolds(folds, limit).map(({ startLine, endLine, isPhase }) =>
      isPhase ? { startLine, endLine, kind: FoldingRangeKind.Region } : { startLine, endLine },
    );
  }
}

function foldOf({ first, last }: Run, isPhase: boolean, { text, analysis }: LogView): Fold {
  const { records } = analysis;
  return {
    startLine: text.positionAt(records.record(first).start).line,
    endLine: text.positionAt(records.record(last).end).line,
    isPhase,
  };
}

/** One a line, none crossing another, no more than `limit`, in the order of their lines. */
function outermostFolds(folds: readonly Fold[], limit: number): Fold[] {
  const inOrder = folds
    .filter(({ startLine, endLine }) => endLine > startLine)
    .sort(
      (a, b) => a.startLine - b.startLine || b.endLine - a.endLine || Number(b.isPhase) - Number(a.isPhase),
    );
  const around: Fold[] = [];
  const byDepth: Fold[][] = [];
  let latestStart = -1;
  for (const fold of inOrder) {
    while (around.length > 0 && (around.at(-1) as Fold).endLine < fold.startLine) around.pop();
    const parent = around.at(-1);
    if (fold.startLine === latestStart || (parent !== undefined && parent.endLine < fold.endLine)) continue;
    latestStart = fold.startLine;
    const depth = around.push(fold) - 1;
    const level = byDepth[depth];
    if (level === undefined) byDepth[depth] = [fold];
    else level.push(fold);
  }
  return byDepth
    .flat()
    .slice(0, limit)
    .sort((a, b) => a.startLine - b.startLine);
}
