// Records of which something is missing: a hint on each, that says why the line reads oddly.

import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Oddity, OddRecord } from '../analysis/index.ts';
import type { ListedLog } from './listedLog.ts';

const words: Partial<Record<Oddity, () => string>> = {
  torn: () => l10n.t('Two writers wrote over each other here: the record is torn.'),
  cutAtStart: () => l10n.t('The beginning of this record is missing: the log was cut here.'),
  unfinished: () => l10n.t('The end of this record is missing: its writer was stopped, or the log was cut.'),
};

/** At most `room` of them. */
export function tornRecords({ odd, positionAt }: ListedLog, source: string, room: number): Diagnostic[] {
  return odd.slice(0, room).flatMap((record) => {
    const oddity = oddityOf(record);
    const message = oddity === undefined ? undefined : words[oddity]?.();
    if (message === undefined) return [];
    const range = { start: positionAt(record.start), end: positionAt(record.end) };
    return [{ range, severity: DiagnosticSeverity.Hint, source, code: 'torn-record', message }];
  });
}

function oddityOf({ oddities }: OddRecord): Oddity | undefined {
  return oddities.find((oddity) => words[oddity] !== undefined);
}
