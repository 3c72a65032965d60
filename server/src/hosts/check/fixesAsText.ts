// The way from a problem to what mends it: the commands that print it, with the values in which all places agree.

import * as l10n from '@vscode/l10n';
import type { Values } from '../../analysis/index.ts';
import { fixInWords, procedureCommand } from '../procedureCommand.ts';
import type { CheckRow } from './checkRow.ts';

/** Who is sent to more has to choose before he has read anything. */
const mostFixes = 2;

/** Of rows that say the same. */
export function fixesAsText(rows: readonly CheckRow[]): string[] {
  return (rows[0]?.procedures ?? []).slice(0, mostFixes).map(({ procedure: { id }, values }, at) => {
    const command = procedureCommand(id, agreed(id, values, rows));
    return at === 0 ? fixInWords(command) : l10n.t('or: {0}', command);
  });
}

/** Where one place names another site, or none, nobody knows which is meant. */
function agreed(id: string, values: Values, rows: readonly CheckRow[]): Values {
  const given = rows.map(({ procedures }) => procedures.find(({ procedure }) => procedure.id === id)?.values);
  return new Map([...values].filter(([name, value]) => given.every((other) => other?.get(name) === value)));
}
