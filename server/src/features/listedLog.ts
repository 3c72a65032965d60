// What a list of problems is made of, whether the log is open or was read once and let go: then only the places are
// left that the list names.

import {
  type LogProblem,
  type LogReport,
  type Occurrence,
  type OddRecord,
  oddRecords,
  type PlaceTable,
  type Position,
  placeIn,
} from '../analysis/index.ts';
import type { ProblemView } from './logView.ts';
import type { NamedLog } from './problemWords.ts';

export type Mark = Pick<Occurrence, 'start' | 'end'>;

export interface ListedLog extends NamedLog {
  readonly problems: {
    /** In the order of their first records. */
    readonly all: readonly LogProblem[];
    /** All records of a problem, or as many as a list has room for. */
    of(problem: LogProblem): Iterable<Mark>;
  };
  readonly odd: readonly OddRecord[];
  positionAt(offset: number): Position;
}

/** More hints on torn records help nobody. */
export const mostOdd = 200;

export function openLog(log: ProblemView): ListedLog {
  const { knowledge, place, addressTemplate, problems, analysis, text } = log;
  return {
    knowledge,
    place,
    addressTemplate,
    problems,
    odd: oddRecords(analysis.records, mostOdd),
    positionAt: (offset) => text.positionAt(offset),
  };
}

export function readLog(report: LogReport, places: PlaceTable, named: NamedLog): ListedLog {
  const { problems, marks, odd } = report;
  const indices = new Map(problems.map((problem, index) => [problem, index]));
  return {
    ...named,
    problems: { all: problems, of: (problem) => pairs(marks[indices.get(problem) ?? -1] ?? []) },
    odd,
    positionAt: (offset) => placeIn(places, offset),
  };
}

function* pairs(numbers: readonly number[]): Generator<Mark> {
  for (let at = 0; at < numbers.length; at += 2)
    yield { start: numbers[at] as number, end: numbers[at + 1] as number };
}
