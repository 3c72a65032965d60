// One open log, laid beside what is known: its records, and which of them an article recognises. It reads
// on bit by bit, and after an edit it looks anew only at what was read anew.

import { type BlockFindings, type FindOptions, findIn, firstNotBelow, noFindings } from './blockFindings.ts';
import type { Knowledge } from './knowledge/load.ts';
import type { Block } from './log/block.ts';
import type { Format } from './log/kinds.ts';
import { OpenLog } from './log/openLog.ts';
import type { RecordTable } from './log/recordTable.ts';
import type { Span } from './text/span.ts';

/** An article recognises a record. No sentence in it: words are put on by the features. */
export interface Finding {
  readonly record: number;
  /** Index into the knowledge's articles. */
  readonly article: number;
  /** Where the words that were recognised stand. */
  readonly start: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
}

/** In the editor codes are looked for where somebody points, and each finding fills its own fix. */
const everything: FindOptions = { codes: undefined, everyCapture: true };

export class LogAnalysis {
  readonly #knowledge: Knowledge;
  readonly #log: OpenLog;
  readonly #findings = new WeakMap<Block, BlockFindings>();
  /** What the user said that the log is in; undefined where each record tells. */
  readonly format: Format | undefined;

  constructor(knowledge: Knowledge, format?: Format) {
    this.#knowledge = knowledge;
    this.format = format;
    this.#log = new OpenLog(undefined, format);
  }

  get records(): RecordTable {
    return this.#log.table;
  }

  /** How many records an article recognises. */
  get recognised(): number {
    let sum = 0;
    for (const block of this.records.blocks) {
      const { record } = this.#of(block);
      for (let at = 0; at < record.length; at++) if (record[at] !== record[at - 1]) sum++;
    }
    return sum;
  }

  /** Reads on through about so many units; true when all of the text is read and looked at. */
  readOn(span: Span, units: number): boolean {
    const from = this.records.blocks.length;
    const done = this.#log.readOn(span, units);
    for (const block of this.records.blocks.slice(from)) this.#lookAt(span, block);
    return done;
  }

  /** To be called when `span` has the new text already: [start, oldEnd) became [start, newEnd). */
  edited(span: Span, start: number, oldEnd: number, newEnd: number): void {
    this.#log.edited(span, start, oldEnd, newEnd);
    for (const block of this.records.blocks) {
      if (!this.#findings.has(block)) this.#lookAt(span, block);
    }
  }

  /** The first `limit` findings, in the order of the text. */
  findings(limit = Number.POSITIVE_INFINITY): Finding[] {
    const found: Finding[] = [];
    for (const [index, block] of this.records.blocks.entries()) {
      const count = Math.min(this.#of(block).record.length, limit - found.length);
      for (let hit = 0; hit < count; hit++) found.push(this.#finding(block, this.records.first(index), hit));
      if (found.length === limit) break;
    }
    return found;
  }

  findingsOf(record: number): Finding[] {
    const index = this.records.blockOf(record);
    const block = this.records.blocks[index];
    if (block === undefined) return [];
    const first = this.records.first(index);
    const hits = this.#of(block).record;
    const found: Finding[] = [];
    for (let hit = firstNotBelow(hits, record - first); hits[hit] === record - first; hit++)
      found.push(this.#finding(block, first, hit));
    return found;
  }

  #finding(block: Block, first: number, hit: number): Finding {
    const { kinds, kind, record, start, end } = this.#of(block);
    const { article = 0, captures = {} } = kinds[kind[hit] as number] ?? {};
    return {
      record: first + (record[hit] as number),
      article,
      start: block.base + (start[hit] as number),
      end: block.base + (end[hit] as number),
      captures,
    };
  }

  #of(block: Block): BlockFindings {
    return this.#findings.get(block) ?? noFindings;
  }

  #lookAt(span: Span, block: Block): void {
    this.#findings.set(block, findIn(span, block, this.#knowledge.matcher, everything));
  }
}
