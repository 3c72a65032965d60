// What the outside must give the server. Each host fills it in; nothing else reaches out.

import type { CancellationToken } from 'vscode-languageserver';
import type {
  Format,
  Knowledge,
  LogEvidence,
  LogReport,
  PackFile,
  PlaceTable,
  Product,
  UnitCodec,
} from '../analysis/index.ts';
import type { FolderEntry } from './protocol.ts';

export interface Host {
  /** The text of an asset that lies beside the server. */
  readAsset(name: 'knowledge.json'): Promise<string>;
  /** Lets everything that waits have its turn, so that a cancellation can arrive. */
  breathe(): Promise<void>;
  readonly codec: UnitCodec;
  readonly version: string;
  /** Files that are no open documents. */
  readonly files: Files;
}

export interface Files {
  folder(uri: string): Promise<Folder | Failure>;
  /** To be closed when no more is to be read. */
  reader(known: Known): LogReader;
  /** All of a setup file. `isOurs` says that it is one whatever stands in it. */
  setup(uri: string, isOurs: boolean, watch: ReadWatch): Promise<SetupReading>;
}

/** Why something could not be read, in words. */
export interface Failure {
  readonly failure: string;
}

export interface Folder {
  /** The same whichever way leads there. */
  readonly identity: string;
  readonly entries: readonly FolderEntry[];
}

export interface Known {
  readonly knowledge: Knowledge;
  /** What the user added, which stands in `knowledge` too. */
  readonly packs: readonly PackFile[];
}

export interface LogReader {
  /** Reads one log at a time; of one whose reading was cancelled it tells what it found so far. */
  read(wish: LogWish, watch: ReadWatch): Promise<LogReading>;
  /** The same for what checks want to know. */
  evidence(wish: EvidenceWish, watch: ReadWatch): Promise<EvidenceReading>;
  close(): Promise<void>;
}

/** A log that is read for the checks. */
export type EvidenceWish = Pick<LogWish, 'uri' | 'isOurs' | 'product' | 'format'>;

export interface LogWish {
  readonly uri: string;
  /** It is one whatever stands in it: its name or the user says so. */
  readonly isOurs: boolean;
  /** What the user set; undefined where the log tells. */
  readonly product: Product | undefined;
  readonly format: Format | undefined;
  /** So many torn records, and so many records of problems one by one. */
  readonly mostOdd: number;
  readonly mostMarks: number;
}

export interface ReadWatch {
  /** So far the file has been read, as a share of 1. */
  progress(share: number): void;
  readonly token: CancellationToken;
}

export interface ReadLog {
  readonly report: LogReport;
  /** Of all that the report names. */
  readonly places: PlaceTable;
}

export type LogReading = ReadLog | Failure | { readonly isOurs: false };

export interface ReadEvidence {
  readonly evidence: LogEvidence;
  /** What wrote the log, where that can be told. */
  readonly product: Product | undefined;
}

export type EvidenceReading = ReadEvidence | Failure | { readonly isOurs: false };

export type SetupReading = { readonly text: string } | Failure | { readonly isOurs: false };
