// A procedure: one remedy, with its steps and the scripts that do them. Plain data, as it travels in the asset.

import type { Product } from '../products/productFacts.ts';
import type { Section } from '../types.ts';

/** What a change can cost: a log that is switched on, a setting that can be put back, security or service, data. */
export const risks = ['low', 'medium', 'high', 'destructive'] as const;
export type Risk = (typeof risks)[number];

export const parameterTypes = [
  'site',
  'server',
  'account',
  'path',
  'file',
  'key',
  'n',
  'id',
  'guid',
  'date',
  'drive',
  'share',
  'name',
] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** What only the reader, or the log, knows. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly example: string;
  /** All values that it may have, the example first; empty where they are not a closed list. */
  readonly choices: readonly string[];
  readonly meaning: string;
}

export const scriptLanguages = ['reg', 'bat', 'powershell'] as const;
export type ScriptLanguage = (typeof scriptLanguages)[number];
export const scriptParts = ['apply', 'undo', 'check'] as const;
export type ScriptPart = (typeof scriptParts)[number];

export interface Script {
  readonly title: string;
  readonly language: ScriptLanguage;
  readonly part: ScriptPart;
  /** For which systems it is, and what it needs. */
  readonly note: string;
  /** Parameters stand in it as `{{name}}`. */
  readonly text: string;
}

export interface Procedure {
  /** The file's name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly products: readonly Product[];
  /** Releases and service packs, as the source says them. */
  readonly versions: readonly string[];
  /** On which computer it is done. */
  readonly where: string;
  readonly risk: Risk;
  /** Systems of that computer, as the source says them. */
  readonly systems: readonly string[];
  readonly tools: readonly string[];
  readonly kb: readonly number[];
  readonly parameters: readonly Parameter[];
  /** Why it cannot be undone; empty where a section says how. */
  readonly whyNoUndo: string;
  /** When it is used. */
  readonly summary: string;
  /** Back up, Steps, Verify, Undo, Cautions: those that it has, in this order. */
  readonly sections: readonly Section[];
  readonly scripts: readonly Script[];
}
