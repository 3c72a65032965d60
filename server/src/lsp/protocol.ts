// What client and server say to each other beyond LSP: each method's name and what goes with it, written
// once. The client imports this file and nothing else of the server.

import type { LogStatus } from '../features/index.ts';

export type {
  ArticleEntry,
  ArticlePage,
  LookUpAnswers,
  LookUpItem,
  ProductStatus,
} from '../features/index.ts';

/** The languages that are ours. */
export type OurLanguage = 'sms-log' | 'sms-setup';

/** What the client hands over when the server starts. */
export interface ClientOptions {
  /** Translated sentences, as VS Code gives them to the extension. */
  readonly l10n?: Readonly<Record<string, string>>;
  /** It opens an article's page from a link in a hover or on a page. */
  readonly opensPages?: boolean;
  /** It answers which logs lie beside a document. */
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

/** To the client: a file of the extension's own `dist`, please (the web has no disk). Answered with its text. */
export const readAsset = 'smsLens/readAsset';
export interface ReadAsset {
  readonly name: string;
}

/** To the client: which logs lie in the folder of this document? Answered with their names, as they are spelt. */
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
