// The groups of findings of a file -> rows that can be printed; and what is said of the file as a whole.

import {
  articleAddress,
  explainNumber,
  hexOf,
  type Knowledge,
  recordSeverities,
} from '../../analysis/index.ts';
import { firstStep } from '../../features/index.ts';
import type { FileFindings, FoundGroup } from '../fileFindings.ts';
import type { FilePlace } from '../filePlaces.ts';
import type { CheckedFile, CheckRow } from './checkRow.ts';

/** `places` has all places that the groups name. */
export function checkRows(
  file: string,
  groups: readonly FoundGroup[],
  places: ReadonlyMap<number, FilePlace>,
  knowledge: Knowledge,
): CheckRow[] {
  const placeOf = (offset: number) => places.get(offset) as FilePlace;
  return groups.flatMap((group) => {
    const articles = [group.article, ...group.others].flatMap((index) => knowledge.articles[index] ?? []);
    const [article] = articles;
    if (article === undefined || article.severity === 'hint') return [];
    return {
      file,
      start: placeOf(group.start),
      end: placeOf(group.end),
      severity: article.severity,
      code: article.id,
      message: article.title,
      articles,
      captures: group.captures,
      count: group.count,
      last: placeOf(group.lastStart),
      firstTime: group.firstTime ?? null,
      lastTime: group.lastTime ?? null,
      firstStep: firstStep(article) ?? null,
      address: article.kb === null ? null : articleAddress(article.kb),
    };
  });
}

/** The most frequent codes are named; the others are many. */
const mostCodes = 10;

export function checkedFile(
  file: string,
  bytes: number,
  { records, tally, codes }: FileFindings,
  knowledge: Knowledge,
): CheckedFile {
  const countOf = (severity: 'error' | 'warning') =>
    tally.severities[recordSeverities.indexOf(severity)] ?? 0;
  const frequent = [...codes].sort(([, a], [, b]) => b - a).slice(0, mostCodes);
  return {
    file,
    bytes,
    records,
    errors: countOf('error'),
    warnings: countOf('warning'),
    codes: frequent.map(([code, count]) => ({ name: nameOf(code, knowledge), count })),
  };
}

/** A code that has no symbol is told by the first words of its meaning. */
function nameOf(code: number, knowledge: Knowledge): string {
  const hex = hexOf(code);
  const known = explainNumber(code, knowledge).readings[0]?.code;
  const name = known?.symbols[0] ?? known?.meaning.split(/[;,:]/, 1)[0] ?? '';
  return name === '' ? hex : `${hex} ${name}`;
}
