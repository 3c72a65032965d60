// What was found in a file, piece by piece: findings of a kind are one, with a count. However many there are,
// what is kept is bounded: where an article has too many kinds, the rest is one kind more. Only who asks for
// every finding gets every one.

import {
  type Article,
  addTally,
  type FoundKind,
  type Knowledge,
  likeliness,
  makeTally,
  type Names,
  RecordTable,
} from '../analysis/index.ts';
import type { Piece } from './segment.ts';

/** A finding and all that are of its kind. */
export interface FoundGroup {
  /** The likeliest of those that recognise the first. */
  readonly article: number;
  /** The others, the likeliest first. */
  readonly others: readonly number[];
  /** Of the first. */
  readonly captures: FoundKind['captures'];
  readonly start: number;
  readonly end: number;
  count: number;
  lastStart: number;
  /** As the records of the first and the last wrote it. */
  firstTime: string | undefined;
  lastTime: string | undefined;
}

interface Candidate {
  readonly kind: FoundKind;
  readonly start: number;
  readonly end: number;
}

/** What a file is, as far as that tells which article fits it. */
export interface FindingsOf {
  /** The file's name. */
  readonly place: string;
  /** Of the reader of its pieces. */
  readonly components: Names;
  readonly everyFinding: boolean;
}

/** So many kinds of an article's findings are told apart. */
const mostKinds = 1000;

export class FileFindings {
  readonly tally = makeTally();
  /** How many records hold each code. */
  readonly codes = new Map<number, number>();
  readonly #articles: readonly Article[];
  readonly #of: FindingsOf;
  readonly #groups = new Map<string, FoundGroup>();
  readonly #kindsOfArticle = new Map<number, number>();
  records = 0;

  constructor({ articles }: Knowledge, of: FindingsOf) {
    this.#articles = articles;
    this.#of = of;
  }

  /** In the order of their first findings. */
  get groups(): readonly FoundGroup[] {
    return [...this.#groups.values()];
  }

  /** Must be told of each piece of the file, in order. */
  add({ block, findings }: Piece): void {
    this.records += block.count;
    const table = new RecordTable(this.#of.components);
    table.append(block);
    /** The record of the last finding of each group in this piece: only of that the time is written out. */
    const last = new Map<FoundGroup, number>();
    addTally(this.tally, block.tally);
    const { record, kind, kinds, start, end } = findings;
    for (let hit = 0; hit < kind.length; ) {
      const own = record[hit] as number;
      const candidates: Candidate[] = [];
      for (; record[hit] === own; hit++) {
        const found = kinds[kind[hit] as number] as FoundKind;
        // A general line tells nothing that the line it stands beside has not told, and a hint is no problem.
        if (found.isCompanion || this.#articles[found.article]?.severity === 'hint') continue;
        const from = block.base + (start[hit] as number);
        candidates.push({ kind: found, start: from, end: block.base + (end[hit] as number) });
      }
      if (candidates.length > 1) this.#rank(candidates, block.columns.component[own] as number);
      const group = this.#count(candidates);
      if (group === undefined) continue;
      if (group.count === 1) group.firstTime = table.record(own).time;
      last.set(group, own);
    }
    for (const [group, own] of last) group.lastTime = table.record(own).time;
    for (const code of findings.code) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  /** The likeliest first. */
  #rank(candidates: Candidate[], component: number): void {
    const { place, components } = this.#of;
    const line = { place, component: components.nameOf(component), product: () => undefined };
    const points = ({ kind, start, end }: Candidate) => {
      const article = this.#articles[kind.article];
      return article === undefined ? 0 : likeliness({ article, length: end - start }, line);
    };
    candidates.sort((one, other) => points(other) - points(one));
  }

  /** The group of the likeliest, which is one more now. */
  #count([first, ...others]: readonly Candidate[]): FoundGroup | undefined {
    if (first === undefined) return undefined;
    const { kind, start, end } = first;
    const key = this.#of.everyFinding ? `${start} ${kind.key}` : this.#keyOf(kind);
    const group = this.#groups.get(key);
    if (group !== undefined) {
      group.count++;
      group.lastStart = start;
      return group;
    }
    const { article, captures } = kind;
    const fresh: FoundGroup = {
      article,
      others: others.map((other) => other.kind.article),
      captures,
      start,
      end,
      count: 1,
      lastStart: start,
      firstTime: undefined,
      lastTime: undefined,
    };
    this.#groups.set(key, fresh);
    return fresh;
  }

  #keyOf({ key, article }: FoundKind): string {
    if (this.#groups.has(key)) return key;
    const kinds = this.#kindsOfArticle.get(article) ?? 0;
    if (kinds === mostKinds) return `the others of ${article}`;
    this.#kindsOfArticle.set(article, kinds + 1);
    return key;
  }
}
