// What can be folded in a setup file: its sections, and runs of remarks.

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { lastUsed } from './setupOutline.ts';
import type { SetupView } from './setupView.ts';

/** If there are more than the editor takes, the last remarks are left out first. */
export function setupFolding(view: SetupView, limit: number): FoldingRange[] {
  return [...sectionFolds(view), ...remarkFolds(view)]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .slice(0, limit)
    .sort((one, other) => one.startLine - other.startLine);
}

function sectionFolds(view: SetupView): FoldingRange[] {
  return view.setup.ini.sections.flatMap((section) => {
    const last = section.header === undefined ? undefined : lastUsed(section, view);
    return last === undefined
      ? []
      : [{ startLine: section.firstLine, endLine: view.text.positionAt(last.start).line }];
  });
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
