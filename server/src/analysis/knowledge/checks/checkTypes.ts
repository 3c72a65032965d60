// The shapes of checks: a question over the logs of a machine or a site, the evidence that is looked for, and the
// answers, of which the first that holds is given.

import type { Sureness } from '../catalogue/catalogueTypes.ts';
import type { ProcedureLink } from '../procedures/procedureLink.ts';
import type { Product } from '../products/productFacts.ts';

/** Each machine is asked by itself; or each site, over all machines. */
export const scopes = ['machine', 'site'] as const;
export type Scope = (typeof scopes)[number];

/** It is a question at all times; or only for who plans something, and no alarm for others. */
export const occasions = ['always', 'planned'] as const;
export type Occasion = (typeof occasions)[number];

/**
 * A new run begins, and nothing older counts; a milestone, in the order in which they come; something that speaks
 * against; something to be known.
 */
export const roles = ['start', 'step', 'trouble', 'sign'] as const;
export type EvidenceRole = (typeof roles)[number];

export const tones = ['good', 'bad', 'waiting', 'open'] as const;
export type Tone = (typeof tones)[number];

/** What shows the evidence: a template, an article that recognises the record, any error, or that there is such a file. */
export type Showing =
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'errors' }
  | { readonly kind: 'file' };

export interface EvidenceLine {
  /** Where it stands: logs as the catalogue names them, or `ini` for setup files; empty for any log. */
  readonly logs: readonly string[];
  readonly showing: Showing;
}

export interface Evidence {
  readonly id: string;
  readonly role: EvidenceRole;
  readonly title: string;
  readonly sure: Sureness;
  readonly source: string;
  /** Any of them shows it. */
  readonly lines: readonly EvidenceLine[];
}

/** `log` is there; `what` and `than` are ids of evidence, `last` for the furthest step that was seen, or `errors` for any error. */
export type Clause =
  | { readonly kind: 'read'; readonly log: string }
  | { readonly kind: 'seen' | 'no' | 'unseen'; readonly what: string }
  | { readonly kind: 'after'; readonly what: string; readonly than: string }
  | { readonly kind: 'within' | 'over'; readonly what: string; readonly seconds: number };

export interface Answer {
  readonly id: string;
  readonly tone: Tone;
  /** Any of them must hold, with all of its clauses. */
  readonly when: readonly (readonly Clause[])[];
  readonly procedures: readonly ProcedureLink[];
  /** With places to fill in: `{{done.time}}`. */
  readonly sentence: string;
  readonly text: string;
}

export interface Check {
  readonly id: string;
  readonly question: string;
  readonly products: readonly Product[];
  readonly of: Scope;
  readonly asked: Occasion;
  /** What the answer needs, and what only helps. */
  readonly logs: readonly string[];
  readonly also: readonly string[];
  readonly articles: readonly string[];
  readonly procedures: readonly ProcedureLink[];
  readonly about: string;
  readonly evidence: readonly Evidence[];
  readonly answers: readonly Answer[];
  /** What no log can answer. */
  readonly ticks: readonly string[];
}

/** Stands for setup files among logs. */
export const setupFiles = 'ini';
/** Stand for evidence in conditions. */
export const lastStep = 'last';
export const anyError = 'errors';
