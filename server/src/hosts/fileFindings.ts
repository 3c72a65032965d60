// What was found in a file, piece by piece: findings of a kind are one, with a count. However many there are,
// what is kept is bounded: where an article has too many kinds, the rest is one kind more. Only who asks for
// every finding gets every one.

import { addTally, type FoundKind, makeTally } from '../analysis/index.ts';
import type { Piece } from './segment.ts';

/** A finding and all that are of its kind. */
export interface FoundGroup {
  readonly article: number;
  /** Of the first. */
  readonly captures: FoundKind['captures'];
  readonly start: number;
  readonly end: number;
  count: number;
  lastStart: number;
}

/** So many kinds of an article's findings are told apart. */
const mostKinds = 1000;

export class FileFindings {
  readonly #isHint: (article: number) => boolean;
  readonly tally = makeTally();
  /** How many records hold each code. */
  readonly codes = new Map<number, number>();
  readonly #groups = new Map<string, FoundGroup>();
  readonly #kindsOfArticle = new Map<number, number>();
  readonly #everyFinding: boolean;
  records = 0;

  /** `isHint` tells of an article that is none of a problem. */
  constructor(everyFinding: boolean, isHint: (article: number) => boolean) {
    this.#isHint = isHint;
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
    for (let hit = 0; hit < findings.kind.length; hit++) {
      const kind = findings.kinds[findings.kind[hit] as number] as FoundKind;
      // A general line tells nothing that the line it stands beside has not told.
      if (kind.isCompanion || this.#isHint(kind.article)) continue;
      const start = block.base + (findings.start[hit] as number);
      const key = this.#everyFinding ? `${start} ${kind.key}` : this.#keyOf(kind);
      const group = this.#groups.get(key);
      if (group !== undefined) {
        group.count++;
        group.lastStart = start;
        continue;
      }
      const end = block.base + (findings.end[hit] as number);
      const { article, captures } = kind;
      this.#groups.set(key, { article, captures, start, end, count: 1, lastStart: start });
    }
    for (const code of findings.code) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  #keyOf({ key, article }: FoundKind): string {
    if (this.#groups.has(key)) return key;
    const kinds = this.#kindsOfArticle.get(article) ?? 0;
    if (kinds === mostKinds) return `the others of ${article}`;
    this.#kindsOfArticle.set(article, kinds + 1);
    return key;
  }
}
