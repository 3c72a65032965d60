// The light bulb of a known problem: for each procedure that mends it, its steps, and each script that does it. What is
// chosen goes into a new document; the log stays as it is.

import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { ScriptLanguage } from '../../analysis/index.ts';
import type { Form } from './insertion.ts';
import type { Offer } from './offers.ts';
import type { Origin } from './origin.ts';

/** The command is the client's; it opens a new document with the procedure. */
export const insertProcedure = 'smsLens.insertProcedure';

/** How a script is told from the steps in a list. */
export const scriptKinds: Readonly<Record<ScriptLanguage, string>> = {
  reg: '.reg',
  bat: '.cmd',
  powershell: 'PowerShell',
};

/** A procedure with the values of the place where it was asked for, and the problems that it mends. */
export interface Asked extends Offer {
  readonly from: Origin;
  readonly mends: readonly Diagnostic[];
}

/** All steps first, so that the ways out stand beside each other; each procedure once for the same values. */
export function procedureActions(asked: readonly Asked[]): CodeAction[] {
  const once = new Map<string, Asked>();
  for (const one of asked) {
    const same = JSON.stringify([one.procedure.id, [...one.values]]);
    const before = once.get(same);
    once.set(
      same,
      before === undefined ? one : { ...before, mends: [...new Set([...before.mends, ...one.mends])] },
    );
  }
  const all = [...once.values()];
  const steps = all.map((one) => action(l10n.t('Insert procedure: {0}', one.procedure.title), 'steps', one));
  const scripts = all.flatMap((one) =>
    one.procedure.scripts.flatMap(({ language, part, title }, form) =>
      part === 'apply'
        ? [action(l10n.t('Insert script ({0}): {1}', scriptKinds[language], title), form, one)]
        : [],
    ),
  );
  return [...steps, ...scripts];
}

/** What is filled in stands behind: of two sites in a selection one sees whose it is. */
function action(words: string, form: Form, { procedure: { id }, values, from, mends }: Asked): CodeAction {
  const filledIn = [...new Set(values.values())].join(', ');
  const title = filledIn === '' ? words : `${words} (${filledIn})`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(mends.length > 0 ? { diagnostics: [...mends] } : {}),
    command: { title, command: insertProcedure, arguments: [id, form, from] },
  };
}
