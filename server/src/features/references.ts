// All records of the problem that stands at a position, general lines too.

import type { Location } from 'vscode-languageserver-types';
import type { Position } from '../analysis/index.ts';
import type { ProblemView } from './logView.ts';

/** More places than these nobody goes through one by one. */
const most = 10_000;

/** Stops at every place. */
export function* references(log: ProblemView, position: Position): Generator<void, Location[]> {
  const { text, analysis, problems, place } = log;
  const record = analysis.records.recordAt(text.offsetAt(position));
  const found = record === undefined ? undefined : problems.at(record.index);
  const places: Location[] = [];
  if (found === undefined) return places;
  for (const { start, end } of problems.of(found.problem)) {
    if (places.length === most) break;
    places.push({ uri: place, range: { start: text.positionAt(start), end: text.positionAt(end) } });
    yield;
  }
  return places;
}
