// A log that grew too long goes on in a new file; its older pieces lie beside it under names of their own.
// From the names alone: which pieces belong to one log, and which is older.

interface Shape {
  /** The first group is the name of the log, the second what tells pieces of this shape apart. */
  readonly pattern: RegExp;
  readonly age: number;
  /** Sorts pieces of one age, oldest first. */
  order(mark: string): string;
}

const asWritten = (mark = '') => mark;
/** `.log.3` is older than `.log.2`. */
const highestFirst = (mark: string) => String(999 - Number(mark)).padStart(3, '0');

const shapes: readonly Shape[] = [
  { pattern: /^(.+)\.log\.(\d{1,3})$/i, age: 0, order: highestFirst },
  { pattern: /^(.+)-(\d{8}-\d{6})\.log$/i, age: 1, order: asWritten },
  { pattern: /^(.+)\.log\.(\d{8}-\d{6})$/i, age: 1, order: asWritten },
  { pattern: /^(.+)\.lo_$/i, age: 2, order: asWritten },
  { pattern: /^(.+)\.log$/i, age: 3, order: asWritten },
];

/** Windows does not tell `HMAN.LO_` from `hman.lo_`. */
const folded = (name: string) => name.toLowerCase();

/** Which log a file is a piece of: the same for all pieces of one log. A name like no other is a log of its own. */
export function logOfPiece(name: string): string {
  const base = matchOf(name)?.base;
  return folded(base === undefined ? name : `${base}.log`);
}

/** It was put aside: the log itself goes on in another file. */
export function isOlderPiece(name: string): boolean {
  return logOfPiece(name) !== folded(name);
}

/** The pieces of the log that `name` belongs to, oldest first, from the names in its folder; `name` is one of them. */
export function piecesOfLog(name: string, folder: readonly string[]): string[] {
  const log = logOfPiece(name);
  const isListed = folder.some((other) => folded(other) === folded(name));
  return (isListed ? folder : [...folder, name])
    .filter((other) => logOfPiece(other) === log)
    .map((piece) => ({ piece, order: `${matchOf(piece)?.order} ${piece}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ piece }) => piece);
}

function matchOf(name: string): { base: string; order: string } | undefined {
  for (const { pattern, age, order } of shapes) {
    const [, base, mark = ''] = pattern.exec(name) ?? [];
    if (base !== undefined) return { base, order: `${age} ${order(mark)}` };
  }
  return undefined;
}
