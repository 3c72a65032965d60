// The text of one open document, held once: UTF-16 units in a buffer with slack, line starts beside it.
// Edits are made in place, so that an append to a large log costs what was appended. A new text is copied bit by
// bit by whoever has time, or at once when somebody needs all of it. It answers exactly as
// vscode-languageserver-textdocument does, which is its reference in the tests.

import { LineIndex } from './lineIndex.ts';
import { plainCodec } from './plainCodec.ts';
import { isLineEnd, type Span, spanOf } from './span.ts';
import type { Position, Text, UnitCodec } from './types.ts';

export class TextStore implements Text {
  readonly #codec: UnitCodec;
  #units: Uint16Array = new Uint16Array(0);
  #span: Span;
  #lines: LineIndex;
  /** The text while it is not all copied yet, and so many units of it that are. */
  #pending: string | undefined;
  #copied = 0;

  constructor(text: string, codec: UnitCodec = plainCodec) {
    this.#codec = codec;
    this.#span = this.#spanOf(0);
    this.#lines = this.#take(text);
  }

  get length(): number {
    return this.#span.length;
  }

  get lineCount(): number {
    return this.#lines.count(this.span);
  }

  /** The text as units, true until the next edit. */
  get span(): Span {
    this.copyOn(Number.POSITIVE_INFINITY);
    return this.#span;
  }

  /** Copies about so many units more; true when all of the text is there. */
  copyOn(units: number): boolean {
    if (this.#pending === undefined) return true;
    const end = Math.min(this.#pending.length, this.#copied + units);
    this.#codec.write(this.#pending.slice(this.#copied, end), this.#units, this.#copied);
    this.#copied = end;
    if (end === this.#pending.length) this.#pending = undefined;
    return this.#pending === undefined;
  }

  slice(start: number, end: number): string {
    if (this.#pending !== undefined) return this.#pending.slice(this.#within(start), this.#within(end));
    return this.#codec.read(this.#units, this.#within(start), this.#within(end));
  }

  lineStart(line: number): number {
    return this.#lines.start(this.span, line);
  }

  /** Looks for line starts up to `offset`, so that who asks for one there later need not wait. */
  readLines(offset: number): void {
    this.#lines.readTo(this.span, offset);
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.lineStart(line);
    const next = this.lineStart(line + 1);
    if (start === this.length && start === next && line >= this.lineCount) return this.length;
    return this.#beforeLineEnd(Math.min(start + Math.max(character, 0), next), start);
  }

  positionAt(offset: number): Position {
    const within = this.#within(offset);
    const line = this.#lines.lineAt(this.span, within);
    const start = this.lineStart(line);
    return { line, character: this.#beforeLineEnd(within, start) - start };
  }

  /** Puts `text` in the place of [start, end) and says which place that was. */
  replace(start: number, end: number, text: string): { start: number; oldEnd: number; newEnd: number } {
    this.copyOn(Number.POSITIVE_INFINITY);
    const from = Math.min(this.#within(start), this.#within(end));
    const oldEnd = Math.max(this.#within(start), this.#within(end));
    const newEnd = from + text.length;
    const oldLength = this.length;
    const length = oldLength - (oldEnd - from) + text.length;
    this.#reserve(length);
    this.#units.copyWithin(newEnd, oldEnd, oldLength);
    this.#codec.write(text, this.#units, from);
    this.#span = this.#spanOf(length);
    this.#lines.replaced(this.#span, oldLength, from, oldEnd, newEnd);
    return { start: from, oldEnd, newEnd };
  }

  replaceAll(text: string): void {
    this.#lines = this.#take(text);
  }

  #take(text: string): LineIndex {
    this.#span = this.#spanOf(0);
    this.#reserve(text.length);
    this.#pending = text;
    this.#copied = 0;
    this.#span = this.#spanOf(text.length);
    return new LineIndex(text.length);
  }

  #reserve(length: number): void {
    if (length <= this.#units.length) return;
    const capacity = length + (length >> 3) + 1024;
    const grown = new Uint16Array(capacity + (capacity & 1));
    grown.set(this.#units.subarray(0, this.length));
    this.#units = grown;
  }

  #spanOf(length: number): Span {
    return spanOf(this.#units, length, true, (start, end) => this.slice(start, end));
  }

  #within(offset: number): number {
    return Math.max(0, Math.min(offset, this.length));
  }

  #beforeLineEnd(offset: number, lineStart: number): number {
    let end = offset;
    while (end > lineStart && isLineEnd(this.#units[end - 1] as number)) end--;
    return end;
  }
}
