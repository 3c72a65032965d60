// What the rest of the house may ask of a text. Offsets are UTF-16 units everywhere, as in LSP.

import type { Span } from './span.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Text {
  readonly length: number;
  readonly lineCount: number;
  /** The text as units, true until the next edit. */
  readonly span: Span;
  slice(start: number, end: number): string;
  /** The offset at which a line begins; the length for a line behind the last. */
  lineStart(line: number): number;
  offsetAt(position: Position): number;
  positionAt(offset: number): Position;
}

/** How strings go into and come out of UTF-16 buffers; a host may hand in a faster way. */
export interface UnitCodec {
  write(text: string, target: Uint16Array, at: number): void;
  read(units: Uint16Array, start: number, end: number): string;
}
