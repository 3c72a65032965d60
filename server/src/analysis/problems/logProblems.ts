// The problems of an open log: what they are, which of them a record belongs to, and all records of one. What is
// found in a block is kept for as long as the block and those right before it.

import { type BlockFindings, noArticle } from '../blockFindings.ts';
import { Companions, companionReach } from '../companions.ts';
import type { Block } from '../log/block.ts';
import type { RecordTable } from '../log/recordTable.ts';
import { type BlockProblems, problemsIn } from './blockProblems.ts';
import type { Judge } from './judge.ts';
import { type LogProblem, type Occurrence, occurrenceOf } from './logProblem.ts';
import { ProblemCollector } from './problemCollector.ts';

/** What a block without problems costs, in records. */
const aBlock = 10;

type FindingsOf = (block: Block) => BlockFindings;

interface Kept {
  /** A general line belongs to what stands in these. */
  readonly behind: readonly Block[];
  readonly members: BlockProblems;
}

/** How far all was put together before the last blocks, in which a log grows: whoever goes on there need not begin anew. */
interface SoFar {
  readonly blocks: readonly Block[];
  readonly members: readonly BlockProblems[];
  readonly problems: readonly Uint32Array[];
  readonly recognised: number;
  readonly collector: ProblemCollector;
}

/** An append changes the last block, and seldom the one before it. */
const lastBlocks = 2;
/** More problems take longer to copy than anybody is to wait. */
const mostCopied = 3000;

/** Members of each block, for as long as nobody judges otherwise. */
export class ProblemCache {
  readonly judge: Judge;
  /** Nobody may go on with it but with a copy. */
  soFar: SoFar | undefined;
  readonly #kept = new WeakMap<Block, Kept>();

  constructor(judge: Judge) {
    this.judge = judge;
  }

  membersOf(table: RecordTable, index: number, findingsOf: FindingsOf): BlockProblems {
    const block = table.blocks[index] as Block;
    const behind = blocksBefore(table, index);
    const kept = this.#kept.get(block);
    if (kept !== undefined && isSame(kept.behind, behind)) return kept.members;
    const companions = companionsIn(table, index - behind.length, index, findingsOf);
    const members = problemsIn(block, findingsOf(block), table.first(index), companions, this.judge);
    this.#kept.set(block, { behind, members });
    return members;
  }
}

export class LogProblems {
  readonly #table: RecordTable;
  readonly #findingsOf: FindingsOf;
  readonly #cache: ProblemCache;
  readonly #collector: ProblemCollector;
  readonly #members: BlockProblems[];
  #recognised: number;
  /** Of each member of each block, the index of its problem. */
  readonly #problems: Uint32Array[];

  constructor(table: RecordTable, findingsOf: FindingsOf, cache: ProblemCache) {
    this.#table = table;
    this.#findingsOf = findingsOf;
    this.#cache = cache;
    const { soFar } = cache;
    const goesOn = soFar?.blocks.every((block, index) => block === table.blocks[index]) === true;
    this.#collector = goesOn ? soFar.collector.copy() : new ProblemCollector(cache.judge.log);
    this.#members = goesOn ? [...soFar.members] : [];
    this.#problems = goesOn ? [...soFar.problems] : [];
    this.#recognised = goesOn ? soFar.recognised : 0;
  }

  /** In the order of their first records. */
  get all(): readonly LogProblem[] {
    return this.#collector.all;
  }

  /** How many records an article recognises, general lines too. */
  get recognised(): number {
    return this.#recognised;
  }

  /** Goes on until about so many records of problems are looked at; true when all of the log is. */
  readOn(records = Number.POSITIVE_INFINITY): boolean {
    const { length } = this.#table.blocks;
    let looked = 0;
    for (let index = this.#members.length; index < length && looked < records; index++) {
      const members = this.#cache.membersOf(this.#table, index, this.#findingsOf);
      this.#members.push(members);
      const problems = this.#collector.add(
        this.#table.blocks[index] as Block,
        members,
        this.#table.first(index),
      );
      this.#problems.push(problems);
      for (const problem of problems) if (this.all[problem]?.article !== noArticle) this.#recognised++;
      looked += members.record.length + aBlock;
      if (index + 1 === length - lastBlocks) this.#keep();
    }
    return this.#members.length === length;
  }

  #keep(): void {
    this.#cache.soFar =
      this.all.length > mostCopied
        ? undefined
        : {
            blocks: this.#table.blocks.slice(0, this.#members.length),
            members: [...this.#members],
            problems: [...this.#problems],
            recognised: this.#recognised,
            collector: this.#collector.copy(),
          };
  }

  /** The problem that a record belongs to, and what of the record is marked. */
  at(record: number): { readonly problem: LogProblem; readonly occurrence: Occurrence } | undefined {
    const index = this.#table.blockOf(record);
    const members = this.#members[index];
    const block = this.#table.blocks[index];
    if (members === undefined || block === undefined) return undefined;
    const first = this.#table.first(index);
    const member = members.record.indexOf(record - first);
    const problem = this.all[this.#problems[index]?.[member] ?? -1];
    if (member < 0 || problem === undefined) return undefined;
    return { problem, occurrence: occurrenceOf(block, members, member, first) };
  }

  /** All records of a problem in their order, general lines too. */
  *of(problem: LogProblem): Generator<Occurrence> {
    const wanted = this.all.indexOf(problem);
    for (const [index, problems] of this.#problems.entries()) {
      for (
        let member = problems.indexOf(wanted);
        member >= 0;
        member = problems.indexOf(wanted, member + 1)
      ) {
        yield this.#occurrence(index, member);
      }
    }
  }

  /** All records of the problems that are wanted, in the order of the text. */
  *members(isWanted: (problem: LogProblem) => boolean): Generator<readonly [LogProblem, Occurrence]> {
    const wanted = this.all.map(isWanted);
    for (const [index, problems] of this.#problems.entries()) {
      for (const [member, problem] of problems.entries()) {
        if (wanted[problem]) yield [this.all[problem] as LogProblem, this.#occurrence(index, member)];
      }
    }
  }

  #occurrence(index: number, member: number): Occurrence {
    const block = this.#table.blocks[index] as Block;
    return occurrenceOf(block, this.#members[index] as BlockProblems, member, this.#table.first(index));
  }
}

/** So many blocks that a general line of block `index` can belong to something in. */
function blocksBefore(table: RecordTable, index: number): readonly Block[] {
  const wanted = table.first(index) - companionReach;
  let from = index;
  while (from > 0 && table.first(from) > wanted) from--;
  return table.blocks.slice(from, index);
}

function companionsIn(table: RecordTable, from: number, to: number, findingsOf: FindingsOf): Companions {
  const companions = new Companions();
  for (let index = from; index < to; index++) {
    const block = table.blocks[index] as Block;
    const { record, kind, kinds } = findingsOf(block);
    for (const [hit, own] of record.entries()) {
      const { article, isCompanion } = kinds[kind[hit] as number] ?? { article: -1, isCompanion: true };
      companions.admits(article, block.columns.thread[own] as number, table.first(index) + own, isCompanion);
    }
  }
  return companions;
}

function isSame(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, at) => block === other[at]);
}
