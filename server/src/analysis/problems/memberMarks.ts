// The records of each problem one by one, problem for problem, as far as a list of them can be shown: of a log that is
// let go block by block no more than that is kept.

import type { BlockProblems } from './blockProblems.ts';

/** Of each problem where its records are marked: the start and the end of one, of the next, and so on. */
export type MarkLists = readonly (readonly number[])[];

export class MemberMarks {
  readonly #most: number;
  #lists: number[][] = [];
  #kept = 0;
  /** Problems from here on have no place in the list any more. */
  #full = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  /** `indices` has the index of each member's problem. */
  add(base: number, { start, end }: BlockProblems, indices: Uint32Array): void {
    if (this.#most === 0) return;
    for (const [member, index] of indices.entries()) {
      if (index >= this.#full) continue;
      while (this.#lists.length <= index) this.#lists.push([]);
      const list = this.#lists[index] as number[];
      if (list.length >= this.#most * 2) continue;
      list.push(base + (start[member] as number), base + (end[member] as number));
      this.#kept++;
      if (this.#kept > this.#most * 2) this.#lessen();
    }
  }

  /** No more than are wanted, the first problems first. */
  all(): MarkLists {
    this.#lessen();
    return this.#lists;
  }

  #lessen(): void {
    let left = this.#most;
    for (const [index, list] of this.#lists.entries()) {
      if (list.length / 2 > left) list.length = left * 2;
      left -= list.length / 2;
      if (left > 0) continue;
      this.#full = index + 1;
      this.#lists.length = this.#full;
      break;
    }
    this.#kept = this.#most - left;
  }
}
