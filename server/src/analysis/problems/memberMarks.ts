// The records of problems one by one, as far as a list of them has room: those of the worst problems, in the order of the
// text. Of a log that is let go block by block no more is kept than may be among them.

import type { Severity } from '../knowledge/types.ts';
import type { BlockProblems } from './blockProblems.ts';
import type { LogProblem } from './logProblem.ts';

/** Of each record the index of its problem, and where it is marked. */
export type Marks = readonly (readonly [problem: number, start: number, end: number])[];

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

export class MemberMarks {
  readonly #most: number;
  /** Of each problem its first records: any of them may turn out to be an error later. */
  readonly #starts: number[][] = [];
  readonly #ends: number[][] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** `indices` has the index of each member's problem. */
  add(base: number, { start, end }: BlockProblems, indices: Uint32Array): void {
    if (this.#most === 0) return;
    for (const [member, index] of indices.entries()) {
      while (this.#starts.length <= index) {
        this.#starts.push([]);
        this.#ends.push([]);
      }
      const starts = this.#starts[index] as number[];
      if (starts.length === this.#most) continue;
      starts.push(base + (start[member] as number));
      this.#ends[index]?.push(base + (end[member] as number));
    }
  }

  /** No more than are wanted, in the order of the text. */
  of(problems: readonly LogProblem[]): Marks {
    const byRank: number[][] = [[], [], [], []];
    for (const [index, { severity }] of problems.entries()) byRank[ranks[severity]]?.push(index);
    const chosen: (readonly [number, number, number])[] = [];
    for (const indices of byRank) {
      const room = this.#most - chosen.length;
      if (room > 0) chosen.push(...this.#inOrder(indices).slice(0, room));
    }
    return chosen.sort(byStart);
  }

  #inOrder(indices: readonly number[]): (readonly [number, number, number])[] {
    return indices
      .flatMap((index) =>
        (this.#starts[index] ?? []).map(
          (start, at) => [index, start, this.#ends[index]?.[at] as number] as const,
        ),
      )
      .sort(byStart);
  }
}

function byStart([, one]: readonly [number, number, number], [, other]: readonly [number, number, number]) {
  return one - other;
}
