// The numbers of a family in little text: the distance of each to the one before it, in base 36; of each symbol
// what is new against the one before it, behind a letter that says how long the old part is.

const base = 36;
/** Letters of this order stand for lengths; a longer old part is written out in part. */
const lengths = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export interface NumberRow {
  readonly number: number;
  /** As the table writes them, with strokes between; empty for none. */
  readonly symbols: string;
  readonly meaning: string;
}

export interface PackedRows {
  readonly numbers: string;
  readonly symbols: string;
  readonly meanings: string;
}

/** `rows` stand in the order of their numbers. */
export function packRows(rows: readonly NumberRow[]): PackedRows {
  let number = 0;
  const distances = rows.map((row) => {
    const distance = row.number - number;
    number = row.number;
    return distance.toString(base);
  });
  return {
    numbers: distances.join(' '),
    symbols: packTexts(rows.map(({ symbols }) => symbols)),
    meanings: rows.some(({ meaning }) => meaning !== '') ? rows.map(({ meaning }) => meaning).join('\n') : '',
  };
}

export function unpackNumbers(packed: string): Uint32Array {
  if (packed === '') return new Uint32Array(0);
  const distances = packed.split(' ');
  const numbers = new Uint32Array(distances.length);
  let number = 0;
  for (let at = 0; at < distances.length; at++) {
    number += Number.parseInt(distances[at] as string, base);
    numbers[at] = number;
  }
  return numbers;
}

function packTexts(texts: readonly string[]): string {
  if (texts.every((text) => text === '')) return '';
  let last = '';
  const packed = texts.map((text) => {
    const kept = Math.min(sameLength(last, text), lengths.length - 1);
    last = text;
    return `${lengths[kept]}${text.slice(kept)}`;
  });
  return packed.join('\n');
}

export function unpackTexts(packed: string): string[] {
  if (packed === '') return [];
  let last = '';
  return packed.split('\n').map((text) => {
    last = last.slice(0, lengths.indexOf(text.charAt(0))) + text.slice(1);
    return last;
  });
}

function sameLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}
