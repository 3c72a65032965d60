// What is known of procedures, opened.

import type { Article } from '../types.ts';
import type { LinkedProcedure, ProcedureLink } from './procedureLink.ts';
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
  of({ procedures }: Article): LinkedProcedure[] {
    return this.linked(procedures);
  }

  /** The procedures that links lead to. */
  linked(links: readonly ProcedureLink[]): LinkedProcedure[] {
    return links.flatMap((link) => {
      const procedure = this.#byId.get(link.id);
      return procedure === undefined ? [] : [{ procedure, link }];
    });
  }
}
