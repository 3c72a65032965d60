// What can be folded in a setup file: its sections, and runs of remarks.

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { placeOfLastLine } from './lastLine.ts';
import type { SetupView } from './setupView.ts';

/** If there are more than the editor takes, the last remarks are left out first. */
export function setupFolding(view: SetupView, limit: number): FoldingRange[] {
  return [...sectionFolds(view), ...remarkFolds(view)]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .slice(0, limit)
    .sort((one, other) => one.startLine - other.startLine);
}

function sectionFolds(view: SetupView): FoldingRange[] {
  const { ini } = view.setup;
  return ini.sections
    .filter(({ header }) => header !== undefined)
    .map((section) => ({ startLine: section.firstLine, endLine: placeOfLastLine(ini, section) }));
}

function remarkFolds({ setup }: SetupView): FoldingRange[] {
  const { lines } = setup.ini;
  const folds: FoldingRange[] = [];
  for (let at = 0; at < lines.length; at++) {
    const startLine = at;
    while (lines[at]?.kind === 'remark') at++;
    if (at > startLine) folds.push({ startLine, endLine: at - 1, kind: FoldingRangeKind.Comment });
  }
  return folds;
}
