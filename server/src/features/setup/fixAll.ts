// All that can be mended for certain, at once. It is done in rounds, since one thing follows from another: a key whose
// spelling was corrected is not missing any more. A text that does not come to rest is left as it is.

import { foundOnce, SetupAnalysis, type SetupFinding } from '../../analysis/index.ts';
import { addAllMissing } from './fixes/addFixes.ts';
import { fixesOf } from './fixes/fixes.ts';
import type { SetupFix } from './fixes/setupFix.ts';
import { changed, changesOf, piecesOf, textOf } from './pieces.ts';
import { inOrder, type TextChange } from './textChange.ts';

const mostRounds = 30;

/** An editor asks for it wherever the cursor goes. */
export const fixAll = foundOnce((setup: SetupAnalysis): TextChange[] => {
  const { text } = setup.ini;
  const { book, place, recognised } = setup;
  const file = recognised.by === 'choice' ? recognised.file.file : 'auto';
  let pieces = piecesOf(text);
  let current = setup;
  for (let round = 0; round < mostRounds; round++) {
    const changes = changesOfRound(current);
    if (changes.length === 0) return changesOf(pieces, text);
    pieces = changed(pieces, changes);
    current = new SetupAnalysis(textOf(pieces, text), book, { place, file });
  }
  return [];
});

/** A key is moved to a section only once all sections have their names, and added only once none has it. */
const stages: Readonly<Record<string, number>> = {
  'close-section': 0,
  'rename-section': 0,
  'join-sections': 0,
  'move-key': 2,
  'add-section': 3,
  'add-key': 3,
};
const usualStage = 1;
const lastStage = 3;

function changesOfRound(setup: SetupAnalysis): TextChange[] {
  if (setup.file.role === 'state') return [];
  const certain = setup.findings.filter(isCertain);
  for (let stage = 0; stage < lastStage; stage++) {
    const now = certain.filter(({ rule }) => (stages[rule.fix] ?? usualStage) === stage);
    const changes = together(now.flatMap((finding) => fixesOf(finding, setup)));
    if (changes.length > 0) return changes;
  }
  const sections = certain.filter(({ rule }) => rule.fix === 'add-section');
  const keys = addAllMissing(certain, setup).map((fix) => ({ ...fix, isPreferred: true }));
  return together([...sections.flatMap((finding) => fixesOf(finding, setup)), ...keys]);
}

function isCertain({ rule, isInferred }: SetupFinding): boolean {
  return isInferred !== true && rule.certainty !== 'inferred';
}

/** The changes of those that are preferred and do not meet; the others have their turn in the next round. */
function together(fixes: readonly SetupFix[]): TextChange[] {
  const brought = new Set<string>();
  const chosen = fixes.filter(({ isPreferred, brings }) => {
    if (!isPreferred || (brings !== undefined && brought.has(brings))) return false;
    if (brings !== undefined) brought.add(brings);
    return true;
  });
  const left = new Set<SetupFix>();
  const fixOf = new Map(chosen.flatMap((fix) => fix.changes.map((change) => [change, fix] as const)));
  const taken: TextChange[] = [];
  for (const change of inOrder([...fixOf.keys()])) {
    const fix = fixOf.get(change) as SetupFix;
    if (left.has(fix)) continue;
    while (taken.length > 0 && left.has(fixOf.get(taken.at(-1) as TextChange) as SetupFix)) taken.pop();
    const last = taken.at(-1);
    if (last !== undefined && fixOf.get(last) !== fix && meet(last, change)) left.add(fix);
    else taken.push(change);
  }
  return taken.filter((change) => !left.has(fixOf.get(change) as SetupFix));
}

/** `one` begins first. Whole lines may be put in at the same place one behind the other, other text may not. */
function meet(one: TextChange, other: TextChange): boolean {
  if (one.start === one.end && other.start === one.end && other.start === other.end)
    return !(isLines(one) && isLines(other));
  return other.start < one.end;
}

function isLines({ text }: TextChange): boolean {
  return /^[\r\n]|[\r\n]$/.test(text);
}
