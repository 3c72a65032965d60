// One summary of all records of a file, from what was counted while they were read.

import { formats, type RecordTable, recordSeverities } from '../analysis/index.ts';
import type { RecordSummary } from './summaries.ts';
import type { UnitSource } from './units.ts';

export function summaryOf(file: string, table: RecordTable, source: UnitSource): RecordSummary {
  const { severities, formats: byFormat, covered, torn } = table.tally();
  return {
    file,
    bytes: source.byteLength,
    records: table.count,
    formats: Object.fromEntries(counted(formats, byFormat).filter(([, count]) => count !== 0)),
    severities: Object.fromEntries(counted(recordSeverities, severities)),
    components: componentsOf(table),
    firstTime: firstTime(table),
    lastTime: lastTime(table),
    padding: source.length - covered,
    torn,
  };
}

function counted(names: readonly string[], counts: Uint32Array): [string, number][] {
  return names.map((name, id) => [name, counts[id] as number]);
}

/** The most frequent first. */
function componentsOf(table: RecordTable): Record<string, number> {
  const named = [...table.countComponents()]
    .map((count, id) => ({ name: table.componentName(id), count }))
    .filter(({ name, count }) => name !== '' && count > 0);
  return Object.fromEntries(named.sort((a, b) => b.count - a.count).map(({ name, count }) => [name, count]));
}

/** Of the first record that has a time, in the order of the file. */
function firstTime(table: RecordTable): string | null {
  for (let index = 0; index < table.count; index++) {
    const { time } = table.record(index);
    if (time !== undefined) return time;
  }
  return null;
}

function lastTime(table: RecordTable): string | null {
  for (let index = table.count - 1; index >= 0; index--) {
    const { time } = table.record(index);
    if (time !== undefined) return time;
  }
  return null;
}
