// What `smslens check` has found, plain and ready to be printed: a row a problem of a file, and what is said of
// each file as a whole. Whoever prints sees nothing else, wherever the rows come from.

import type { Article } from '../../analysis/index.ts';
import type { Offer } from '../../features/index.ts';
import type { FilePlace } from '../filePlaces.ts';

/** The worst first. */
export const checkSeverities = ['error', 'warning', 'info'] as const;
export type CheckSeverity = (typeof checkSeverities)[number];

/** What a row of a setup file has in the place of an article. */
export interface CheckRule {
  /** The words of its messages, with holes for what was found. */
  readonly message: string;
  /** What mends it, in words; empty where nothing does. */
  readonly fix: string;
  /** Why nothing mends it. */
  readonly whyNot: string;
  /** The article of the Knowledge Base that it rests on, if it is one. */
  readonly kb: number | undefined;
}

export interface CheckRow {
  /** As it was named on the command line, or found in a folder that was. */
  readonly file: string;
  readonly start: FilePlace;
  readonly end: FilePlace;
  readonly severity: CheckSeverity;
  /** The id of the likeliest article; where none knows the record, the number in it or another word; or of a rule. */
  readonly code: string;
  /** What is wrong, in a line. */
  readonly message: string;
  /** All that recognise the record, the likeliest first. */
  readonly articles: readonly Article[];
  /** Of a setup file only. */
  readonly rule?: CheckRule;
  /** What mends it, the likeliest first, with what was captured: of the likeliest article, or of the rule. */
  readonly procedures: readonly Offer[];
  readonly captures: Readonly<Record<string, string>>;
  readonly count: number;
  /** Where the last of them begins. */
  readonly last: FilePlace;
  /** As the first and the last record wrote it; null where it wrote none. */
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  /** What is likely to be done first. */
  readonly firstStep: string | null;
  /** Where the article stands on the web. */
  readonly address: string | null;
}

/** What is said of a file as a whole. */
export interface CheckedFile {
  readonly file: string;
  readonly bytes: number;
  /** What kind of setup file it is, in words; a log has none. */
  readonly setup?: string;
  /** Of a log; the keys of a setup file. */
  readonly records: number;
  /** Of its records, or of what is wrong with a setup file. */
  readonly errors: number;
  readonly warnings: number;
  /** The most frequent codes in it, by name. */
  readonly codes: readonly { readonly name: string; readonly count: number }[];
}

export interface CheckFailure {
  readonly file: string;
  readonly reason: string;
}

/** All that a run has come to. */
export interface CheckReport {
  readonly rows: readonly CheckRow[];
  readonly files: readonly CheckedFile[];
  /** What could not be read, and why. */
  readonly failures: readonly CheckFailure[];
  /** Somebody ended it before everything was read. */
  readonly isInterrupted: boolean;
}

/** Numbers of the Knowledge Base, the likeliest first. */
export function kbOf({ articles, rule }: CheckRow): number[] {
  if (rule !== undefined) return rule.kb === undefined ? [] : [rule.kb];
  return articles.flatMap(({ kb }) => kb ?? []);
}
