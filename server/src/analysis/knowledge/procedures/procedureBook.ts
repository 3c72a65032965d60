// What is known of procedures, opened.

import type { Article } from '../types.ts';
import type { Procedure } from './procedureTypes.ts';

export class ProcedureBook {
  readonly all: readonly Procedure[];
  readonly #byId: ReadonlyMap<string, Procedure>;

  constructor(all: readonly Procedure[]) {
    this.all = all;
    this.#byId = new Map(all.map((procedure) => [procedure.id, procedure]));
  }

  procedure(id: string): Procedure | undefined {
    return this.#byId.get(id);
  }

  /** What mends the problem of an article, the most likely first. */
  of({ procedures }: Article): Procedure[] {
    return procedures.flatMap((id) => this.#byId.get(id) ?? []);
  }
}
