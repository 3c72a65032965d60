// The names that are spelt most like one that is not known.

/** So much of a word may be spelt otherwise. */
const tolerance = 0.34;

interface Near {
  readonly name: string;
  readonly distance: number;
}

/** At most `count` names that may well have been meant, the nearest first. */
export function nearest(word: string, names: Iterable<string>, count: number): string[] {
  return within(Math.max(1, Math.floor(word.length * tolerance)), word, names, count);
}

/** Those that are at most one letter off, or have two neighbours swapped; at most two of them. */
export function oneLetterOff(word: string, names: Iterable<string>): string[] {
  return within(1, word, names, 2);
}

/** The nearest names, however far they are. */
export function nearestOfAll(word: string, names: Iterable<string>, count: number): string[] {
  return within(Number.POSITIVE_INFINITY, word, names, count);
}

/** Once there are as many as wanted, only what is nearer than the last of them is of use. */
function within(limit: number, word: string, names: Iterable<string>, count: number): string[] {
  const wanted = word.toLowerCase();
  const letters = lettersOf(wanted);
  const distanceTo = distanceFrom(wanted);
  const found: Near[] = [];
  let reach = limit;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > reach) continue;
    const other = name.toLowerCase();
    if (strangeLetters(letters, lettersOf(other)) > reach) continue;
    const distance = distanceTo(other, reach);
    if (distance > reach) continue;
    const behind = found.findIndex((near) => near.distance > distance);
    found.splice(behind < 0 ? found.length : behind, 0, { name, distance });
    if (found.length > count) found.pop();
    if (found.length === count) reach = (found.at(-1)?.distance ?? 0) - 1;
  }
  return found.map(({ name }) => name);
}

/** Which letters a word has, a bit for each; some letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** Each letter that only one of them has must be changed, put in or left out: so far they are apart at least. */
function strangeLetters(one: number, other: number): number {
  return Math.max(bitsIn(one & ~other), bitsIn(other & ~one));
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Farther than any two words are that somebody asks about. */
const far = 0xffff;

/**
 * How many letters of a word must be put in, left out, changed or swapped with their neighbour to make another of it;
 * above `limit` it may stop. Only the middle of the table is filled in, since the rest is too far; its rows are made
 * once for all others.
 */
function distanceFrom(word: string): (other: string, limit: number) => number {
  const width = word.length + 1;
  let before = new Uint16Array(width);
  let last = new Uint16Array(width);
  let next = new Uint16Array(width);
  return (other, limit) => {
    for (let at = 0; at < width; at++) last[at] = at;
    for (let row = 1; row <= other.length; row++) {
      const letter = other.charCodeAt(row - 1);
      const first = Math.max(1, row - limit);
      const end = Math.min(width, row + limit + 1);
      next[first - 1] = first === 1 ? row : far;
      // As many letters as one of them has more of behind a place must go, too.
      const more = other.length - row - word.length;
      let least = first === 1 ? row + Math.abs(more) : far;
      for (let at = first; at < end; at++) {
        const unit = word.charCodeAt(at - 1);
        let cost = (last[at - 1] as number) + (letter === unit ? 0 : 1);
        cost = Math.min(cost, (last[at] as number) + 1, (next[at - 1] as number) + 1);
        const isSwapped =
          row > 1 && at > 1 && letter === word.charCodeAt(at - 2) && unit === other.charCodeAt(row - 2);
        if (isSwapped) cost = Math.min(cost, (before[at - 2] as number) + 1);
        next[at] = cost;
        least = Math.min(least, cost + Math.abs(more + at));
      }
      if (end < width) next[end] = far;
      if (least > limit) return least;
      [before, last, next] = [last, next, before];
    }
    return last[width - 1] as number;
  };
}
