// Lays a template beside a text. The rule is first fit: a hole ends at the first place where the literal
// behind it stands, a segment is taken at the first place where it fits, and neither is ever given back.
// So a text hole never makes the search start again, and no line makes a match take more than one pass
// over the text for each literal, and 300 units for each place where a hole could begin and end.

import { parseNumber } from './codeNumber.ts';
import { isWord } from './fold.ts';
import { HeldBefore } from './heldBefore.ts';
import { holes, longestHeld } from './holes.ts';
import { afterFailure, findLiteral, literalEnd, NextPlace } from './literal.ts';
import type { Match, Segment, Step, Template, TypedHole } from './template.ts';

interface Fit {
  readonly start: number;
  readonly end: number;
  readonly held: readonly Held[];
}

interface Held {
  readonly name: string;
  readonly text: string;
}

/** The first place in `text` that fits the template. */
export function matchTemplate(template: Template, text: string): Match | undefined {
  const captures: Record<string, string> = {};
  let start = 0;
  let end = -1;
  for (const segment of template.segments) {
    const fit = findSegment(segment, text, end + 1);
    if (fit === undefined) return undefined;
    if (segment.text === undefined) start = fit.start;
    else captures[segment.text] = text.slice(end, fit.start);
    for (const { name, text: held } of fit.held) captures[name] = held;
    end = fit.end;
  }
  return { start, end, captures };
}

function findSegment(segment: Segment, text: string, from: number): Fit | undefined {
  const [first] = segment.steps;
  if (first === undefined) return undefined;
  const next: (NextPlace | undefined)[] = [];
  const before = segment.leading && new HeldBefore(segment.leading.type, text);
  for (let at = findLiteral(first.literal, text, from); at >= 0; ) {
    const fit = fitSteps(segment, next, text, at);
    if (before === undefined || segment.leading === undefined) {
      if (fit !== undefined) return fit;
    } else {
      const start = before.startFor(at);
      const held = text.slice(start, at);
      if (fit !== undefined && start >= 0 && hasValue(segment.leading, held)) {
        return { start, end: fit.end, held: [{ name: segment.leading.name, text: held }, ...fit.held] };
      }
    }
    at = findLiteral(first.literal, text, afterFailure(first.literal, text, at));
  }
  return undefined;
}

/** Fits the literals and the holes behind them, the first literal at `start`. */
function fitSteps(
  segment: Segment,
  next: (NextPlace | undefined)[],
  text: string,
  start: number,
): Fit | undefined {
  if (segment.wordBegins && isWord(text.charCodeAt(start - 1))) return undefined;
  const held: Held[] = [];
  const { steps } = segment;
  let end = start;
  for (let index = 0; index < steps.length; index++) {
    const { literal, hole } = steps[index] as Step;
    end = literalEnd(literal, text, end);
    if (end < 0) return undefined;
    if (hole === undefined) continue;
    const holeEnd = holes[hole.type].isExact
      ? endOfExact(hole, text, end)
      : endOfHeld(hole, placeOf(steps, index + 1, next, text), text, end);
    if (holeEnd < 0) return undefined;
    held.push({ name: hole.name, text: text.slice(end, holeEnd) });
    end = holeEnd;
  }
  return segment.wordEnds && isWord(text.charCodeAt(end)) ? undefined : { start, end, held };
}

/** Where the literal of a step stands next; it is looked for when it is first asked for, and then remembered. */
function placeOf(
  steps: readonly Step[],
  index: number,
  known: (NextPlace | undefined)[],
  text: string,
): NextPlace | undefined {
  const step = steps[index];
  if (step === undefined) return undefined;
  known[index] ??= new NextPlace(step.literal, text);
  return known[index];
}

/** Whatever comes behind it, a hole that ends by itself ends there. */
function endOfExact(hole: TypedHole, text: string, at: number): number {
  const end = endOfMatch(holes[hole.type].least, text, at);
  return end >= 0 && (hole.value === undefined || hasValue(hole, text.slice(at, end))) ? end : -1;
}

/** Where the hole that begins at `at` ends: before the next literal, or with the word; -1 if it does not fit. */
function endOfHeld(hole: TypedHole, next: NextPlace | undefined, text: string, at: number): number {
  const { least, inner, edge, around, whole } = holes[hole.type];
  const shortest = endOfMatch(least, text, at);
  if (shortest < 0) return -1;
  let end: number;
  if (next === undefined) {
    end = endOfMatch(edge, text, at);
    while (end > shortest && around.test(text.charAt(end - 1))) end--;
  } else {
    end = next.from(shortest);
    if (end > at + longestHeld || end > endOfMatch(inner, text, at)) return -1;
  }
  if (end < 0) return -1;
  const held = text.slice(at, end);
  return whole.test(held) && hasValue(hole, held) ? end : -1;
}

function endOfMatch(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

function hasValue({ value }: TypedHole, held: string): boolean {
  return value === undefined || parseNumber(held) === value;
}
