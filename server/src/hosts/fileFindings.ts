// What was found in a file, piece by piece: findings that captured the same are one, with a count. However many
// there are, what is kept is bounded: where too many differ in what they captured, they are one all the same.
// Only who asks for every finding gets every one.

import { addTally, type FoundKind, makeTally } from '../analysis/index.ts';
import type { Piece } from './segment.ts';

/** A finding and all that are like it. */
export interface FoundGroup extends FoundKind {
  /** Of the first. */
  readonly start: number;
  readonly end: number;
  count: number;
  lastStart: number;
}

/** As many kinds of an article's findings are told apart; more would be a list of numbers and names. */
const mostKinds = 20;

export class FileFindings {
  readonly tally = makeTally();
  /** How many records hold each code. */
  readonly codes = new Map<number, number>();
  readonly #groups = new Map<string, FoundGroup>();
  readonly #kindsOfArticle = new Map<number, number>();
  readonly #everyFinding: boolean;
  records = 0;

  constructor(everyFinding = false) {
    this.#everyFinding = everyFinding;
  }

  /** In the order of their first findings. */
  get groups(): readonly FoundGroup[] {
    return [...this.#groups.values()];
  }

  /** Must be told of each piece of the file, in order. */
  add({ block, findings }: Piece): void {
    this.records += block.count;
    addTally(this.tally, block.tally);
    const keys = findings.kinds.map((kind) => this.#keyOf(kind));
    for (let hit = 0; hit < findings.kind.length; hit++) {
      const kind = findings.kind[hit] as number;
      const start = block.base + (findings.start[hit] as number);
      const end = block.base + (findings.end[hit] as number);
      const key = keys[kind] as string;
      this.#count(
        this.#everyFinding ? `${start} ${key}` : key,
        findings.kinds[kind] as FoundKind,
        start,
        end,
      );
    }
    for (const code of findings.code) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  #count(key: string, kind: FoundKind, start: number, end: number): void {
    const group = this.#groups.get(key);
    if (group === undefined) {
      const captures = key.endsWith('…') ? {} : kind.captures;
      this.#groups.set(key, { article: kind.article, captures, start, end, count: 1, lastStart: start });
    } else {
      group.count++;
      group.lastStart = start;
    }
  }

  #keyOf({ article, captures }: FoundKind): string {
    const key = `${article} ${JSON.stringify(captures)}`;
    if (this.#groups.has(key)) return key;
    const kinds = this.#kindsOfArticle.get(article) ?? 0;
    if (kinds >= mostKinds) return `${article} …`;
    this.#kindsOfArticle.set(article, kinds + 1);
    return key;
  }
}
