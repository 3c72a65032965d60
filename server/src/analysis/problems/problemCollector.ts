// Problems of a log, put together block by block in the order of the text: records of an article are one problem
// as long as nothing that tells problems apart differs, and errors that no article knows are one if they are of
// one shape. However many there are, what is kept is bounded.

import { type FoundKind, noArticle } from '../blockFindings.ts';
import type { Block } from '../log/block.ts';
import { type Format, formats } from '../log/kinds.ts';
import type { BlockProblems, ProblemKind } from './blockProblems.ts';
import type { JudgedLog } from './judge.ts';
import { type LogProblem, occurrenceOf, severityWith } from './logProblem.ts';

/** So many problems of an article are told apart, and so many shapes; what comes then is one problem more. */
const mostOfOne = 1000;
/** So many others are shown beside the first. */
export const mostBeside = 20;

type Begun = Pick<LogProblem, 'first' | 'origin'>;

interface Told {
  readonly problem: LogProblem;
  /** Its place among all. */
  readonly index: number;
  /** What tells it from others of its article. */
  readonly telling: Map<string, string>;
}

export class ProblemCollector {
  /** In the order of their first records. */
  readonly all: LogProblem[] = [];
  readonly #log: JudgedLog;
  readonly #ofArticle = new Map<number, Told[]>();
  readonly #ofShape = new Map<string, Told>();
  /** The problem that an article was met in last. */
  readonly #latest = new Map<number, Told>();

  constructor(log: JudgedLog) {
    this.#log = log;
  }

  /**
   * Must be told of all blocks in order; the first record of this one is number `first`. Answers with the index of
   * each member's problem.
   */
  add(block: Block, members: BlockProblems, first: number): Uint32Array {
    const { kinds, kind, record } = members;
    const ofKind: (Told | undefined)[] = [];
    const lastOf = new Map<Told, number>();
    const indices = kind.map((id, member) => {
      const { found, others } = kinds[id] as ProblemKind;
      if (found.isCompanion) return this.#latest.get(found.article)?.index ?? 0;
      const occurrence = () => occurrenceOf(block, members, member, first);
      const origin = () => this.#originOf(block, record[member] as number);
      const told =
        ofKind[id] ?? this.#toldOf(found, others, () => ({ first: occurrence(), origin: origin() }));
      ofKind[id] = told;
      const { problem } = told;
      problem.count++;
      if (problem.count > 1 && problem.next.length < mostBeside) problem.next.push(occurrence());
      problem.severity = severityWith(
        problem.severity,
        block.columns.kind[record[member] as number] as number,
      );
      lastOf.set(told, member);
      for (const article of [found.article, ...others]) this.#latest.set(article, told);
      return told.index;
    });
    for (const [{ problem }, member] of lastOf) problem.last = occurrenceOf(block, members, member, first);
    return indices;
  }

  #originOf({ columns: { component, kind } }: Block, own: number): LogProblem['origin'] {
    const format = formats[(kind[own] as number) & 15] as Format;
    return { component: this.#log.componentOf(component[own] as number), format };
  }

  #toldOf(found: FoundKind, others: readonly number[], begun: () => Begun): Told {
    return found.article === noArticle
      ? this.#toldOfShape(found, begun)
      : this.#toldOfArticle(found, others, begun);
  }

  #toldOfShape(found: FoundKind, begun: () => Begun): Told {
    const key = this.#ofShape.size < mostOfOne || this.#ofShape.has(found.key) ? found.key : '';
    let told = this.#ofShape.get(key);
    if (told === undefined) {
      told = this.#make(found, [], begun());
      this.#ofShape.set(key, told);
    }
    return told;
  }

  #toldOfArticle(found: FoundKind, others: readonly number[], begun: () => Begun): Told {
    const { article } = found;
    const telling = Object.entries(found.telling);
    const known = this.#ofArticle.get(article) ?? [];
    this.#ofArticle.set(article, known);
    const fits = ({ telling: values }: Told) =>
      telling.every(([name, value]) => (values.get(name) ?? value) === value);
    const rest = known.length > mostOfOne ? known.at(-1) : undefined;
    let told = known.find(fits) ?? rest;
    if (told === undefined) {
      told = this.#make(found, others, begun());
      // The newest stands first: a line that tells little belongs to what was last told of.
      if (known.length < mostOfOne) known.unshift(told);
      else known.push(told);
    }
    if (known.length <= mostOfOne) for (const [name, value] of telling) told.telling.set(name, value);
    return told;
  }

  #make({ article, captures }: FoundKind, others: readonly number[], { first, origin }: Begun): Told {
    const severity = this.#log.articles[article]?.severity ?? 'error';
    const problem = { article, others, origin, captures, severity, count: 0, first, last: first, next: [] };
    const told = { problem, index: this.all.length, telling: new Map<string, string>() };
    this.all.push(problem);
    return told;
  }
}
