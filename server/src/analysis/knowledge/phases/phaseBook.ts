// The phases that are known, opened: all of them, and what finds the lines that they begin and end with.

import type { WindowChoice } from '../../match/gate/window.ts';
import { type Matcher, matcherFor } from '../../match/matcher.ts';
import { type KnownPhase, phaseTemplates } from './phaseTypes.ts';

export class PhaseBook {
  readonly all: readonly KnownPhase[];
  readonly #choices: readonly WindowChoice[];
  #matcher: Matcher | undefined;

  constructor(all: readonly KnownPhase[], choices: readonly WindowChoice[]) {
    this.all = all;
    this.#choices = choices;
  }

  /** Its companions are beginnings, its other hits ends; made when it is first asked for. */
  get matcher(): Matcher {
    this.#matcher ??= matcherFor(this.all.map(phaseTemplates), this.#choices);
    return this.#matcher;
  }
}
