// What is known of setup files: which there are, what each may say, and what can be wrong with one. Plain data.

import type { Sureness } from '../catalogue/catalogueTypes.ts';
import type { ProcedureLink } from '../procedures/procedureLink.ts';
import type { Condition } from './condition.ts';

export const setupRoles = ['script', 'input', 'state', 'named'] as const;
/**
 * What a file is for: the answers of an unattended setup; written by a person for another program; written by a
 * program, so that we inform and never correct; or known by its name and use alone.
 */
export type SetupRole = (typeof setupRoles)[number];

export const valueTypes = [
  'string',
  'enum',
  'bool',
  'yesno',
  'truefalse',
  'integer',
  'port',
  'siteCode',
  'siteName',
  'path',
  'localPath',
  'unc',
  'host',
  'fqdn',
  'ntDomain',
  'account',
  'productId',
  'password',
  'date',
  'list',
  'blob',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** When something holds: always, or under a condition; and whether a source says so. */
export interface When {
  /** None means always. */
  readonly condition: Condition | undefined;
  readonly isInferred: boolean;
  /** The documents say so, yet several files in use do without. */
  readonly isDispensable: boolean;
}

export interface KnownSetting {
  /** As the product spells it; `*` stands for what is free in it. */
  readonly key: string;
  readonly type: ValueType;
  /** The values of a list or an enumeration, the bounds of a number, the shapes of a product key … */
  readonly allowed: readonly string[];
  readonly default: string;
  /** A value that is valid, made up. */
  readonly example: string;
  /** The actions that take it; empty for all. */
  readonly actions: readonly string[];
  readonly required: When | undefined;
  /** When it must not stand. */
  readonly never: When | undefined;
  /** When it has no effect. */
  readonly idle: When | undefined;
  /** A password is `yes`; what should not be passed on, such as a product key, is `sensitive`. */
  readonly secret: '' | 'yes' | 'sensitive';
  readonly since: string;
  readonly until: string;
  readonly certainty: Sureness;
  readonly source: string;
  readonly meaning: string;
}

export interface KnownSection {
  readonly name: string;
  readonly actions: readonly string[];
  readonly required: When | undefined;
  /** The program writes it; nobody else should. */
  readonly isWritten: boolean;
  readonly certainty: Sureness;
  readonly source: string;
  readonly meaning: string;
  readonly settings: readonly KnownSetting[];
}

export interface KnownSetupFile {
  readonly file: string;
  readonly title: string;
  /** In small letters; `*` stands for anything. */
  readonly names: readonly string[];
  readonly role: SetupRole;
  readonly products: readonly string[];
  readonly place: string;
  readonly run: string;
  readonly log: string;
  readonly kb: readonly number[];
  readonly certainty: Sureness;
  readonly about: string;
  readonly sections: readonly KnownSection[];
}

/** What a value of a key means, in a few words. */
export interface KnownValue {
  readonly key: string;
  readonly value: string;
  /** The files in which it means that; empty for all. */
  readonly files: readonly string[];
  readonly meaning: string;
}

export const ruleSeverities = ['error', 'warning', 'information'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** Something that can be wrong with a setup file. */
export interface SetupRule {
  readonly rule: string;
  readonly severity: RuleSeverity;
  /** The files that it is for; empty for all. */
  readonly files: readonly string[];
  readonly certainty: Sureness;
  /** The name of what mends it; empty where nothing does. */
  readonly fix: string;
  /** Why nothing mends it. */
  readonly whyNot: string;
  readonly source: string;
  /** With holes for what was found, `{key}`. */
  readonly message: string;
}

/** A procedure that helps where a rule finds something. */
export interface SetupRemedy {
  readonly rule: string;
  readonly files: readonly string[];
  /** When it helps; none means always. */
  readonly when: Condition | undefined;
  /** Keys of the file, `Section.Key`, fill its parameters. */
  readonly link: ProcedureLink;
}

export interface SetupFacts {
  readonly files: readonly KnownSetupFile[];
  readonly values: readonly KnownValue[];
  readonly rules: readonly SetupRule[];
  readonly remedies: readonly SetupRemedy[];
}
