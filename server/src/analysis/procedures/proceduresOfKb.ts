// The procedures that a number of the Knowledge Base leads to: what its article sends its readers to, the likeliest first;
// behind them the others that go back to it.

import type { ProcedureBook } from '../knowledge/procedures/procedureBook.ts';
import type { Procedure } from '../knowledge/procedures/procedureTypes.ts';
import type { Article } from '../knowledge/types.ts';

interface Known {
  readonly articles: readonly Article[];
  readonly procedures: ProcedureBook;
}

export function proceduresOfKb(number: number, { articles, procedures: book }: Known): Procedure[] {
  const named = articles
    .filter(({ kb }) => kb === number)
    .flatMap((article) => book.of(article).map(({ procedure }) => procedure));
  return [...new Set([...named, ...book.all.filter(({ kb }) => kb.includes(number))])];
}
