// The open documents: text kept once and edited in place, what it says worked out when somebody asks and
// remembered until the text changes.

import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import {
  analyseLog,
  type Knowledge,
  type LogAnalysis,
  recogniseLog,
  recogniseSetup,
  recognitionSpan,
  type Text,
  TextStore,
  type UnitCodec,
} from '../analysis/index.ts';
import type { OurLanguage } from './protocol.ts';

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly #text: TextStore;
  #version: number;
  #analysis: { readonly of: Knowledge; readonly log: LogAnalysis } | undefined;

  constructor(uri: string, languageId: string, version: number, content: string, codec: UnitCodec) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = new TextStore(content, codec);
  }

  get version(): number {
    return this.#version;
  }

  get text(): Text {
    return this.#text;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) {
        const { start, end } = change.range;
        this.#text.replace(this.#text.offsetAt(start), this.#text.offsetAt(end), change.text);
      } else {
        this.#text.replaceAll(change.text);
      }
    }
    this.#version = version;
    this.#analysis = undefined;
  }

  /** What the log says, or nothing if this is no log of ours. */
  log(knowledge: Knowledge): LogAnalysis | undefined {
    if (this.languageId !== 'sms-log') return undefined;
    if (this.#analysis?.of !== knowledge) {
      this.#analysis = { of: knowledge, log: analyseLog(this.#text.slice(0, this.#text.length), knowledge) };
    }
    return this.#analysis.log;
  }

  /** Which of our languages a document of VS Code's own `log` or `ini` really is in. */
  recognised(): OurLanguage | undefined {
    const head = () => this.#text.slice(0, recognitionSpan);
    if (this.languageId === 'log') return recogniseLog(head()) ? 'sms-log' : undefined;
    if (this.languageId === 'ini') return recogniseSetup(head()) ? 'sms-setup' : undefined;
    return undefined;
  }
}

export function openDocuments(codec: UnitCodec): TextDocuments<OpenDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content, codec),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
}
