// Where in a whole log its errors and warnings are, for the ruler beside it: no more places than a ruler can show.

import { markedLinesOf } from '../analysis/index.ts';
import type { LogView } from './logView.ts';
import type { LineSeverity, MarkedLines } from './marks.ts';

/** More than a screen has pixels. */
export const mostPlaces = 2000;

/** Looked at before others get their turn: some milliseconds each. */
const recordsAtOnce = 10_000;

export interface RulerOptions {
  /** Which lines: `errors`, or any other word for errors and warnings. */
  readonly lines: string;
  breathe(): Promise<void>;
  isCancelled(): boolean;
}

/** In the order of the text, no two on the same line; a place shows the worst of its lines. */
export async function ruler(
  { text, analysis }: LogView,
  { lines, breathe, isCancelled }: RulerOptions,
): Promise<MarkedLines[]> {
  const { blocks } = analysis.records;
  const places = new Places(text.lineCount, lines === 'errors');
  let looked = 0;
  for (const block of blocks) {
    const first = text.positionAt(block.base).line;
    for (const marked of markedLinesOf(block, text))
      places.add(first + (marked >> 1), (marked & 1) === 0 ? 'error' : 'warning');
    looked += block.count;
    if (looked < recordsAtOnce) continue;
    looked = 0;
    await breathe();
    if (isCancelled()) return [];
  }
  return places.all;
}

/** So many lines of the text are one place, that there are not too many. */
class Places {
  readonly #size: number;
  readonly #onlyErrors: boolean;
  readonly #all: { start: number; end: number; severity: LineSeverity }[] = [];

  constructor(lineCount: number, onlyErrors: boolean) {
    this.#size = Math.max(1, Math.ceil(lineCount / mostPlaces));
    this.#onlyErrors = onlyErrors;
  }

  get all(): MarkedLines[] {
    return this.#all;
  }

  /** To be called in the order of the lines. */
  add(line: number, severity: LineSeverity): void {
    if (this.#onlyErrors && severity === 'warning') return;
    const last = this.#all.at(-1);
    const isSamePlace = last !== undefined && this.#placeOf(last.end) === this.#placeOf(line);
    if (isSamePlace && last.severity === severity) last.end = Math.max(last.end, line);
    else if (!isSamePlace) this.#push(line, severity);
    else if (severity === 'error') this.#replaceLast(line);
  }

  #placeOf(line: number): number {
    return Math.floor(line / this.#size);
  }

  /** Places that touch and are alike become one. */
  #push(line: number, severity: LineSeverity): void {
    const last = this.#all.at(-1);
    if (last !== undefined && last.end + 1 === line && last.severity === severity) last.end = line;
    else this.#all.push({ start: line, end: line, severity });
  }

  /** An error among warnings of its place: of those nothing is left there. */
  #replaceLast(line: number): void {
    const last = this.#all.at(-1);
    if (last === undefined) return;
    const placeStart = this.#placeOf(line) * this.#size;
    if (last.start < placeStart) last.end = placeStart - 1;
    else this.#all.pop();
    this.#push(line, 'error');
  }
}
