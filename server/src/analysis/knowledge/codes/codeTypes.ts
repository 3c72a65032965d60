// What is known of numbers. Plain data, like all that is known.

import type { CodeLabel } from '../../mentions/types.ts';

export const spaces = ['win32', 'hresult', 'ntstatus', 'own'] as const;
/** How the numbers of a family are made: errors of Windows below 65536, HRESULTs, NTSTATUSes, or anything else. */
export type Space = (typeof spaces)[number];

/** Numbers that somebody defined together: the errors of WMI, of SQL Server, the events of SMS 1.x. */
export interface Family {
  readonly id: string;
  readonly space: Space;
  /** False where no symbols were ever published: what the numbers mean stands in our words only. */
  readonly official: boolean;
  /** What one of its numbers is called: "Win32 error". */
  readonly title: string;
  /** A family whose numbers mean the same; where both have a number it is shown once. */
  readonly sameAs: string;
}

/** A family with its numbers, packed: see packing.ts. */
export interface PackedFamily extends Family {
  readonly numbers: string;
  readonly symbols: string;
  readonly meanings: string;
}

export const outcomes = ['failure', 'success', 'pending', 'restart', 'note'] as const;
/** What a number tells of how it went. Only a failure is a problem. */
export type Outcome = (typeof outcomes)[number];

/** What is behind a number in SMS, and what to do about it. */
export interface Advice {
  readonly family: string;
  readonly number: number;
  readonly cause: string;
  readonly fix: string;
  readonly kb: readonly number[];
}

export interface OutcomeFact {
  readonly family: string;
  readonly number: number;
  readonly outcome: Outcome;
}

/** Which kind of numbers a log mostly writes; several families have the same numbers. */
export const contexts = [
  'site',
  'provider',
  'client',
  'legacy',
  'setup',
  'msi',
  'updates',
  'osd',
  'usmt',
  'ras',
  'ad',
  'mp',
  'sms1',
  'hman',
  'sql',
  'http',
  'other',
] as const;
export type CodeContext = (typeof contexts)[number];

/** Families that come first under a label, in a context, or where both hold; groups of equals, best first. */
export interface Preference {
  readonly label: CodeLabel | '';
  readonly context: CodeContext | '';
  readonly groups: readonly (readonly Preferred[])[];
  /** Whether the number may belong to any other family. */
  readonly others: boolean;
}

/** A family, or its numbers `from` to `to` only. */
export interface Preferred {
  readonly family: string;
  readonly from: number;
  readonly to: number;
}

export interface Facility {
  readonly number: number;
  readonly name: string;
  readonly meaning: string;
}

export interface CodeTables {
  /** In the order in which they are thought of where nothing else decides. */
  readonly families: PackedFamily[];
  readonly advice: Advice[];
  readonly outcomes: OutcomeFact[];
  readonly preferences: Preference[];
  readonly facilities: Facility[];
  /** Codes that are no numbers: SQLSTATEs, sub-status of IIS. */
  readonly named: NamedCode[];
}

export interface NamedCode {
  readonly kind: string;
  readonly code: string;
  readonly meaning: string;
}

/** What one number means in one family. */
export interface Code {
  readonly family: Family;
  readonly number: number;
  /** Its symbols, the usual one first; none where nobody published one. */
  readonly symbols: readonly string[];
  /** Goes on from "the symbol: …"; empty where the symbol says it all. */
  readonly meaning: string;
  readonly cause: string;
  readonly fix: string;
  readonly kb: readonly number[];
  readonly outcome: Outcome;
}
