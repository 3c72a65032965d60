// What stands behind the title of a procedure in the list, and is searched too: what it goes back to, what it is for, and its
// id, since texts and the command line name procedures by that.

import type { ProcedureEntry } from '../../../server/src/lsp/protocol.ts';

export function descriptionOf({ id, kb, about }: Pick<ProcedureEntry, 'id' | 'kb' | 'about'>): string {
  return [...kb.map((number) => `KB ${number}`), about, id].join(', ');
}
