// What is known of logs, components and of everything else that has a name in SMS. Plain data.

import type { CodeContext } from '../codes/codeTypes.ts';
import type { Product } from '../products/productFacts.ts';

export const certainties = ['certain', 'probable', 'inferred'] as const;
/** Whether a document says so, somebody says so, or it only follows from what is known. */
export type Sureness = (typeof certainties)[number];

export const sides = [
  'client',
  'console',
  'device',
  'server',
  'setup',
  'osd',
  'iis',
  'os',
  'tool',
  'wmi',
  'wsus',
  'group',
  'mac',
  'unix',
] as const;
/** Where a log is written. */
export type Side = (typeof sides)[number];

/** What is known of one log file by its name. */
export interface LogFile {
  /** Its base name in small letters, without `.log`. */
  readonly log: string;
  readonly component: string;
  readonly side: Side;
  readonly products: readonly Product[];
  readonly folder: string;
  /** Which kind of numbers it mostly writes. */
  readonly codes: CodeContext;
  /** False for a name that logs of others have too. */
  readonly claimed: boolean;
  readonly certainty: Sureness;
  /** What it records, in a sentence. */
  readonly records: string;
}

/** Where logs lie. */
export interface Folder {
  readonly folder: string;
  readonly products: readonly Product[];
  readonly path: string;
}

/** A name under which a log is looked for although it has another. */
export interface Spelling {
  readonly written: string;
  readonly log: string;
  readonly remark: string;
}

/** How something travels through SMS: which logs tell of it, one after the other. */
export interface Flow {
  readonly flow: string;
  readonly title: string;
  readonly products: readonly Product[];
  readonly steps: FlowStep[];
}

export interface FlowStep {
  readonly log: string;
  readonly does: string;
}

export const runners = ['thread', 'service', 'agent', 'tool', 'other'] as const;
export type Runner = (typeof runners)[number];

export interface Component {
  readonly component: string;
  readonly also: readonly string[];
  readonly products: readonly Product[];
  readonly logs: readonly string[];
  readonly runs: Runner;
  readonly certainty: Sureness;
  readonly does: string;
}

/** A service, a port, a share: something that has a name and a sentence about it. */
export interface Thing {
  readonly kind: ThingKind;
  /** What varies in it stands in angle brackets: `CAP_<code>`. */
  readonly name: string;
  readonly also: readonly string[];
  readonly products: readonly Product[];
  readonly certainty: Sureness;
  readonly meaning: string;
}

export const thingKinds = [
  'service',
  'port',
  'share',
  'inbox',
  'extension',
  'file',
  'registry',
  'dcom',
  'namespace',
  'iis',
  'role',
  'account',
  'tool',
] as const;
export type ThingKind = (typeof thingKinds)[number];

export const statusSeverities = ['error', 'warning', 'info', 'audit'] as const;

export interface StatusMessage {
  readonly id: number;
  /** Empty where no source says it. */
  readonly severity: (typeof statusSeverities)[number] | '';
  /** Empty where any component may report it. */
  readonly component: string;
  readonly certainty: Sureness;
  readonly kb: readonly number[];
  readonly meaning: string;
}

export interface Catalogue {
  readonly logs: LogFile[];
  readonly folders: Folder[];
  readonly spellings: Spelling[];
  readonly flows: Flow[];
  readonly components: Component[];
  readonly things: Thing[];
  readonly statuses: StatusMessage[];
}
