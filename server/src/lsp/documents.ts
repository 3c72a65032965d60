// The open documents: text kept once and edited in place, what it says worked out when somebody asks and
// remembered until the text changes.

import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import {
  formats,
  type Knowledge,
  LogAnalysis,
  type Position,
  recogniseLog,
  recogniseSetup,
  recognitionSpan,
  SetupAnalysis,
  type Text,
  TextStore,
  type UnitCodec,
} from '../analysis/index.ts';
import type { Origin, OurLanguage } from './protocol.ts';
import { longestTurn } from './turnstile.ts';

/** Copied before others get their turn, in units: some milliseconds. */
const copied = 1 << 20;

interface Opened {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly content: string;
  readonly codec: UnitCodec;
  readonly opening: number;
}

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** Which opening of a document this is: no other has the same number. */
  readonly opening: number;
  readonly #text: TextStore;
  #version: number;
  /** The version since which nothing but its end has changed. */
  #grownSince: number;
  #setup: { readonly of: Knowledge; readonly file: string; readonly analysis: SetupAnalysis } | undefined;
  #log: { readonly of: Knowledge; readonly analysis: LogAnalysis } | undefined;

  constructor({ uri, languageId, version, content, codec, opening }: Opened) {
    this.uri = uri;
    this.languageId = languageId;
    this.opening = opening;
    this.#version = version;
    this.#grownSince = version;
    this.#text = new TextStore(content, codec);
  }

  get version(): number {
    return this.#version;
  }

  /** Whether a line of that version still stands where it stood: a log that is written to grows at its end. */
  standsSince({ opening = this.opening, version }: Pick<Origin, 'opening' | 'version'>): boolean {
    return opening === this.opening && version >= this.#grownSince && version <= this.#version;
  }

  get text(): Text {
    return this.#text;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if (!this.#isAppended(change)) this.#grownSince = version;
      if ('range' in change) this.#edit(change.range.start, change.range.end, change.text);
      else this.#rewrite(change.text);
    }
    this.#version = version;
    this.#setup = undefined;
  }

  /** What a setup file says, or nothing if this is none; `file` is the kind that the user named, or another word. */
  setup(knowledge: Knowledge, file: string): SetupAnalysis | undefined {
    if (this.languageId !== 'sms-setup') return undefined;
    if (this.#setup?.of !== knowledge || this.#setup.file !== file) {
      const text = this.#text.slice(0, this.#text.length);
      const analysis = new SetupAnalysis(text, knowledge.setup, { place: this.uri, file });
      this.#setup = { of: knowledge, file, analysis };
    }
    return this.#setup.analysis;
  }

  /**
   * What the log says, or nothing if this is no log of ours. A long log is read a piece at a time, and all
   * who wait get their turn between two pieces. If it is to be read as another `format` than before it is read
   * anew; any other word than a format's name means that each record tells.
   */
  async log(
    knowledge: Knowledge,
    word: string,
    breathe: () => Promise<void>,
  ): Promise<LogAnalysis | undefined> {
    if (this.languageId !== 'sms-log') return undefined;
    const format = formats.find((known) => known === word);
    if (this.#log?.of !== knowledge || this.#log.analysis.format !== format)
      this.#log = { of: knowledge, analysis: new LogAnalysis(knowledge, format) };
    while (!this.#text.copyOn(copied)) await breathe();
    for (let began = Date.now(); !this.#readOn(); ) {
      if (Date.now() - began < longestTurn) continue;
      await breathe();
      began = Date.now();
    }
    return this.#log?.analysis;
  }

  /** A block at a time, which is the least. */
  #readOn(): boolean {
    if (this.#log === undefined) return true;
    const done = this.#log.analysis.readOn(this.#text.span, 1);
    this.#text.readLines(this.#log.analysis.records.end);
    return done;
  }

  #isAppended(change: TextDocumentContentChangeEvent): boolean {
    return 'range' in change && this.#text.offsetAt(change.range.start) === this.#text.length;
  }

  #edit(start: Position, end: Position, text: string): void {
    const edit = this.#text.replace(this.#text.offsetAt(start), this.#text.offsetAt(end), text);
    this.#log?.analysis.edited(this.#text.span, edit.start, edit.oldEnd, edit.newEnd);
  }

  #rewrite(text: string): void {
    this.#text.replaceAll(text);
    this.#log = undefined;
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
  // Links outlive documents, and the server that wrote them.
  let opening = Date.now();
  return new TextDocuments({
    create: (uri, languageId, version, content) =>
      new OpenDocument({ uri, languageId, version, content, codec, opening: opening++ }),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
}
