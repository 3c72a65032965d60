// The text of one open document, held once: UTF-16 units in a buffer with slack, line starts beside it.
// Edits are made in place, so that an append to a large log costs what was appended. It answers exactly
// as vscode-languageserver-textdocument does, which is its reference in the tests.

import { LineIndex } from './lineIndex.ts';
import { plainCodec } from './plainCodec.ts';
import type { Position, Text, UnitCodec } from './types.ts';

export class TextStore implements Text {
  readonly #codec: UnitCodec;
  #units: Uint16Array = new Uint16Array(0);
  #length = 0;
  #lines: LineIndex;

  constructor(text: string, codec: UnitCodec = plainCodec) {
    this.#codec = codec;
    this.#lines = this.#fill(text);
  }

  get length(): number {
    return this.#length;
  }

  get lineCount(): number {
    return this.#lines.count;
  }

  slice(start: number, end: number): string {
    return this.#codec.read(this.#units, this.#within(start), this.#within(end));
  }

  lineStart(line: number): number {
    return line < this.#lines.count ? this.#lines.start(line) : this.#length;
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#lines.count) return this.#length;
    const start = this.#lines.start(line);
    return this.#beforeLineEnd(Math.min(start + Math.max(character, 0), this.lineStart(line + 1)), start);
  }

  positionAt(offset: number): Position {
    const within = this.#within(offset);
    const line = this.#lines.lineAt(within);
    const start = this.#lines.start(line);
    return { line, character: this.#beforeLineEnd(within, start) - start };
  }

  /** Puts `text` in the place of [start, end). */
  replace(start: number, end: number, text: string): void {
    const from = Math.min(this.#within(start), this.#within(end));
    const to = Math.max(this.#within(start), this.#within(end));
    const newEnd = from + text.length;
    const length = this.#length - (to - from) + text.length;
    this.#reserve(length);
    this.#units.copyWithin(newEnd, to, this.#length);
    this.#codec.write(text, this.#units, from);
    this.#length = length;
    this.#lines.replaced(this.#units, length, from, to, newEnd);
  }

  replaceAll(text: string): void {
    this.#lines = this.#fill(text);
  }

  #fill(text: string): LineIndex {
    this.#length = 0;
    this.#reserve(text.length);
    this.#codec.write(text, this.#units, 0);
    this.#length = text.length;
    return new LineIndex(this.#units, this.#length);
  }

  #reserve(length: number): void {
    if (length <= this.#units.length) return;
    const grown = new Uint16Array(length + (length >> 3) + 1024);
    grown.set(this.#units.subarray(0, this.#length));
    this.#units = grown;
  }

  #within(offset: number): number {
    return Math.max(0, Math.min(offset, this.#length));
  }

  #beforeLineEnd(offset: number, lineStart: number): number {
    let end = offset;
    while (end > lineStart && isLineEnd(this.#units[end - 1])) end--;
    return end;
  }
}

function isLineEnd(unit: number | undefined): boolean {
  return unit === 0x0a || unit === 0x0d;
}
