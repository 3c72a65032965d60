// One open log, laid beside what is known: its records, and which of them an article recognises. It reads
// on bit by bit, and after an edit it looks anew only at what was read anew.

import {
  type BlockFindings,
  type FindOptions,
  type FoundKind,
  findIn,
  firstNotBelow,
  noArticle,
  noFindings,
} from './blockFindings.ts';
import { type LinePlace, likeliness } from './candidates.ts';
import { Companions, companionReach } from './companions.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Product } from './knowledge/products/productFacts.ts';
import type { Block } from './log/block.ts';
import { ComponentList, type ComponentPart, type ComponentPlace, componentsIn } from './log/components.ts';
import type { Format } from './log/kinds.ts';
import { OpenLog } from './log/openLog.ts';
import type { RecordTable } from './log/recordTable.ts';
import { LogStructure } from './phases/logStructure.ts';
import { Pointers } from './pointers.ts';
import { Judge } from './problems/judge.ts';
import { LogProblems, ProblemCache } from './problems/logProblems.ts';
import { inferProduct } from './product/inferProduct.ts';
import { type Decode, headOfLog } from './product/inRecords.ts';
import type { Inference } from './product/types.ts';
import { RhythmReader } from './rhythm.ts';
import { type Span, spanOf } from './text/span.ts';

/** An article recognises a record. No sentence in it: words are put on by the features. */
export interface Finding {
  readonly record: number;
  /** Index into the knowledge's articles. */
  readonly article: number;
  /** Where the words that were recognised stand. */
  readonly start: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
  /** A general line, that is of this problem because one of its own stands before it. */
  readonly isCompanion: boolean;
  /** Worth a word to who points at it, and no problem. */
  readonly isHint: boolean;
}

/** In the editor codes are looked for where somebody points, and each finding fills its own fix. */
const everything: FindOptions = { codes: undefined, everyCapture: true };

export class LogAnalysis {
  readonly #knowledge: Knowledge;
  readonly #log: OpenLog;
  readonly #findings = new WeakMap<Block, BlockFindings>();
  readonly #components = new WeakMap<Block, ReadonlyMap<number, ComponentPart>>();
  #cache: ProblemCache | undefined;
  #problems: LogProblems | undefined;
  #inferred: { readonly place: string; readonly inference: Inference | undefined } | undefined;
  /** Worked out by block when somebody asks. */
  readonly rhythm = new RhythmReader();
  readonly pointers = new Pointers();
  /** The text that was read last, and a number that is another after every change of what was read. */
  #span = spanOf(new Uint16Array(0), 0, true, () => '');
  #version = 0;
  #structure: LogStructure | undefined;
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

  get span(): Span {
    return this.#span;
  }

  get version(): number {
    return this.#version;
  }

  /** What the log is divided into. */
  get structure(): LogStructure {
    this.#structure ??= new LogStructure(this, this.#knowledge);
    return this.#structure;
  }

  /** Reads on through about so many units; true when all of the text is read and looked at. */
  readOn(span: Span, units: number): boolean {
    const from = this.records.blocks.length;
    const done = this.#log.readOn(span, units);
    this.#span = span;
    if (this.records.blocks.length > from) this.#version++;
    for (const block of this.records.blocks.slice(from)) this.#lookAt(span, block);
    if (this.records.blocks.length > from) {
      this.#problems = undefined;
      if (this.records.first(from) < headOfLog) this.#inferred = undefined;
    }
    return done;
  }

  /** To be called when `span` has the new text already: [start, oldEnd) became [start, newEnd). */
  edited(span: Span, start: number, oldEnd: number, newEnd: number): void {
    this.#problems = undefined;
    const head = this.#headBlocks();
    this.#span = span;
    this.#version++;
    this.#log.edited(span, start, oldEnd, newEnd);
    for (const block of this.records.blocks) {
      if (!this.#findings.has(block)) this.#lookAt(span, block);
    }
    // A record may change although the edit is far behind it.
    const now = this.#headBlocks();
    if (head.length !== now.length || head.some((block, index) => block !== now[index]))
      this.#inferred = undefined;
  }

  /** Those that the first records stand in, by which the product is told. */
  #headBlocks(): readonly Block[] {
    const { blocks, count } = this.records;
    return count < headOfLog ? blocks : blocks.slice(0, this.records.blockOf(headOfLog - 1) + 1);
  }

  /** The first `limit` findings in the order of the text, without general lines and hints. */
  findings(limit = Number.POSITIVE_INFINITY): Finding[] {
    const found: Finding[] = [];
    for (const finding of this.#admitted(0)) {
      if (found.length === limit) break;
      if (!finding.isCompanion && !finding.isHint) found.push(finding);
    }
    return found;
  }

  /** What recognises a record, general lines too. */
  findingsOf(record: number): Finding[] {
    return this.findingsBetween(record, record + 1);
  }

  /** The same of the records [from, to), in the order of the text. */
  findingsBetween(from: number, to: number): Finding[] {
    const found: Finding[] = [];
    for (const finding of this.#admitted(from - companionReach)) {
      if (finding.record >= to) break;
      if (finding.record >= from) found.push(finding);
    }
    return found;
  }

  /** What recognises a record, the likeliest first. */
  candidatesOf(record: number, place: LinePlace): Finding[] {
    return likeliestFirst(this.findingsOf(record), this.#knowledge, place);
  }

  /**
   * What is wrong in the log, if its lines stand in `place` and it is of that product. To be asked again, with the
   * same words, until `readOn` of it has said that all is looked at.
   */
  problems(place: string, product: Product | undefined): LogProblems {
    if (this.#cache?.judge.isOf(place, product) !== true) {
      const { articles } = this.#knowledge;
      const componentOf = (id: number) => this.records.componentOf(id);
      this.#cache = new ProblemCache(new Judge({ articles, place, product: () => product, componentOf }));
      this.#problems = undefined;
    }
    this.#problems ??= new LogProblems(this.records, (block) => this.#of(block), this.#cache);
    return this.#problems;
  }

  /** Which product wrote the log, if it lies in `place`: its first records tell. */
  inference(decode: Decode, place: string): Inference | undefined {
    if (this.#inferred?.place !== place) {
      const inference = inferProduct({ records: this.records, decode, place }, this.#knowledge);
      this.#inferred = { place, inference };
    }
    return this.#inferred.inference;
  }

  /** Which components wrote the log, those that wrote most first. */
  components(): ComponentPlace[] {
    const list = new ComponentList();
    for (const block of this.records.blocks) {
      const parts = this.#components.get(block) ?? componentsIn(block);
      this.#components.set(block, parts);
      list.add(block.base, parts);
    }
    return list.all((id) => this.records.componentOf(id));
  }

  /** Those from a record on; what a general line belongs to stands no further before it than `companionReach`. */
  *#admitted(from: number): Generator<Finding> {
    const companions = new Companions();
    const { blocks } = this.records;
    for (let index = Math.max(0, this.records.blockOf(Math.max(0, from))); index < blocks.length; index++) {
      const block = blocks[index] as Block;
      const first = this.records.first(index);
      const { kinds, kind, record, start, end } = this.#of(block);
      for (let hit = firstNotBelow(record, Math.max(0, from - first)); hit < record.length; hit++) {
        const { article, captures, isCompanion } = kinds[kind[hit] as number] as FoundKind;
        const inBlock = record[hit] as number;
        const thread = block.columns.thread[inBlock] as number;
        if (article === noArticle) continue;
        if (!companions.admits(article, thread, first + inBlock, isCompanion)) continue;
        yield {
          record: first + inBlock,
          article,
          start: block.base + (start[hit] as number),
          end: block.base + (end[hit] as number),
          captures,
          isCompanion,
          isHint: this.#knowledge.articles[article]?.severity === 'hint',
        };
      }
    }
  }

  #of(block: Block): BlockFindings {
    return this.#findings.get(block) ?? noFindings;
  }

  #lookAt(span: Span, block: Block): void {
    this.#findings.set(block, findIn(span, block, this.#knowledge.matcher, everything));
  }
}

/** Findings of one record, the likeliest first; a general line says less than any of an article's own. */
export function likeliestFirst(
  findings: readonly Finding[],
  { articles }: Knowledge,
  place: LinePlace,
): Finding[] {
  if (findings.length < 2) return [...findings];
  const points = ({ article, start, end, isCompanion, isHint }: Finding) => {
    const known = articles[article];
    const own = known === undefined ? 0 : likeliness({ article: known, length: end - start }, place);
    return isCompanion || isHint ? own - 100 : own;
  };
  return findings
    .map((finding) => ({ finding, points: points(finding) }))
    .sort((one, other) => other.points - one.points)
    .map(({ finding }) => finding);
}
