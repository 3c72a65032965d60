// A procedure as a checklist for a change record.

import type { Knowledge, Procedure, Values } from '../../analysis/index.ts';
import { procedureDocument } from './procedureDocument.ts';
import { snippetOf } from './snippetOf.ts';

export function runbook(procedure: Procedure, values: Values, _knowledge: Knowledge): string {
  return snippetOf(procedureDocument(procedure, values), procedure);
}
