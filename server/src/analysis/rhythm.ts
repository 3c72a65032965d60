// How a log breathes: which pauses between its records are usual. From that follows which pause is a silence, as a
// hung component or a machine that was off leaves one. Counted once a block and added up, so an edit costs nothing.
//
// A pause is usual if pauses as long come again: a log that writes once an hour is not silent for an hour, however
// many records it writes then. So the longest usual pause is one that is a tenth of all; or that came three times,
// and of which there is one in two hundred, or which fill a quarter of the time. Clocks that are set back make none,
// and where the bias changes the shorter of both reckonings counts.

import type { Block } from './log/block.ts';
import { noBias, noTime, oddities } from './log/draft.ts';
import type { LogRecord, RecordTable } from './log/recordTable.ts';

/** Nobody calls less a silence, in seconds. */
const shortestSilence = 60;
/** A silence is so many times as long as what is usual. */
const muchLonger = 4;
const shares = { ofAll: 1 / 10, ofRepeated: 1 / 200, ofTime: 1 / 4 };
const repeated = 3;

/** Pauses are counted by their length, four sizes to each power of two. */
const sizes = 128;
const sizeOf = (pause: number) => Math.min(sizes - 1, Math.floor(4 * Math.log2(pause)));
const longestOf = (size: number) => 2 ** ((size + 1) / 4);
const middleOf = (size: number) => 2 ** ((size + 0.5) / 4);

interface Pauses {
  readonly counts: Uint32Array;
  readonly first: Moment | undefined;
  readonly last: Moment | undefined;
}

/** Seconds of a calendar without zones, and the bias if it can be trusted. */
interface Moment {
  readonly seconds: number;
  readonly bias: number | undefined;
}

export interface Rhythm {
  /** The longest pause that this log makes again and again, in seconds; 0 if it makes none. */
  readonly usualPause: number;
  /** A pause that is no shorter is a silence. */
  readonly silence: number;
}

export class RhythmReader {
  readonly #pauses = new WeakMap<Block, Pauses>();

  /** It may be interrupted wherever it yields. */
  *read({ blocks }: RecordTable): Generator<void, Rhythm> {
    const counts = new Float64Array(sizes);
    let last: Moment | undefined;
    for (const block of blocks) {
      const isKnown = this.#pauses.has(block);
      const pauses = this.#of(block);
      for (let size = 0; size < sizes; size++)
        counts[size] = (counts[size] as number) + (pauses.counts[size] as number);
      if (last !== undefined && pauses.first !== undefined) count(counts, pauseBetween(last, pauses.first));
      last = pauses.last ?? last;
      if (!isKnown) yield;
    }
    const usualPause = longestUsual(counts);
    return { usualPause, silence: Math.max(shortestSilence, muchLonger * usualPause) };
  }

  #of(block: Block): Pauses {
    let pauses = this.#pauses.get(block);
    if (pauses === undefined) {
      pauses = pausesIn(block);
      this.#pauses.set(block, pauses);
    }
    return pauses;
  }
}

function pausesIn({ columns, count: length }: Block): Pauses {
  const { seconds, bias, oddities: odd } = columns;
  const counts = new Uint32Array(sizes);
  let before = -1;
  let first = -1;
  for (let at = 0; at < length; at++) {
    if (seconds[at] === noTime) continue;
    if (before < 0) first = at;
    else if (seconds[at] !== seconds[before]) count(counts, pauseBetween(momentAt(before), momentAt(at)));
    before = at;
  }
  return { counts, first: maybe(first), last: maybe(before) };

  function momentAt(at: number): Moment {
    const isTrusted = bias[at] !== noBias && ((odd[at] as number) & oddities.doubtfulBias) === 0;
    return { seconds: seconds[at] as number, bias: isTrusted ? bias[at] : undefined };
  }

  function maybe(at: number): Moment | undefined {
    return at < 0 ? undefined : momentAt(at);
  }
}

function count(counts: Uint32Array | Float64Array, pause: number): void {
  if (pause >= 1) counts[sizeOf(pause)] = (counts[sizeOf(pause)] as number) + 1;
}

function longestUsual(counts: Float64Array): number {
  let all = 0;
  let time = 0;
  for (const [size, number] of counts.entries()) {
    all += number;
    time += number * middleOf(size);
  }
  let longer = 0;
  let filled = 0;
  for (let size = sizes - 1; size >= 0; size--) {
    const number = counts[size] as number;
    if (number === 0) continue;
    longer += number;
    filled += number * middleOf(size);
    const comesAgain = longer >= all * shares.ofRepeated || filled >= time * shares.ofTime;
    if (longer >= all * shares.ofAll || (longer >= repeated && comesAgain)) return longestOf(size);
  }
  return 0;
}

/** In seconds; below zero where the clock was set back. */
function pauseBetween(one: Moment, other: Moment): number {
  const local = other.seconds - one.seconds;
  if (one.bias === undefined || other.bias === undefined || one.bias === other.bias) return local;
  return Math.min(local, local + (other.bias - one.bias) * 60);
}

/** So far back the record is looked for that has a time. */
const reach = 100;

export interface Pause {
  readonly seconds: number;
  /** The record before it. */
  readonly before: LogRecord;
}

/** The pause before a record; none behind a record that is out of the order of time. */
export function pauseBefore(records: RecordTable, record: LogRecord): Pause | undefined {
  const here = momentOf(record);
  const before = timedBefore(records, record.index);
  if (here === undefined || before === undefined) return undefined;
  const earlier = timedBefore(records, before.index);
  if (earlier !== undefined && (earlier.seconds ?? 0) > (before.seconds ?? 0)) return undefined;
  const seconds = pauseBetween(momentOf(before) ?? here, here);
  return seconds > 0 ? { seconds, before } : undefined;
}

function timedBefore(records: RecordTable, index: number): LogRecord | undefined {
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const record = records.record(at);
    if (record.seconds !== undefined) return record;
  }
  return undefined;
}

function momentOf({ seconds, bias, utc }: LogRecord): Moment | undefined {
  return seconds === undefined ? undefined : { seconds, bias: utc === undefined ? undefined : bias };
}
