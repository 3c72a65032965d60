// What mends the problem of a row, with what its captures give. They are those of its first record: where there are more,
// the others agree with it only in what tells one such problem from another.

import { type Article, type Knowledge, tellingTypes, valuesFor } from '../../analysis/index.ts';
import type { Offer } from '../../features/index.ts';
import type { CheckRow } from './checkRow.ts';

export function offersFor(
  article: Article,
  captures: CheckRow['captures'],
  count: number,
  { procedures }: Pick<Knowledge, 'procedures'>,
): Offer[] {
  return procedures.of(article).map(({ procedure, link }) => {
    const { parameters } = procedure;
    const sure = count === 1 ? parameters : parameters.filter(({ type }) => telling.has(type));
    return { procedure, values: valuesFor(link, { parameters: sure }, captures) };
  });
}

const telling: ReadonlySet<string> = tellingTypes;
