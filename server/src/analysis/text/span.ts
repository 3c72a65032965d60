// Text as units in memory, the way the readers of formats see it: bytes of a file, or UTF-16 units of an
// open document. The same units are also seen as 32-bit words, so that a line end is found four bytes at a
// step. Nothing here makes a string but `decode`.

export type Units = Uint8Array | Uint16Array;

export interface Span {
  readonly units: Units;
  /** The same memory as words; holds every whole word of `units`. */
  readonly words: Uint32Array;
  /** So many units are text; the rest of the buffer is not. */
  readonly length: number;
  /** No text comes after `length`. */
  readonly complete: boolean;
  decode(start: number, end: number): string;
}

export function spanOf(units: Units, length: number, complete: boolean, decode: Span['decode']): Span {
  const bytes = units.byteLength - (units.byteLength & 3);
  return {
    units,
    words: new Uint32Array(units.buffer, units.byteOffset, bytes >> 2),
    length,
    complete,
    decode,
  };
}

/** How many units hold the first `length` UTF-16 units of what [start, end) decodes to, which has `whole` of them. */
export function unitsOfPrefix(
  units: Units,
  start: number,
  end: number,
  whole: number,
  length: number,
): number {
  // Of as many characters as units each has one; otherwise the text was UTF-8.
  if (whole === end - start) return length;
  let at = start;
  for (let left = length; left > 0; left--) {
    const first = units[at] as number;
    at += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first >= 0xf0) left--; // two UTF-16 units
  }
  return at - start;
}

/** The first CR or LF in [from, to), or `to`. */
export function findLineEnd(span: Span, from: number, to: number): number {
  return findEither(span, from, to, 0x0a);
}

/** The first CR, LF or `mark` in [from, to), or `to`. A mark is a unit of ASCII. */
export function findEither({ units, words }: Span, from: number, to: number, mark: number): number {
  const perWord = units.BYTES_PER_ELEMENT === 1 ? 4 : 2;
  let at = from;
  while (at < to && (at & (perWord - 1)) !== 0) {
    if (isEither(units[at] as number, mark)) return at;
    at++;
  }
  while (at < to) {
    const lastWord = Math.floor(to / perWord);
    const first = Math.floor(at / perWord);
    const word =
      perWord === 4 ? skipBytes(words, first, lastWord, mark) : skipPairs(words, first, lastWord, mark);
    at = Math.max(at, word * perWord);
    const end = Math.min(to, at + perWord);
    for (; at < end; at++) {
      if (isEither(units[at] as number, mark)) return at;
    }
  }
  return to;
}

function isEither(unit: number, mark: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === mark;
}

/** The first word from `word` on that may hold a byte that is looked for: the mark, or what is no more than CR. */
function skipBytes(words: Uint32Array, word: number, end: number, mark: number): number {
  const marks = mark * 0x01010101;
  for (let at = word; at < end; at++) {
    const value = words[at] as number;
    const other = value ^ marks;
    if ((((value - 0x0e0e0e0e) & ~value) | ((other - 0x01010101) & ~other)) & 0x80808080) return at;
  }
  return end;
}

function skipPairs(words: Uint32Array, word: number, end: number, mark: number): number {
  const marks = mark * 0x00010001;
  for (let at = word; at < end; at++) {
    const value = words[at] as number;
    const other = value ^ marks;
    if ((((value - 0x000e000e) & ~value) | ((other - 0x00010001) & ~other)) & 0x80008000) return at;
  }
  return end;
}

/** How many lines end in [from, to). CR and LF together are one end, which stands where the LF does. */
export function countLineEnds(span: Span, from: number, to: number): number {
  const { units, length } = span;
  let count = 0;
  for (let at = findLineEnd(span, from, to); at < to; at = findLineEnd(span, at + 1, to)) {
    if (units[at] === 0x0a || at + 1 >= length || units[at + 1] !== 0x0a) count++;
  }
  return count;
}

export function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
