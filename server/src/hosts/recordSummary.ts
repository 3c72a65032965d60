// One summary of all records of a file, reckoned on the columns: no record is made an object for it.

import {
  type Block,
  formats,
  type Inference,
  oddities,
  type RecordTable,
  recordSeverities,
} from '../analysis/index.ts';
import type { UnitSource } from './units.ts';

export function summaryOf(
  file: string,
  table: RecordTable,
  source: UnitSource,
  inference: Inference | undefined,
): string {
  const byFormat = new Uint32Array(formats.length);
  const byComponent = new Map<string, number>();
  let covered = 0;
  let torn = 0;
  for (const block of table.blocks) {
    countFormats(block, byFormat);
    countComponents(block, table, byComponent);
    covered += unitsOfRecords(block);
    torn += countTorn(block);
  }
  return JSON.stringify({
    file,
    bytes: source.byteLength,
    records: table.count,
    formats: Object.fromEntries(
      formats.map((name, id) => [name, byFormat[id]]).filter(([, count]) => count !== 0),
    ),
    severities: Object.fromEntries(recordSeverities.map((name) => [name, table.countOf(name)])),
    components: Object.fromEntries([...byComponent].sort(([, a], [, b]) => b - a)),
    firstTime: firstTime(table),
    lastTime: lastTime(table),
    padding: source.length - covered,
    torn,
    product: inference?.product ?? null,
    productCertainty: inference?.certainty ?? null,
  });
}

function countFormats({ columns, count }: Block, counts: Uint32Array): void {
  for (let at = 0; at < count; at++) {
    const format = (columns.kind[at] as number) & 15;
    counts[format] = (counts[format] as number) + 1;
  }
}

function countComponents({ columns, count }: Block, table: RecordTable, counts: Map<string, number>): void {
  const own = new Map<number, number>();
  for (let at = 0; at < count; at++) {
    const id = columns.component[at] as number;
    own.set(id, (own.get(id) ?? 0) + 1);
  }
  for (const [id, times] of own) {
    const name = table.componentName(id);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + times);
  }
}

function unitsOfRecords({ columns, count }: Block): number {
  let units = 0;
  for (let at = 0; at < count; at++) {
    units +=
      (columns.messageEnd[at] as number) + (columns.tail[at] as number) - (columns.start[at] as number);
  }
  return units;
}

const tornBits = oddities.torn | oddities.cutAtStart;

function countTorn({ columns, count }: Block): number {
  let torn = 0;
  for (let at = 0; at < count; at++) {
    if (((columns.oddities[at] as number) & tornBits) !== 0) torn++;
  }
  return torn;
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
