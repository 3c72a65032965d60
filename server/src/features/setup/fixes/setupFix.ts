// What can be done about a finding in a setup file.

import type { SetupAnalysis, SetupFinding } from '../../../analysis/index.ts';
import { excerpt } from '../../excerpt.ts';
import type { TextChange } from '../textChange.ts';

export interface SetupFix {
  /** What it does, for a menu; never with a secret in it. */
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** It is what was meant: nobody must choose, and nothing that was read is lost. */
  readonly isPreferred: boolean;
  /** A name that it brings into the file; two fixes that bring the same one are not done together. */
  readonly brings?: string;
}

/** Several where one must choose, none where nothing can be done after all. */
export type FixMaker = (finding: SetupFinding, setup: SetupAnalysis) => readonly SetupFix[];

/** The name of a section or a key, as a file has it, in a menu. */
export function shortName(name: string, setup: SetupAnalysis): string {
  return excerpt(setup.shownName(name), 60);
}

export function broughtSection(section: string): string {
  return `[${section}]`.toLowerCase();
}

export function broughtKey(section: string, key: string): string {
  return `[${section}]${key}`.toLowerCase();
}
