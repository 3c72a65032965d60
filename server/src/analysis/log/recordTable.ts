// The records of one log, as blocks of columns one behind the other. `record(i)` makes a view for the few
// that are looked at.

import type { Block } from './block.ts';
import { isoOf } from './clock.ts';
import type { Columns } from './columns.ts';
import { noBias, noThread, noTime, type Oddity, oddities } from './draft.ts';
import {
  type Format,
  formats,
  type Severity,
  type SeveritySource,
  severities,
  severityIds,
  severitySources,
} from './kinds.ts';
import type { Names } from './names.ts';
import { addTally, makeTally, type Tally } from './tally.ts';

export interface LogRecord {
  readonly index: number;
  /** The whole record, line end excluded. */
  readonly start: number;
  readonly end: number;
  readonly messageStart: number;
  readonly messageEnd: number;
  readonly format: Format;
  readonly severity: Severity;
  readonly severityFrom: SeveritySource;
  /** Local time with the digits that were written, `2000-01-04T15:19:23.375`; absent where there is none. */
  readonly time: string | undefined;
  /** The same for reckoning: seconds of a calendar without zones, absent like `time`, and units of 100 ns. */
  readonly seconds: number | undefined;
  readonly ticks: number;
  /** Minutes to add to local time for UTC, as written. */
  readonly bias: number | undefined;
  /** UTC, where the record says its bias and the bias can be trusted. */
  readonly utc: string | undefined;
  readonly component: string;
  readonly thread: number | undefined;
  readonly oddities: readonly Oddity[];
}

export class RecordTable {
  readonly #components: Names;
  #blocks: Block[] = [];
  /** The index of each block's first record, and behind them the count of all. */
  #firsts: number[] = [0];

  constructor(components: Names) {
    this.#components = components;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get count(): number {
    return this.#firsts[this.#blocks.length] as number;
  }

  /** So far the text has been read. */
  get end(): number {
    return this.#blocks.at(-1)?.end ?? 0;
  }

  /** The index of the first record of block `index`. */
  first(index: number): number {
    return this.#firsts[index] as number;
  }

  /** The name of a component by its number in the columns. */
  componentName(id: number): string {
    return this.#components.nameOf(id);
  }

  /** The index of the block that record `index` stands in. */
  blockOf(index: number): number {
    return lastNotAbove(this.#firsts, this.#blocks.length, index);
  }

  countOf(severity: Severity): number {
    return this.tally().severities[severityIds[severity]] as number;
  }

  /** The formats that occur, in the order of their list. */
  get formats(): readonly Format[] {
    const counts = this.tally().formats;
    return formats.filter((_, id) => counts[id] !== 0);
  }

  /** What all records add up to. */
  tally(): Tally {
    const sum = makeTally();
    for (const { tally } of this.#blocks) addTally(sum, tally);
    return sum;
  }

  append(block: Block): void {
    this.#firsts.push(this.count + block.count);
    this.#blocks.push(block);
  }

  /** Puts `fresh` in the place of blocks [from, to); those behind move by `delta` units. */
  splice(from: number, to: number, fresh: readonly Block[], delta: number): void {
    const moved = this.#blocks.slice(to);
    for (const block of moved) block.base += delta;
    this.#blocks = [...this.#blocks.slice(0, from), ...fresh, ...moved];
    this.#firsts.length = from + 1;
    for (const block of this.#blocks.slice(from))
      this.#firsts.push((this.#firsts.at(-1) as number) + block.count);
  }

  /** The last record before `index`, and not before `from`, that its thread and component wrote; -1 if there is none. */
  beforeOnThread(index: number, from: number): number {
    let blockIndex = this.blockOf(index);
    const { columns } = this.#blocks[blockIndex] as Block;
    const own = index - this.first(blockIndex);
    const thread = columns.thread[own] as number;
    const component = columns.component[own] as number;
    for (let end = index; end > from && blockIndex >= 0; end = this.first(blockIndex--)) {
      const first = this.first(blockIndex);
      const { columns: others } = this.#blocks[blockIndex] as Block;
      for (let at = end - 1 - first; at >= Math.max(0, from - first); at--)
        if (others.thread[at] === thread && others.component[at] === component) return first + at;
    }
    return -1;
  }

  /** The name behind the number of a component. */
  componentOf(id: number): string {
    return this.#components.nameOf(id);
  }

  /** A view of record `index`, which must be below `count`. */
  record(index: number): LogRecord {
    const blockIndex = this.blockOf(index);
    const block = this.#blocks[blockIndex] as Block;
    return this.#view(block, index - this.first(blockIndex), index);
  }

  /** The record that `offset` lies in or right behind, if any. */
  recordAt(offset: number): LogRecord | undefined {
    const index = this.indexAt(offset);
    const record = index < 0 ? undefined : this.record(index);
    return record !== undefined && offset <= record.end ? record : undefined;
  }

  /** The last record that begins at or before `offset`, or -1. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#blocks[middle] as Block).base > offset) high = middle;
      else low = middle + 1;
    }
    for (let blockIndex = low - 1; blockIndex >= 0; blockIndex--) {
      const at = (this.#blocks[blockIndex] as Block).indexAt(offset);
      if (at >= 0) return this.first(blockIndex) + at;
    }
    return -1;
  }

  #view(block: Block, at: number, index: number): LogRecord {
    const { columns } = block;
    const start = block.base + (columns.start[at] as number);
    const messageEnd = block.base + (columns.messageEnd[at] as number);
    const kind = columns.kind[at] as number;
    const bits = columns.oddities[at] as number;
    const seconds = columns.seconds[at] as number;
    const fraction = columns.ticks[at] as number;
    const ticks = fraction & 0xffffff;
    const digits = fraction >>> 24;
    const bias = columns.bias[at] as number;
    const thread = columns.thread[at] as number;
    const timed = seconds !== noTime;
    const zoned = timed && bias !== noBias && (bits & oddities.doubtfulBias) === 0;
    return {
      index,
      start,
      end: messageEnd + (columns.tail[at] as number),
      messageStart: start + (columns.lead[at] as number),
      messageEnd,
      format: formats[kind & 15] as Format,
      severity: severities[(kind >> 4) & 3] as Severity,
      severityFrom: severitySources[kind >> 6] as SeveritySource,
      seconds: timed ? seconds : undefined,
      ticks,
      bias: bias === noBias ? undefined : bias,
      component: this.#components.nameOf(columns.component[at] as number),
      thread: thread === noThread ? undefined : thread,
      oddities: bits === 0 ? noOddities : oddityNames.filter((name) => (bits & oddities[name]) !== 0),
      // To spell a time out takes longer than all of the view, and few who look at many records want to read it.
      get time() {
        return timeIn(columns, at);
      },
      get utc() {
        return zoned ? `${isoOf(seconds + bias * 60, ticks, digits)}Z` : undefined;
      },
    };
  }
}

/** The local time of record `at` of a block, with the digits that were written. */
export function timeIn({ seconds, ticks }: Columns, at: number): string | undefined {
  const whole = seconds[at] as number;
  const fraction = ticks[at] as number;
  return whole === noTime ? undefined : isoOf(whole, fraction & 0xffffff, fraction >>> 24);
}

const noOddities: readonly Oddity[] = [];
const oddityNames = Object.keys(oddities) as Oddity[];

/** The last of the first `count` numbers that is not above `wanted`; empty blocks share a number. */
function lastNotAbove(numbers: readonly number[], count: number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
