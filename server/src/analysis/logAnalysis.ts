// One open log, laid beside what is known: its records, and which of them an article recognises. It reads
// on bit by bit, and after an edit it looks anew only at what was read anew.

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

export class LogAnalysis {
  readonly #knowledge: Knowledge;
  readonly #log: OpenLog;
  /** What the user said that the log is in; undefined where each record tells. */
  readonly format: Format | undefined;
  /** Of each block, with records and offsets counted from the block's own beginning. */
  readonly #findings = new WeakMap<Block, readonly Finding[]>();

  constructor(knowledge: Knowledge, format?: Format) {
    this.#knowledge = knowledge;
    this.format = format;
    this.#log = new OpenLog(undefined, format);
  }

  get records(): RecordTable {
    return this.#log.table;
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

  /** All findings, in the order of the text. */
  findings(): Finding[] {
    return this.records.blocks.flatMap((block, index) => this.#of(block, this.records.first(index)));
  }

  findingsOf(record: number): Finding[] {
    const index = this.records.blockOf(record);
    const block = this.records.blocks[index];
    if (block === undefined) return [];
    return this.#of(block, this.records.first(index)).filter((finding) => finding.record === record);
  }

  #of(block: Block, first: number): Finding[] {
    return (this.#findings.get(block) ?? []).map((finding) => ({
      ...finding,
      record: first + finding.record,
      start: block.base + finding.start,
      end: block.base + finding.end,
    }));
  }

  #lookAt(span: Span, block: Block): void {
    const { start, lead, messageEnd } = block.columns;
    const findings: Finding[] = [];
    for (let record = 0; record < block.count; record++) {
      const from = (start[record] as number) + (lead[record] as number);
      const begin = block.base + from;
      const end = block.base + (messageEnd[record] as number);
      for (const hit of this.#knowledge.matcher.matchUnits(span.units, begin, end, span.decode)) {
        findings.push({
          record,
          article: hit.article,
          start: from + hit.start,
          end: from + hit.end,
          captures: hit.captures,
        });
      }
    }
    this.#findings.set(block, findings);
  }
}
