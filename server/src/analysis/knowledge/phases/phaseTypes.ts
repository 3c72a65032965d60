// What a log's phases are known by. Plain data, like all that is known.

import type { Templates } from '../../match/matcher.ts';
import type { Sureness } from '../catalogue/catalogueTypes.ts';

export const phaseKinds = ['start', 'cycle', 'job', 'stage'] as const;
/**
 * A program starts; a thread wakes up, works and goes back to sleep; something with a name is worked at; a setup or
 * deployment goes through a part of its way.
 */
export type PhaseKind = (typeof phaseKinds)[number];

export interface KnownPhase {
  readonly phase: string;
  readonly kind: PhaseKind;
  /** The logs that have it, as the catalogue names them; empty for any log. */
  readonly logs: readonly string[];
  /** Templates of the lines that it begins with, and of those that it ends with. */
  readonly begins: readonly string[];
  /** None where only the next of its kind ends it, or a new start. */
  readonly ends: readonly string[];
  /** What begins on one thread ends on any. */
  readonly isAcross: boolean;
  /** In our words; `{name}` stands for what the beginning captured, `{component}` for who wrote it. */
  readonly title: string;
  readonly certainty: Sureness;
}

/**
 * What a phase is recognised by: its beginnings are told from its ends as companions are from signatures. Ends come
 * first, since a line that both fit is an end: "Finished processing file" holds "processing file".
 */
export function phaseTemplates({ begins, ends }: KnownPhase): Templates {
  return { signatures: ends, companions: begins };
}

/** A title with what was captured in the place of its holes. */
export function phaseTitle(title: string, captures: Readonly<Record<string, string>>): string {
  return title.replace(titleHole, (_, name: string) => captures[name] ?? '…');
}

/** The names that a title has holes for. */
export function namesInTitle(title: string): string[] {
  return [...title.matchAll(titleHole)].map(([, name = '']) => name);
}

const titleHole = /\{(\w+)\}/g;
