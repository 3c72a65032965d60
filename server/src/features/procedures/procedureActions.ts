// The light bulb of a known problem: for each procedure that mends it, its steps, and each script that does it. What is
// chosen goes into a new document; the log stays as it is.

import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { Procedure, ScriptLanguage } from '../../analysis/index.ts';
import type { Form } from './insertion.ts';
import type { Origin } from './origin.ts';

/** The command is the client's; it opens a new document with the procedure. */
export const insertProcedure = 'smsLens.insertProcedure';

/** How a script is told from the steps in a list. */
export const scriptKinds: Readonly<Record<ScriptLanguage, string>> = {
  reg: '.reg',
  bat: '.cmd',
  powershell: 'PowerShell',
};

export function procedureActions(
  procedures: readonly Procedure[],
  from: Origin,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  return procedures.flatMap(({ id, title, scripts }) => {
    const steps = action(l10n.t('Insert procedure: {0}', title), id, 'steps', from, diagnostics);
    const others = scripts.flatMap(({ language, part, title: does }, form) =>
      part === 'apply'
        ? [
            action(
              l10n.t('Insert script ({0}): {1}', scriptKinds[language], does),
              id,
              form,
              from,
              diagnostics,
            ),
          ]
        : [],
    );
    return [steps, ...others];
  });
}

function action(
  title: string,
  id: string,
  form: Form,
  from: Origin,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
    command: { title, command: insertProcedure, arguments: [id, form, from] },
  };
}
