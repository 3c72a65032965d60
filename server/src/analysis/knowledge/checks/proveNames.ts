// What a check names elsewhere is there: logs, articles and procedures.

import type { ProcedureBook } from '../procedures/procedureBook.ts';
import { meant } from '../reading/meant.ts';
import type { Article } from '../types.ts';
import type { Check } from './checkTypes.ts';

export interface NamedThere {
  readonly logs: ReadonlySet<string>;
  readonly articles: readonly Article[];
  readonly book: ProcedureBook;
}

export function proveNames(
  { logs, also, articles, procedures, evidence, answers }: Check,
  there: NamedThere,
  complain: (message: string) => void,
): void {
  const known = {
    log: there.logs,
    article: new Set(there.articles.map(({ id }) => id)),
    procedure: new Set(there.book.all.map(({ id }) => id)),
  };
  const shown = evidence.flatMap(({ lines }) =>
    lines.flatMap(({ showing }) => (showing.kind === 'article' ? [showing.article] : [])),
  );
  const named = {
    log: [...logs, ...also],
    article: [...articles, ...shown],
    procedure: [procedures, ...answers.map((answer) => answer.procedures)].flat().map(({ id }) => id),
  };
  for (const kind of ['log', 'article', 'procedure'] as const)
    for (const name of new Set(named[kind]))
      if (!known[kind].has(name)) complain(`there is no ${kind} "${name}"${meant(name, known[kind])}`);
}
