// A text while it is changed several times over: stretches of the original and new text between them. At its end it is
// told as changes of the original.

import type { Extent } from '../../analysis/index.ts';
import type { TextChange } from './textChange.ts';

/** A stretch of the original, or new text. */
type Piece = Extent | string;
export type Pieces = readonly Piece[];

export function piecesOf(original: string): Pieces {
  return original === '' ? [] : [{ start: 0, end: original.length }];
}

/** `changes` are of the text that the pieces make, in order. */
export function changed(pieces: Pieces, changes: readonly TextChange[]): Pieces {
  const result: Piece[] = [];
  const left = [...pieces].reverse();
  const pass = (count: number, isKept: boolean) => {
    for (let rest = count; rest > 0; ) {
      const piece = left.pop();
      if (piece === undefined) return;
      const taken = Math.min(rest, lengthOf(piece));
      if (isKept) result.push(part(piece, 0, taken));
      if (taken < lengthOf(piece)) left.push(part(piece, taken, lengthOf(piece)));
      rest -= taken;
    }
  };
  let at = 0;
  for (const { start, end, text } of changes) {
    pass(start - at, true);
    pass(end - start, false);
    if (text !== '') result.push(text);
    at = end;
  }
  return result.concat(left.reverse());
}

export function textOf(pieces: Pieces, original: string): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : original.slice(piece.start, piece.end)))
    .join('');
}

export function changesOf(pieces: Pieces, original: string): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (piece.start > at || text !== '') changes.push({ start: at, end: piece.start, text });
    at = piece.end;
    text = '';
  }
  return changes;
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string'
    ? piece.slice(from, to)
    : { start: piece.start + from, end: piece.start + to };
}
