// The light bulb of a setup file: what mends each finding in a range, all that is missing in a section, and all at once.

import * as l10n from '@vscode/l10n';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import type { SetupFinding } from '../../analysis/index.ts';
import { setupOffersOf } from '../procedures/offers.ts';
import { procedureActions } from '../procedures/procedureActions.ts';
import { fixAll } from './fixAll.ts';
import { addAllMissing } from './fixes/addFixes.ts';
import { fixesOf } from './fixes/fixes.ts';
import type { SetupFix } from './fixes/setupFix.ts';
import { rangeOf, type SetupView } from './setupView.ts';
import { editsOf, type TextChange } from './textChange.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.smsLens`;

export function setupActions(
  view: SetupView,
  range: Range,
  { diagnostics, only }: Pick<CodeActionContext, 'diagnostics' | 'only'>,
): CodeAction[] {
  const wantsFixes = isWanted(CodeActionKind.QuickFix, only);
  const fixes = wantsFixes ? quickFixes(view, range, diagnostics) : [];
  const remedies = wantsFixes ? remediesIn(view, range, diagnostics) : [];
  const wantsAll = only !== undefined && isWanted(fixAllKind, only);
  const changes = fixes.length > 0 || wantsAll ? fixAll(view.setup) : [];
  if (changes.length === 0) return [...fixes, ...remedies];
  const title = l10n.t('Fix everything that can be mended');
  const ofKind = (kind: string): CodeAction => ({ title, kind, edit: edit(view, changes) });
  return [
    ...fixes,
    ...(fixes.length > 0 ? [ofKind(CodeActionKind.QuickFix)] : []),
    ...(wantsAll ? [ofKind(fixAllKind)] : []),
    ...remedies,
  ];
}

/** What is wrong at the site, not in the file, a procedure mends: it goes into a new document. */
function remediesIn(view: SetupView, range: Range, diagnostics: readonly Diagnostic[]): CodeAction[] {
  if (view.opensPages !== true) return [];
  const asked = findingsIn(view, range).flatMap((finding) => {
    const { place: uri, opening, version } = view;
    const from = { uri, opening, version, ...rangeOf(view, finding.at).start };
    const mends = diagnostics.filter((diagnostic) => isOf(diagnostic, finding, view));
    return setupOffersOf(view, [finding]).map((offer) => ({ ...offer, from, mends }));
  });
  return procedureActions(asked);
}

function findingsIn({ setup, text }: SetupView, range: Range): SetupFinding[] {
  const from = text.offsetAt(range.start);
  const to = text.offsetAt(range.end);
  return setup.findings.filter(({ at }) => at.start <= to && from <= at.end);
}

/** An editor may ask for actions of some kinds only, each with all below it. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

/** Two findings that one change mends have one action. */
function quickFixes(view: SetupView, range: Range, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { setup } = view;
  const here = findingsIn(view, range);
  const actions = new Map<string, CodeAction>();
  const offer = (fix: SetupFix, findings: readonly SetupFinding[]) => {
    const name = JSON.stringify([fix.title, fix.changes]);
    const mended = diagnostics.filter((diagnostic) =>
      findings.some((finding) => isOf(diagnostic, finding, view)),
    );
    const before = actions.get(name);
    if (before !== undefined) mended.unshift(...(before.diagnostics ?? []));
    actions.set(name, {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      ...(mended.length > 0 ? { diagnostics: mended } : {}),
      ...(fix.isPreferred || before?.isPreferred ? { isPreferred: true } : {}),
      edit: edit(view, fix.changes),
    });
  };
  for (const finding of here) for (const fix of fixesOf(finding, setup)) offer(fix, [finding]);
  if (setup.file.role !== 'state')
    for (const fix of addAllMissing(here, setup)) if (fix.findings.length > 1) offer(fix, fix.findings);
  return [...actions.values()];
}

function isOf({ source, code, range }: Diagnostic, { rule, at }: SetupFinding, view: SetupView): boolean {
  if (source !== 'SMS Lens' || code !== rule.rule) return false;
  const { start, end } = rangeOf(view, at);
  return (
    start.line === range.start.line &&
    start.character === range.start.character &&
    end.line === range.end.line &&
    end.character === range.end.character
  );
}

function edit(view: SetupView, changes: readonly TextChange[]): { changes: CodeActionChanges } {
  return { changes: { [view.place]: editsOf(view, changes) } };
}

type CodeActionChanges = Record<string, ReturnType<typeof editsOf>>;
