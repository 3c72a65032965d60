// Problems of a log, put together block by block in the order of the text: records of an article are one problem
// as long as nothing that tells problems apart differs, and errors that no article knows are one if they are of
// one shape. However many there are, what is kept is bounded, and so is the work on each.

import { type FoundKind, noArticle } from '../blockFindings.ts';
import type { Block } from '../log/block.ts';
import { type Format, formats } from '../log/kinds.ts';
import type { BlockProblems, ProblemKind } from './blockProblems.ts';
import type { JudgedLog } from './judge.ts';
import { Latest } from './latest.ts';
import { type LogProblem, occurrenceOf, severityWith } from './logProblem.ts';

/** So many problems of an article are told apart, and so many shapes; what comes then is one problem more. */
const mostOfOne = 1000;
/** So many of them are asked whether they may be meant. */
const newest = 20;
/** So many others are shown beside the first: the editor puts all of them before what a hover says. */
export const mostBeside = 3;
/** In units: a message may be as long as a log, and so may be what a template holds of it. */
const longestCapture = 2000;

type Begun = Pick<LogProblem, 'first' | 'origin'>;

interface Told {
  readonly problem: LogProblem;
  /** Its place among all. */
  readonly index: number;
  /** What tells it from others of its article. */
  readonly telling: Map<string, string>;
}

/** The problems of one article. */
interface Known {
  /** The newest first. */
  readonly told: Told[];
  /** Where a line that tells just that was put before. */
  readonly byTelling: Map<string, Told>;
  /** The newest that tells just one thing of it, too. */
  readonly byValue: Map<string, Told>;
  /** What came when there were too many to tell apart. */
  rest: Told | undefined;
}

/** A record of a problem, as the collector meets it. */
interface Met extends ProblemKind {
  /** What it tells, in one word. */
  readonly telling: string;
  readonly thread: number;
  begun(): Begun;
}

export class ProblemCollector {
  /** In the order of their first records. */
  readonly all: LogProblem[] = [];
  readonly #log: JudgedLog;
  #ofArticle = new Map<number, Known>();
  #ofShape = new Map<string, Told>();
  #latest = new Latest<Told>();

  constructor(log: JudgedLog) {
    this.#log = log;
  }

  /** One that has been told of the same, and goes on by itself. */
  copy(): ProblemCollector {
    const copy = new ProblemCollector(this.#log);
    for (const problem of this.all) copy.all.push({ ...problem, next: [...problem.next] });
    const copies: Told[] = [];
    const copyOf = ({ index, telling }: Told) => {
      copies[index] ??= { problem: copy.all[index] as LogProblem, index, telling: new Map(telling) };
      return copies[index];
    };
    copy.#ofArticle = copiedMap(this.#ofArticle, ({ told, byTelling, byValue, rest }) => ({
      told: told.map(copyOf),
      byTelling: copiedMap(byTelling, copyOf),
      byValue: copiedMap(byValue, copyOf),
      rest: rest === undefined ? undefined : copyOf(rest),
    }));
    copy.#ofShape = copiedMap(this.#ofShape, copyOf);
    copy.#latest = this.#latest.copy(copyOf);
    return copy;
  }

  /**
   * Must be told of all blocks in order; the first record of this one is number `first`. Answers with the index of
   * each member's problem. Where a block ends makes no difference.
   */
  add(block: Block, members: BlockProblems, first: number): Uint32Array {
    const { kinds, kind, record } = members;
    const lastOf = new Map<Told, number>();
    const tellings: (string | undefined)[] = [];
    const indices = kind.map((id, member) => {
      const { found, others } = kinds[id] as ProblemKind;
      const own = record[member] as number;
      const thread = block.columns.thread[own] as number;
      if (found.isCompanion) return this.#before(found.article, thread);
      const occurrence = () => occurrenceOf(block, members, member, first);
      const begun = () => ({ first: occurrence(), origin: this.#originOf(block, own) });
      const telling = tellings[id] ?? tellingOf(found);
      tellings[id] = telling;
      const told = this.#toldOf({ found, others, telling, thread, begun });
      const { problem } = told;
      problem.count++;
      if (problem.count > 1 && problem.next.length < mostBeside) problem.next.push(occurrence());
      problem.severity = severityWith(problem.severity, block.columns.kind[own] as number);
      lastOf.set(told, member);
      if (found.article !== noArticle)
        for (const article of [found.article, ...others]) this.#latest.set(article, thread, told);
      return told.index;
    });
    for (const [{ problem }, member] of lastOf) problem.last = occurrenceOf(block, members, member, first);
    return indices;
  }

  /** The problem that a general line belongs to. */
  #before(article: number, thread: number): number {
    return (this.#latest.onThread(article, thread) ?? this.#latest.anywhere(article))?.index ?? 0;
  }

  #originOf({ columns: { component, kind } }: Block, own: number): LogProblem['origin'] {
    const format = formats[(kind[own] as number) & 15] as Format;
    return { component: this.#log.componentOf(component[own] as number), format };
  }

  #toldOf(met: Met): Told {
    return met.found.article === noArticle ? this.#toldOfShape(met) : this.#toldOfArticle(met);
  }

  #toldOfShape(met: Met): Told {
    const { key } = met.found;
    const told = this.#ofShape.get(key);
    if (told !== undefined) return told;
    const room = this.#ofShape.size < mostOfOne ? key : '';
    const fresh = this.#ofShape.get(room) ?? this.#make(met);
    this.#ofShape.set(room, fresh);
    return fresh;
  }

  /** A line that tells less than others belongs to what its thread told of last, or else to the newest that it fits. */
  #toldOfArticle(met: Met): Told {
    const { found, telling, thread } = met;
    const known = this.#knownOf(found.article);
    const latest = this.#latest.onThread(found.article, thread);
    const isOwn = latest?.problem.article === found.article && latest !== known.rest;
    const before =
      isOwn && fits(latest, found) ? latest : (known.byTelling.get(telling) ?? fitting(known, found));
    if (before === undefined && known.told.length >= mostOfOne) {
      known.rest ??= this.#make(met);
      return known.rest;
    }
    const told = before ?? this.#make(met);
    if (before === undefined) known.told.unshift(told);
    if (known.byTelling.get(telling) !== told) {
      known.byTelling.set(telling, told);
      for (const [name, value] of Object.entries(found.telling)) {
        told.telling.set(name, value);
        known.byValue.set(`${name}\n${value}`, told);
      }
    }
    return told;
  }

  #knownOf(article: number): Known {
    let known = this.#ofArticle.get(article);
    if (known === undefined) {
      known = { told: [], byTelling: new Map(), byValue: new Map(), rest: undefined };
      this.#ofArticle.set(article, known);
    }
    return known;
  }

  #make({ found: { article, captures }, others, begun }: Met): Told {
    const { first, origin } = begun();
    const severity = this.#log.articles[article]?.severity ?? 'error';
    const problem = {
      article,
      others,
      origin,
      captures: bounded(captures),
      severity,
      count: 0,
      first,
      last: first,
      next: [],
    };
    const told = { problem, index: this.all.length, telling: new Map<string, string>() };
    this.all.push(problem);
    return told;
  }
}

function copiedMap<K, V>(map: ReadonlyMap<K, V>, copyOf: (value: V) => V): Map<K, V> {
  const copy = new Map<K, V>();
  for (const [key, value] of map) copy.set(key, copyOf(value));
  return copy;
}

function bounded(captures: LogProblem['captures']): LogProblem['captures'] {
  const all = Object.entries(captures);
  if (all.every(([, value]) => value.length <= longestCapture)) return captures;
  return Object.fromEntries(all.map(([name, value]) => [name, value.slice(0, longestCapture)]));
}

function tellingOf({ telling }: FoundKind): string {
  return Object.entries(telling).join('\n');
}

/** A problem that has told some of it before, or one of the newest. */
function fitting({ told, byValue }: Known, found: FoundKind): Told | undefined {
  for (const name in found.telling) {
    const one = byValue.get(`${name}\n${found.telling[name]}`);
    if (one !== undefined && fits(one, found)) return one;
  }
  return told.slice(0, newest).find((one) => fits(one, found));
}

/** Nothing that the line tells differs from what the problem has told. */
function fits({ telling }: Told, found: FoundKind): boolean {
  for (const name in found.telling) {
    const value = telling.get(name);
    if (value !== undefined && value !== found.telling[name]) return false;
  }
  return true;
}
