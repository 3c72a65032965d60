// The lines that an editor shows, and a little around them: so that scrolling shows what is painted already.

/** Both ends included. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** With so many lines more on both sides, as far as there are any; what touches becomes one. */
export function widened(visible: readonly Lines[], margin: number, lineCount: number): Lines[] {
  const wide = visible
    .map(({ start, end }) => ({
      start: Math.max(0, start - margin),
      end: Math.min(lineCount - 1, end + margin),
    }))
    .filter(({ start, end }) => start <= end)
    .sort((one, other) => one.start - other.start);
  const merged: Lines[] = [];
  for (const lines of wide) {
    const last = merged.at(-1);
    if (last === undefined || last.end + 1 < lines.start) merged.push(lines);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, lines.end) };
  }
  return merged;
}

/** Whether each of `lines` lies in one of `all`, which do not touch. */
export function cover(all: readonly Lines[], lines: readonly Lines[]): boolean {
  return lines.every(({ start, end }) => all.some((one) => one.start <= start && end <= one.end));
}
