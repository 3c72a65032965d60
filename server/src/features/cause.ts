// The record that first caused an error, and the words for what binds the two.

import * as l10n from '@vscode/l10n';
import type { Location } from 'vscode-languageserver-types';
import { type Binding, type Cause, causeOf, type Position } from '../analysis/index.ts';
import type { ProblemView } from './logView.ts';
import { recordRange } from './recordRange.ts';

/** So many records back somebody who asks for it may wait: a few seconds. */
const farBack = 1_000_000;

/** Where the error at a position came from; none where the log has no evidence. Stops at every record it has read. */
export function* definition(log: ProblemView, position: Position): Generator<void, Location | null> {
  const { text, analysis, place } = log;
  const record = analysis.records.recordAt(text.offsetAt(position));
  const cause = record === undefined ? undefined : yield* causeIn(log, record.index, farBack);
  if (cause?.isFirst !== true) return null;
  return { uri: place, range: recordRange(log, cause.record) };
}

export function causeIn(
  { text, analysis, problems }: ProblemView,
  index: number,
  most: number,
): Generator<void, Cause | undefined> {
  const decode = (start: number, end: number) => text.slice(start, end);
  return causeOf({ records: analysis.records, problems, decode }, index, { most });
}

const bindings: Readonly<Record<Binding, () => string>> = {
  told: () => l10n.t('told by what it says'),
  retry: () => l10n.t('the first try of the same'),
  job: () => l10n.t('same job'),
  package: () => l10n.t('same package or object'),
  file: () => l10n.t('same file or folder'),
  guid: () => l10n.t('same GUID'),
  code: () => l10n.t('same code'),
  before: () => l10n.t('same thread, right before'),
};

export function bindingsInWords({ bindings: all }: Cause): string {
  return all.map((binding) => bindings[binding]()).join(', ');
}
