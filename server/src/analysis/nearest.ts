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

/** The nearest names, however far they are. */
export function nearestOfAll(word: string, names: Iterable<string>, count: number): string[] {
  return within(Number.POSITIVE_INFINITY, word, names, count);
}

function within(limit: number, word: string, names: Iterable<string>, count: number): string[] {
  const wanted = word.toLowerCase();
  const found: Near[] = [];
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > limit) continue;
    const distance = distanceBetween(wanted, name.toLowerCase(), limit);
    if (distance <= limit) found.push({ name, distance });
  }
  found.sort((one, other) => one.distance - other.distance);
  return found.slice(0, count).map(({ name }) => name);
}

/** How many letters must be put in, left out, changed or swapped with their neighbour; above `limit` it may stop. */
function distanceBetween(one: string, other: string, limit: number): number {
  const width = other.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, at) => at);
  let next = new Uint16Array(width);
  for (let row = 1; row <= one.length; row++) {
    next[0] = row;
    let least = row;
    for (let at = 1; at < width; at++) {
      const same = one[row - 1] === other[at - 1];
      let cost = Math.min(
        (last[at] as number) + 1,
        (next[at - 1] as number) + 1,
        (last[at - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) cost = Math.min(cost, (before[at - 2] as number) + 1);
      next[at] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    [before, last, next] = [last, next, before];
  }
  return last[width - 1] as number;
}
