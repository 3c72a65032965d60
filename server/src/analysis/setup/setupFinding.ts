// Something wrong with a setup file: by which rule, where, and what was found there. No sentence in it.

import type {
  KnownSection,
  KnownSetting,
  RuleSeverity,
  SetupRule,
  When,
} from '../knowledge/setup/setupTypes.ts';
import type { Extent, IniEntry, IniLine, IniSection } from './iniText.ts';

/** What a check hands out. */
export interface SetupHit {
  readonly at: Extent;
  /** What the holes of the rule's message stand for; never a secret. */
  readonly captures?: Readonly<Record<string, string>>;
  /** How bad it is here, where that is not as the rule has it. */
  readonly severity?: RuleSeverity;
  /** No source says outright that this is wrong. */
  readonly isInferred?: boolean;
  /** What a fix works on. */
  readonly line?: IniLine;
  readonly entry?: IniEntry | undefined;
  readonly section?: IniSection | undefined;
  readonly setting?: KnownSetting | undefined;
  readonly home?: KnownSection | undefined;
  /** When this is so; told as the reason. */
  readonly because?: When;
  /** The text that would be right. */
  readonly better?: string | undefined;
  /** It is what was meant: nobody must choose. */
  readonly isMeant?: boolean;
  /** Other places that have to do with it. */
  readonly related?: readonly Extent[];
}

export interface SetupFinding extends SetupHit {
  readonly rule: SetupRule;
  readonly severity: RuleSeverity;
}
