// What an open log is divided into: phases, or else days and components; and what repeats in it. All of it is worked
// out in slices, when somebody asks, and kept by block, so that an edit costs what it changed.

import type { Knowledge } from '../knowledge/knowledge.ts';
import { ByBlock, type ReadLog, type Sliced } from './byBlock.ts';
import { joinComponents, joinDays, partsIn } from './daysAndComponents.ts';
import { logsOf } from './holdsFor.ts';
import { putTogether, rulesOf } from './logPhases.ts';
import { type BlockMarks, marksIn } from './marks.ts';
import type { PhaseRule } from './openPhases.ts';
import type { PhaseNode } from './phaseTree.ts';
import { joinRuns, type Run, repeatsIn } from './repeats.ts';
import type { NamedStretch } from './stretch.ts';

export interface Repeats {
  readonly runs: readonly Run[];
  /** The first records of several lines, no more than were asked for. */
  readonly ofSeveralLines: readonly number[];
}

export class LogStructure {
  readonly #log: ReadLog;
  readonly #knowledge: Knowledge;
  readonly #rules: readonly PhaseRule[];
  readonly #marks: ByBlock<BlockMarks>;
  readonly #parts = new ByBlock((_, block) => partsIn(block));
  readonly #repeats = new ByBlock(repeatsIn);
  #latest:
    | { readonly version: number; readonly place: string; readonly phases: readonly PhaseNode[] }
    | undefined;

  constructor(log: ReadLog, knowledge: Knowledge) {
    this.#log = log;
    this.#knowledge = knowledge;
    this.#rules = rulesOf(knowledge.phases.all);
    this.#marks = new ByBlock((span, block) => marksIn(span, block, knowledge.phases.matcher));
  }

  /** The outermost phases, each with those that lie in it; `place` is the path or address of the log. */
  *phases(place: string): Sliced<readonly PhaseNode[]> {
    const logs = logsOf(place, this.#knowledge.catalogue);
    for (;;) {
      const { version } = this.#log;
      if (this.#latest?.version === version && this.#latest.place === place) return this.#latest.phases;
      const found = yield* this.#marks.all(this.#log);
      const phases = yield* putTogether(this.#log, found, this.#rules, logs);
      if (phases === undefined) continue;
      this.#latest = { version: this.#log.version, place, phases };
      return phases;
    }
  }

  /** One a calendar day. */
  *days(): Sliced<readonly NamedStretch[]> {
    return joinDays(this.#log, yield* this.#parts.all(this.#log));
  }

  *components(): Sliced<readonly NamedStretch[]> {
    return joinComponents(this.#log, yield* this.#parts.all(this.#log));
  }

  *repeats(most: number): Sliced<Repeats> {
    const found = yield* this.#repeats.all(this.#log);
    const ofSeveralLines: number[] = [];
    for (const [index, block] of found.entries()) {
      const base = this.#log.records.first(index);
      for (const record of block.ofSeveralLines) {
        if (ofSeveralLines.length === most) break;
        ofSeveralLines.push(base + record);
      }
    }
    return { runs: joinRuns(this.#log, found), ofSeveralLines };
  }
}
