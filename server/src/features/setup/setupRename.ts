// The code of a site, renamed throughout a setup file: where it is given, and where databases and devices are called
// after it. The code of the parent site is a name of its own.

import * as l10n from '@vscode/l10n';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import {
  type Extent,
  isIn,
  looksLikeSiteCode,
  SetupAnalysis,
  same,
  siteCodePlaces,
} from '../../analysis/index.ts';
import { setupMessage } from './setupDiagnostics.ts';
import { rangeOf, type SetupView } from './setupView.ts';
import { editsOf, inOrder } from './textChange.ts';

export interface Refusal {
  readonly refusal: string;
}

/** What would be renamed at a place. */
export function prepareSetupRename(
  view: SetupView,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const { here } = placesAt(view, position);
  if (here === undefined) return { refusal: l10n.t('Only the code of a site can be renamed here.') };
  return { range: rangeOf(view, here), placeholder: view.setup.ini.text.slice(here.start, here.end) };
}

export function setupRename(view: SetupView, position: Position, name: string): WorkspaceEdit | Refusal {
  const { here, all } = placesAt(view, position);
  if (here === undefined) return { refusal: l10n.t('Only the code of a site can be renamed here.') };
  if (!looksLikeSiteCode(name))
    return { refusal: l10n.t('A site code has exactly three letters or digits.') };
  const changes = inOrder(all.map((at) => ({ ...at, text: name })));
  const refusal = mistakeAfter(view.setup, changes);
  return refusal === undefined ? { changes: { [view.place]: editsOf(view, changes) } } : { refusal };
}

const namedAfterSite: ReadonlySet<string> = new Set(['databasename', 'databasedevice', 'logdevice']);

/** The place of a code at a position, and all that go with it. */
function placesAt(
  { setup, text }: SetupView,
  position: Position,
): { readonly here: Extent | undefined; readonly all: readonly Extent[] } {
  const offset = text.offsetAt(position);
  const places = setup.file.role === 'state' ? [] : siteCodePlaces(setup);
  const here = places.find(({ at }) => isIn(at, offset));
  if (here?.role === 'other') return { here: here.at, all: [here.at] };
  const all = places.filter(
    ({ code, role, entry }) =>
      (role === 'own' || (role === 'made' && namedAfterSite.has(entry.key.toLowerCase()))) &&
      same(code, here?.code ?? ''),
  );
  const isCode = here !== undefined && all.includes(here) && all.some(({ role }) => role === 'own');
  return { here: isCode ? here.at : undefined, all: all.map(({ at }) => at) };
}

/** What the rules would say of the new code. */
function mistakeAfter(
  { ini, book, place, file }: SetupAnalysis,
  changes: readonly (Extent & { readonly text: string })[],
): string | undefined {
  let text = '';
  let at = 0;
  const codes = new Set<number>();
  for (const change of changes) {
    text += ini.text.slice(at, change.start);
    codes.add(text.length);
    text += change.text;
    at = change.end;
  }
  const after = new SetupAnalysis(text + ini.text.slice(at), book, { place, file: file.file });
  const mistake = after.findings.find(
    (finding) =>
      codes.has(finding.at.start) &&
      finding.rule.rule.startsWith('site-code-') &&
      finding.severity !== 'information',
  );
  return mistake === undefined ? undefined : setupMessage(mistake, after);
}
