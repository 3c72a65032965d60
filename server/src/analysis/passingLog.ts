// A log that is read once from its beginning to its end and let go block by block, such as a file of any size that
// nobody has open: what is wrong in it, what it is made of, and where. It comes to the very same as for an open log.

import type { BlockFindings } from './blockFindings.ts';
import { Companions } from './companions.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Product } from './knowledge/products/productFacts.ts';
import type { Block } from './log/block.ts';
import { ComponentList, type ComponentPlace, componentsIn } from './log/components.ts';
import { severityIds } from './log/kinds.ts';
import type { Names } from './log/names.ts';
import { type OddRecord, OddRecords } from './log/oddRecords.ts';
import { RecordTable } from './log/recordTable.ts';
import { addTally, makeTally } from './log/tally.ts';
import { type BlockProblems, problemsIn } from './problems/blockProblems.ts';
import { Judge } from './problems/judge.ts';
import { type LogProblem, type Occurrence, occurrenceOf } from './problems/logProblem.ts';
import { type Marks, MemberMarks } from './problems/memberMarks.ts';
import { ProblemCollector } from './problems/problemCollector.ts';
import { inferProduct } from './product/inferProduct.ts';
import { type Decode, headOfLog } from './product/inRecords.ts';

export interface PassingOptions {
  readonly knowledge: Knowledge;
  /** The path or address of the log. */
  readonly place: string;
  /** What the user set; else the log tells. */
  readonly product: Product | undefined;
  /** Of the reader of its blocks. */
  readonly components: Names;
  /** Text of the log, by the offsets of its records. */
  readonly decode: Decode;
  /** So many torn records are told. */
  readonly mostOdd: number;
  /** So many records are wanted one by one; none where problems are enough. */
  readonly mostMarks: number;
  /** Is told of each record of a problem, general lines left out. */
  readonly onRecord?: (problem: LogProblem, record: Occurrence) => void;
}

/** All that is kept of a log, however long it is. Offsets are those of its blocks. */
export interface LogReport {
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  /** In the order of their first records. */
  readonly problems: readonly LogProblem[];
  /** The records of the worst problems one by one, in the order of the text. */
  readonly marks: Marks;
  readonly odd: readonly OddRecord[];
  readonly components: readonly ComponentPlace[];
}

interface Part {
  readonly block: Block;
  readonly findings: BlockFindings;
}

export class PassingLog {
  readonly #options: PassingOptions;
  readonly #head: RecordTable;
  /** Blocks that cannot be judged yet: the first records tell the product. */
  #waiting: Part[] | undefined = [];
  #judge: Judge | undefined;
  #collector: ProblemCollector | undefined;
  readonly #companions = new Companions();
  readonly #marks: MemberMarks;
  readonly #odd: OddRecords;
  readonly #components = new ComponentList();
  readonly #tally = makeTally();
  #records = 0;

  constructor(options: PassingOptions) {
    this.#options = options;
    this.#head = new RecordTable(options.components);
    this.#odd = new OddRecords(options.mostOdd);
    this.#marks = new MemberMarks(options.mostMarks);
  }

  /** Must be told of all blocks in order. */
  add(block: Block, findings: BlockFindings): void {
    if (this.#waiting === undefined) {
      this.#take({ block, findings });
      return;
    }
    this.#head.append(block);
    this.#waiting.push({ block, findings });
    if (this.#head.count >= headOfLog) this.#begin();
  }

  /** What was found in the blocks so far. */
  report(): LogReport {
    this.#begin();
    const { severities } = this.#tally;
    const { components } = this.#options;
    const problems = this.#collector?.all ?? [];
    return {
      records: this.#records,
      errors: severities[severityIds.error] as number,
      warnings: severities[severityIds.warning] as number,
      problems,
      marks: this.#marks.of(problems),
      odd: this.#odd.all(),
      components: this.#components.all((id) => components.nameOf(id)),
    };
  }

  #begin(): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    const { knowledge, place, components, decode } = this.#options;
    const records = this.#head;
    const product = this.#options.product ?? inferProduct({ records, decode, place }, knowledge)?.product;
    this.#judge = new Judge({
      articles: knowledge.articles,
      place,
      product: () => product,
      componentOf: (id) => components.nameOf(id),
    });
    this.#collector = new ProblemCollector(this.#judge.log);
    for (const part of waiting) this.#take(part);
  }

  #take({ block, findings }: Part): void {
    const first = this.#records;
    this.#records += block.count;
    addTally(this.#tally, block.tally);
    this.#odd.add(block);
    this.#components.add(block.base, componentsIn(block));
    if (this.#judge === undefined || this.#collector === undefined) return;
    const members = problemsIn(block, findings, first, this.#companions, this.#judge);
    const indices = this.#collector.add(block, members, first);
    this.#marks.add(block.base, members, indices);
    this.#tell(block, members, indices, first);
  }

  #tell(block: Block, members: BlockProblems, indices: Uint32Array, first: number): void {
    const { onRecord } = this.#options;
    if (onRecord === undefined) return;
    for (const [member, index] of indices.entries()) {
      const problem = this.#collector?.all[index];
      const kind = members.kinds[members.kind[member] as number];
      if (problem !== undefined && kind?.found.isCompanion === false)
        onRecord(problem, occurrenceOf(block, members, member, first));
    }
  }
}
