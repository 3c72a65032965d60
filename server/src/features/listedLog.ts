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
    /** All records of the problems that are wanted, or as many as a list has room for, in the order of the text. */
    members(isWanted: (problem: LogProblem) => boolean): Iterable<readonly [LogProblem, Mark]>;
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
  return {
    ...named,
    problems: { all: problems, members: (isWanted) => membersIn(problems, marks, isWanted) },
    odd,
    positionAt: (offset) => placeIn(places, offset),
  };
}

function* membersIn(
  problems: LogReport['problems'],
  marks: LogReport['marks'],
  isWanted: (problem: LogProblem) => boolean,
): Generator<readonly [LogProblem, Mark]> {
  for (const [index, start, end] of marks) {
    const problem = problems[index];
    if (problem !== undefined && isWanted(problem)) yield [problem, { start, end }];
  }
}
