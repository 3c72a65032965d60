// What client and server say to each other beyond LSP: each method's name and what goes with it, written
// once. The client imports this file and nothing else of the server.

import type { Position, Range } from 'vscode-languageserver';
import type { Form, LogStatus, Origin, SetupStatus as StatusOfSetup } from '../features/index.ts';

export type {
  ArticleEntry,
  ArticlePage,
  FindingReport,
  Form,
  Insertion,
  LineSeverity,
  LogMarks,
  LookUpAnswers,
  LookUpItem,
  MarkedLines,
  Origin,
  ProblemMark,
  ProcedureEntry,
  ProductStatus,
  SetupScript,
  ZoneStatus,
} from '../features/index.ts';

/** The languages that are ours. */
export type OurLanguage = 'sms-log' | 'sms-setup';

/** What the client hands over when the server starts. */
export interface ClientOptions {
  /** Translated sentences, as VS Code gives them to the extension. */
  readonly l10n?: Readonly<Record<string, string>>;
  /** It opens an article's page from a link in a hover or on a page. */
  readonly opensPages?: boolean;
  /** It answers which logs and setup files lie beside a document. */
  readonly namesSiblings?: boolean;
}

/** To the client: this document of another language is one of ours. */
export const recognised = 'smsLens/recognised';
export interface Recognised {
  readonly uri: string;
  readonly language: OurLanguage;
}

/** To the client: what an open log is made of, whenever that changed. */
export const documentStatus = 'smsLens/documentStatus';
export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  readonly log: LogStatus;
}

/** To the client: what an open setup file is taken for, whenever that may have changed. */
export const setupStatus = 'smsLens/setupStatus';
export interface SetupStatus {
  readonly uri: string;
  readonly version: number;
  readonly setup: StatusOfSetup;
}

/** To the client: a file of the extension's own `dist`, please (the web has no disk). Answered with its text. */
export const readAsset = 'smsLens/readAsset';
export interface ReadAsset {
  readonly name: string;
}

/** To the client: which logs and setup files lie in the folder of this document? Answered with their names, as they are spelt. */
export const siblings = 'smsLens/siblings';
export interface AskSiblings {
  readonly uri: string;
}

/** To the server: what is known of these words? Answered with `LookUpAnswers`. */
export const lookUp = 'smsLens/lookUp';
export interface LookUp {
  readonly query: string;
}

/** To the server: all articles, please, for a list. Answered with `ArticleEntry`s. */
export const articles = 'smsLens/articles';

/** To the server: the page of an article, please. Answered with `ArticlePage`, or null if there is no such article. */
export const article = 'smsLens/article';
export interface AskArticle {
  readonly id: string;
  /** The line that led to it: its values go into the procedures that the page links to. */
  readonly from?: Origin | undefined;
}

/** To the server: all procedures, for a list, those that mend what a line tells of first. Answered with `ProcedureEntry`s. */
export const procedures = 'smsLens/procedures';
export interface AskProcedures {
  readonly from?: Origin | undefined;
}

/** To the server: the page of a procedure, please. Answered with `ArticlePage`, or null if there is no such procedure. */
export const procedure = 'smsLens/procedure';
export interface AskProcedure {
  readonly id: string;
  readonly from?: Origin | undefined;
}

/** To the server: a procedure as a document to work with, please. Answered with `Insertion`, or null if there is none. */
export const insertion = 'smsLens/insertion';
export interface AskInsertion extends AskProcedure {
  readonly form: Form;
}

/** To the server: these are all articles of the user's own, whenever that changed. */
export const packs = 'smsLens/packs';
export interface PacksTold {
  readonly packs: readonly Pack[];
}
export interface Pack {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
  /** False in a workspace that the user has not said to trust. */
  readonly trusted: boolean;
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** To the server: what is to be painted on these lines? Answered with `LogMarks`. */
export const marks = 'smsLens/marks';
export interface AskMarks extends AboutDocument {
  readonly range: Range;
}

/** To the server: where in the whole log are errors and warnings? Answered with `MarkedLines`, at most 2,000. */
export const ruler = 'smsLens/ruler';
export type AskRuler = AboutDocument;

/** To the server: what happened here, to be pasted elsewhere? Answered with `FindingReport`, or null. */
export const finding = 'smsLens/finding';
export interface AskFinding extends AboutDocument {
  readonly position: Position;
  /** Without names, accounts, addresses and paths. */
  readonly redacted: boolean;
}

/** To the server: which products have setup files, and what can such a file do? Answered with `SetupScript`s. */
export const setupScripts = 'smsLens/setupScripts';

/** To the server: a new setup file that is to do this, please. Answered with `SetupText`, or null if nothing can. */
export const newSetupFile = 'smsLens/newSetupFile';
export interface AskNewSetupFile {
  /** The id of a script. */
  readonly file: string;
  readonly action: string;
}

/** To the server: this setup file without its secrets, please. Answered with `SetupText`, or null if it is none. */
export const withoutSecrets = 'smsLens/withoutSecrets';
export type AskWithoutSecrets = AboutDocument;

export interface SetupText {
  /** So named that a trace leaves it out. */
  readonly text: string;
}

/**
 * To the server: read this file from disk, please, and list its problems; for files that the editor hands to no
 * extension. Answered with `FileAnalysed`.
 */
export const analyseFile = 'smsLens/analyseFile';
/** To the server: the same of all logs and setup files of a folder. Answered with `FolderChecked`. */
export const checkFolder = 'smsLens/checkFolder';
export interface OnDisk {
  readonly uri: string;
  readonly workDoneToken?: string;
}
export interface FileAnalysed {
  /** Of a log; the keys of a setup file. */
  readonly records: number;
  readonly problems: number;
  readonly errors: number;
  readonly warnings: number;
  /** It is a log or a setup file of ours. */
  readonly recognised: boolean;
  readonly isSetup?: boolean;
  /** Why it could not be read, in words. */
  readonly failure?: string;
}
export interface FolderChecked {
  readonly files: number;
  readonly logs: number;
  /** Files of a setup. */
  readonly setups: number;
  readonly problems: number;
  /** Which could not be read, and why. */
  readonly unread: readonly { readonly uri: string; readonly reason: string }[];
}

/**
 * To the server: what do the logs and setup files of this folder, or these, say together? Answered with `SiteChecked`. They
 * are read as they lie on disk.
 */
export const checkSite = 'smsLens/checkSite';
export interface AskSiteCheck {
  /** A folder, or each of the files. */
  readonly of: { readonly folder: string } | { readonly files: readonly string[] };
  readonly workDoneToken?: string;
}
export interface SiteChecked {
  readonly title: string;
  /** Markdown, or nothing where no question can be asked. */
  readonly page: string | null;
  /** Why there is no page, in words. */
  readonly message?: string;
  readonly files: number;
  readonly logs: number;
  readonly setups: number;
  readonly unread: FolderChecked['unread'];
}

/** To the server: what was found on disk need not be listed any longer. */
export const forgetChecked = 'smsLens/forgetChecked';

/** To the client: a part of a file that the server cannot read itself, please. Answered with `FileBytes`. */
export const readFile = 'smsLens/readFile';
export interface ReadFile {
  readonly uri: string;
  /** From this byte on, as many as the client likes to hand over at once. */
  readonly from: number;
  /** A file with more bytes is not wanted. */
  readonly most: number;
  /** `base64` where only text can travel. */
  readonly as: 'buffer' | 'base64';
}
export type FileBytes =
  /** A buffer, of which a trace says nothing, or base64. */
  | { readonly bytes: ArrayBuffer | string; readonly total: number }
  /** `TooLarge`, with the size, or the code of VS Code's own error. */
  | { readonly failure: string; readonly size?: number };

/** To the client: what lies in this folder, please? Answered with `FolderEntry`s. Links to folders are left out. */
export const readFolder = 'smsLens/readFolder';
export interface ReadFolder {
  readonly uri: string;
}
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}
