// A procedure as a new document to work with: its steps, a checklist, or one of its scripts alone, as a snippet whose
// stops are what is still to be filled in.

import type { Knowledge, ScriptLanguage } from '../../analysis/index.ts';
import type { Offer } from './offers.ts';
import { procedureDocument } from './procedureDocument.ts';
import { runbook } from './runbook.ts';
import { scriptDocument } from './scriptDocument.ts';
import { snippetOf } from './snippetOf.ts';

/** The steps, the checklist, or a script by its number in the procedure. */
export type Form = 'steps' | 'runbook' | number;

export interface Insertion {
  /** As VS Code names it. */
  readonly language: string;
  /** A snippet. */
  readonly text: string;
  /** The line that led here is no longer what it was, so nothing of it is filled in. */
  readonly isStale?: boolean;
}

export const languageIds: Readonly<Record<ScriptLanguage, string>> = {
  reg: 'sms-reg',
  bat: 'bat',
  powershell: 'powershell',
};

export function insertion({ procedure, values }: Offer, form: Form, knowledge: Knowledge): Insertion | null {
  if (form === 'steps')
    return {
      language: 'markdown',
      text: snippetOf(procedureDocument(procedure, values, knowledge.procedures), procedure),
    };
  if (form === 'runbook') return { language: 'markdown', text: runbook(procedure, values, knowledge) };
  // An editor may send anything.
  const script = Number.isInteger(form) ? procedure.scripts[form] : undefined;
  if (script === undefined) return null;
  return {
    language: languageIds[script.language],
    text: snippetOf(scriptDocument(procedure, script, values), procedure),
  };
}
