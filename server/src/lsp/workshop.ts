// What handlers work with, and what a row of the table of capabilities is.

import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { Knowledge } from '../analysis/index.ts';
import type { ArticleLinks } from '../features/index.ts';
import type { CheckedFiles } from './checkedFiles.ts';
import type { OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import type { Host, Known } from './host.ts';
import type { SettingsStore } from './settings.ts';

export interface Workshop {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly settings: SettingsStore;
  readonly guard: Guard;
  readonly host: Host;
  /** What was read from disk and is no open document. */
  readonly checked: CheckedFiles;
  knowledge(): Promise<Knowledge>;
  known(): Promise<Known>;
  /** Another number whenever something else may be known. */
  generation(): number;
  /** The editor takes no more folds of a document. */
  mostFolds(): number;
  /** The editor takes completions with stops to go through. */
  takesSnippets(): boolean;
  /** How articles are linked to from a document, or from anywhere. */
  links(uri?: string): Promise<ArticleLinks>;
  /** The names of the logs and setup files beside a document; none where the editor does not tell. */
  siblings(uri: string): Promise<readonly string[]>;
}

export interface Row {
  readonly capability: Partial<ServerCapabilities>;
  attach(workshop: Workshop): void;
}
