// A signature is a template: literal text with typed holes, `could not read files from site {site}`.
// Matching never goes back: a hole ends at the first place where the text behind it stands and where
// what it holds fits its type. So a match takes one pass, whatever the line says.

import { parseNumber } from './codeNumber.ts';
import { type HoleType, holes, isHoleType } from './holes.ts';
import { findLiteral, foldLiteral, literalEnd } from './literal.ts';

export interface Template {
  readonly source: string;
  readonly parts: readonly Part[];
  /** The longest literal, folded: a line without it cannot match. */
  readonly anchor: string;
}

type Part = { readonly literal: string } | HolePart;

interface HolePart {
  readonly name: string;
  readonly type: HoleType;
  /** The one value that counts, for `{code=0x80070005}`. */
  readonly value?: number;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
}

const holeSource = /\{(?:(\w+):)?(\w+)(?:=([^{}]+))?\}/y;
const shortestAnchor = 9;

/** Reads a template, or says what its author got wrong. */
export function parseTemplate(source: string): Template | { readonly mistake: string } {
  const parts: Part[] = [];
  let literal = '';
  for (let at = 0; at < source.length; ) {
    holeSource.lastIndex = at;
    const hole = source[at] === '{' ? holeSource.exec(source) : null;
    if (hole === null) {
      literal += source[at++];
      continue;
    }
    const part = parseHole(hole);
    if ('mistake' in part) return part;
    if (literal !== '') parts.push({ literal: foldLiteral(literal) });
    literal = '';
    parts.push(part);
    at = holeSource.lastIndex;
  }
  if (literal !== '') parts.push({ literal: foldLiteral(literal) });
  return proveTemplate(source, parts);
}

function parseHole(hole: RegExpExecArray): HolePart | { readonly mistake: string } {
  const [whole, name, type = '', value] = hole;
  if (!isHoleType(type))
    return { mistake: `${whole} has no type; types are ${Object.keys(holes).join(', ')}` };
  const part = { name: name ?? type, type };
  if (value === undefined) return part;
  const number = parseNumber(value);
  if (type !== 'code' || number === undefined)
    return { mistake: `${whole}: only a code can be held to a value, and that must be a number` };
  return { ...part, value: number };
}

function proveTemplate(source: string, parts: readonly Part[]): Template | { readonly mistake: string } {
  const names = new Set<string>();
  let anchor = '';
  for (const [index, part] of parts.entries()) {
    if ('literal' in part) {
      if (part.literal.length > anchor.length) anchor = part.literal;
      continue;
    }
    const next = parts[index + 1];
    if (index === 0) return { mistake: 'a signature begins with literal text' };
    if (next === undefined && part.type === 'text') return { mistake: 'a text hole may not stand last' };
    if (next !== undefined && !('literal' in next))
      return { mistake: 'two holes need literal text between them' };
    if (names.has(part.name))
      return { mistake: `two holes are named "${part.name}"; write {other:${part.type}}` };
    names.add(part.name);
  }
  if (anchor.trim().length < shortestAnchor) {
    return { mistake: `at least ${shortestAnchor} characters of literal text must stand together` };
  }
  return { source, parts, anchor };
}

/** The first place in `text` that fits the template. */
export function matchTemplate(template: Template, text: string): Match | undefined {
  const [head] = template.parts;
  if (head === undefined || !('literal' in head)) return undefined;
  for (
    let start = findLiteral(head.literal, text, 0);
    start >= 0;
    start = findLiteral(head.literal, text, start + 1)
  ) {
    const match = matchAt(template.parts, text, start);
    if (match !== undefined) return match;
  }
  return undefined;
}

function matchAt(parts: readonly Part[], text: string, start: number): Match | undefined {
  const captures: Record<string, string> = {};
  let at = start;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Part;
    const end =
      'literal' in part ? literalEnd(part.literal, text, at) : holeEnd(part, parts[index + 1], text, at);
    if (end < 0) return undefined;
    if (!('literal' in part)) captures[part.name] = text.slice(at, end);
    at = end;
  }
  return { start, end: at, captures };
}

function holeEnd(hole: HolePart, next: Part | undefined, text: string, at: number): number {
  if (next === undefined || !('literal' in next)) {
    const { run } = holes[hole.type];
    run.lastIndex = at;
    return run.test(text) && holds(hole, text.slice(at, run.lastIndex)) ? run.lastIndex : -1;
  }
  const limit = hole.type === 'text' ? text.length : Math.min(text.length, at + longestCapture);
  for (
    let end = findLiteral(next.literal, text, at + 1);
    end >= 0 && end <= limit;
    end = findLiteral(next.literal, text, end + 1)
  ) {
    if (holds(hole, text.slice(at, end))) return end;
  }
  return -1;
}

const longestCapture = 326;

function holds(hole: HolePart, held: string): boolean {
  return holes[hole.type].fits.test(held) && (hole.value === undefined || parseNumber(held) === hole.value);
}
