// What a log is divided into where none of its phases is known: the days that it was written on, or the components
// that wrote it.

import type { Block } from '../log/block.ts';
import { noTime } from '../log/draft.ts';
import type { ReadLog } from './byBlock.ts';
import { type Growing, isError, isWarning, type NamedStretch, type Stretch } from './stretch.ts';

/** A stretch that one thing can be said of: a day since 1970, or the number of a component's name. */
export interface Part extends Stretch {
  readonly of: number;
}

/** Records count from the block's first. */
export interface BlockParts {
  /** One behind the other, a new one where the day changes; records without a time are of the day before them. */
  readonly days: readonly Part[];
  /** One a component. */
  readonly components: readonly Part[];
}

const secondsADay = 86_400;
/** Nobody has said yet which day it is. */
const noDay = -1;

export function partsIn(block: Block): BlockParts {
  const days: Growing<Part>[] = [];
  const components = new Map<number, Growing<Part>>();
  for (let record = 0; record < block.count; record++) {
    const seconds = block.columns.seconds[record] as number;
    const latest = days.at(-1);
    const day = seconds === noTime ? (latest?.of ?? noDay) : Math.floor(seconds / secondsADay);
    if (latest?.of === day) add(latest, block, record);
    else days.push(begun(day, block, record));
    const component = block.columns.component[record] as number;
    const known = components.get(component);
    if (known !== undefined) add(known, block, record);
    else components.set(component, begun(component, block, record));
  }
  return { days, components: [...components.values()] };
}

/**
 * The days of the whole log. Threads write beside each other, so a record of the day before may stand behind
 * midnight; only a clock that was set back further begins another.
 */
export function joinDays(log: ReadLog, found: readonly BlockParts[]): NamedStretch[] {
  const all: Growing<Part>[] = [];
  for (const part of inLog(log, found, ({ days }) => days)) {
    const latest = all.at(-1);
    const goesOn =
      latest !== undefined &&
      (part.of === noDay || latest.of === noDay || part.of === latest.of || part.of === latest.of - 1);
    if (!goesOn) all.push({ ...part });
    else {
      if (latest.of === noDay) latest.of = part.of;
      join(latest, part);
    }
  }
  return all.map((part) => named(part, nameOfDay(part.of)));
}

/** Each component from its first record to its last; what has none is left out. */
export function joinComponents(log: ReadLog, found: readonly BlockParts[]): NamedStretch[] {
  const all = new Map<number, Growing<Part>>();
  for (const part of inLog(log, found, ({ components }) => components)) {
    const known = all.get(part.of);
    if (known === undefined) all.set(part.of, { ...part });
    else join(known, part);
  }
  return [...all.values()]
    .map((part) => named(part, log.records.componentName(part.of)))
    .filter(({ name }) => name !== '');
}

function* inLog(
  { records }: ReadLog,
  found: readonly BlockParts[],
  parts: (block: BlockParts) => readonly Part[],
): Generator<Part> {
  for (const [index, block] of found.entries()) {
    const base = records.first(index);
    for (const part of parts(block)) yield { ...part, first: base + part.first, last: base + part.last };
  }
}

function begun(of: number, block: Block, record: number): Growing<Part> {
  const part = { of, first: record, last: record, errors: 0, warnings: 0 };
  add(part, block, record);
  return part;
}

function add(part: Growing<Part>, block: Block, record: number): void {
  part.last = record;
  if (isError(block, record)) part.errors++;
  else if (isWarning(block, record)) part.warnings++;
}

function join(part: Growing<Part>, next: Stretch): void {
  part.last = next.last;
  part.errors += next.errors;
  part.warnings += next.warnings;
}

/** Numbers of components depend on what stood in the text before it was edited: only names go out. */
function named({ first, last, errors, warnings }: Part, name: string): NamedStretch {
  return { name, first, last, errors, warnings };
}

function nameOfDay(day: number): string {
  return day === noDay ? '' : new Date(day * secondsADay * 1000).toISOString().slice(0, 10);
}
