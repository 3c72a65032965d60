// The problems of a file -> rows that can be printed; and what is said of the file as a whole.

import {
  explainNumber,
  hexOf,
  type Knowledge,
  type LogProblem,
  type LogReport,
  type Occurrence,
} from '../../analysis/index.ts';
import { firstClause, firstStep, problemWords } from '../../features/index.ts';
import type { FilePlace } from '../filePlaces.ts';
import { type CheckedFile, type CheckRow, checkSeverities } from './checkRow.ts';
import { offersFor } from './offersFor.ts';

/** A problem of a file, or one record of it. */
export interface Found {
  readonly problem: LogProblem;
  readonly first: Occurrence;
  readonly last: Occurrence;
  readonly count: number;
}

/** `places` has all places that are named. */
export function checkRows(
  file: string,
  found: readonly Found[],
  places: ReadonlyMap<number, FilePlace>,
  knowledge: Knowledge,
): CheckRow[] {
  const placeOf = (offset: number) => places.get(offset) as FilePlace;
  const named = { knowledge, place: file, addressTemplate: '' };
  return found.flatMap(({ problem, first, last, count }) => {
    const severity = checkSeverities.find((known) => known === problem.severity);
    if (severity === undefined) return [];
    const { title, code, articles, address } = problemWords(problem, named);
    const [article] = articles;
    return {
      file,
      start: placeOf(first.start),
      end: placeOf(first.end),
      severity,
      code,
      message: article?.title ?? title,
      articles,
      procedures: article === undefined ? [] : offersFor(article, problem.captures, count, knowledge),
      captures: article === undefined ? {} : problem.captures,
      count,
      last: placeOf(last.start),
      firstTime: first.time ?? null,
      lastTime: last.time ?? null,
      firstStep: (article === undefined ? undefined : firstStep(article)) ?? null,
      address: address ?? null,
    };
  });
}

/** The most frequent codes are named; the others are many. */
const mostCodes = 10;

/** `codes` says how many records hold each code. */
export function checkedFile(
  file: string,
  bytes: number,
  { records, errors, warnings }: LogReport,
  codes: ReadonlyMap<number, number>,
  knowledge: Knowledge,
): CheckedFile {
  const frequent = [...codes].sort(([, a], [, b]) => b - a).slice(0, mostCodes);
  return {
    file,
    bytes,
    records,
    errors,
    warnings,
    codes: frequent.map(([code, count]) => ({ name: nameOf(code, knowledge), count })),
  };
}

/** A code that has no symbol is told by the first words of its meaning; one that may be of several kinds by none. */
function nameOf(code: number, knowledge: Knowledge): string {
  const hex = hexOf(code);
  const { said, readings } = explainNumber(code, knowledge);
  const known = said ? readings[0]?.code : undefined;
  const name = known?.symbols[0] ?? firstClause(known?.meaning ?? '').split(/[,:]/, 1)[0] ?? '';
  return name === '' ? hex : `${hex} ${name}`;
}
