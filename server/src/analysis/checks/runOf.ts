// The run that a check speaks of: all that came since something began the last time. What is older does not count; of
// some records it cannot be told whether they are.

import { setupFiles } from '../knowledge/checks/checkTypes.ts';
import type { JoinedLog, Placed } from './gathered.ts';
import { order } from './order.ts';

export interface Sorted {
  readonly inRun: readonly Placed[];
  readonly doubtful: readonly Placed[];
}

/** Of each log the last. */
export function lastOfEach(sightings: readonly Placed[]): Placed[] {
  const last = new Map<JoinedLog, Placed>();
  for (const one of sightings) if (one.order >= (last.get(one.log)?.order ?? 0)) last.set(one.log, one);
  return [...last.values()];
}

/** The latest of all: one, or several where nobody can tell which of them is. */
export function latestOf(sightings: readonly Placed[]): Placed[] {
  const all = lastOfEach(sightings);
  return all.filter((one) => !all.some((other) => other !== one && (order(one, other) ?? 0) < 0));
}

/** `starts` are the latest beginnings; without any, everything belongs to the run. */
export function sortByRun(sightings: readonly Placed[], starts: readonly Placed[]): Sorted {
  const inRun: Placed[] = [];
  const doubtful: Placed[] = [];
  for (const sighting of sightings) {
    // What stands in a setup file has no time, and holds at all times.
    const orders = sighting.log.id !== setupFiles ? starts.map((start) => order(sighting, start)) : [];
    if (orders.some((way) => way !== undefined && way < 0)) continue;
    (orders.includes(undefined) ? doubtful : inRun).push(sighting);
  }
  return { inRun, doubtful };
}
