// Reads a template: `{type}` or `{name:type}` is a hole, `{code=0x80070005}` a hole that holds for one value
// only, everything else is literal text. A brace that opens no hole is literal too.

import { parseNumber } from './codeNumber.ts';
import { isWord } from './fold.ts';
import { keyLength } from './gate/key.ts';
import { holes, isHoleType, tellingTypes } from './holes.ts';
import { foldLiteral } from './literal.ts';
import type { Mistake, Segment, Step, TellingHole, Template, TypedHole } from './template.ts';

type Part = string | TypedHole;

const holeSource = /\{(?:([A-Za-z]\w*):)?(\w+)(?:=([^{}]+))?\}/y;
/** So much plain literal text must stand together somewhere, or the gate has nothing to look for. */
const plainText = new RegExp(`[\\x20-\\x7e]{${keyLength}}`);

/** Reads a template, or says what its author got wrong. */
export function parseTemplate(source: string): Template | Mistake {
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
    if (literal !== '') parts.push(foldLiteral(literal));
    literal = '';
    parts.push(part);
    at = holeSource.lastIndex;
  }
  if (literal !== '') parts.push(foldLiteral(literal));
  const trimmed = trimEdges(parts);
  const mistake = mistakeOf(trimmed);
  if (mistake !== undefined) return { mistake };
  return { source, segments: segmentsOf(trimmed), telling: trimmed.flatMap(tellingHole) };
}

function parseHole(hole: RegExpExecArray): TypedHole | Mistake {
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

function tellingHole(part: Part): TellingHole[] {
  return typeof part === 'object' && tellingTypes.has(part.type) ? [part] : [];
}

/** Blanks at the two ends of a template mean nothing. */
function trimEdges(parts: readonly Part[]): Part[] {
  return parts
    .map((part, index) => {
      if (typeof part !== 'string') return part;
      const begun = index === 0 ? part.trimStart() : part;
      return index === parts.length - 1 ? begun.trimEnd() : begun;
    })
    .filter((part) => part !== '');
}

function mistakeOf(parts: readonly Part[]): string | undefined {
  const names = new Set<string>();
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') continue;
    const next = parts[index + 1];
    if (part.type === 'text' && index === 0) return 'a text hole may not stand first';
    if (part.type === 'text' && next === undefined) return 'a text hole may not stand last';
    if (typeof next === 'object') return 'two holes need literal text between them';
    if (names.has(part.name)) return `two holes are named "${part.name}"; write {other:${part.type}}`;
    names.add(part.name);
  }
  if (!parts.some((part) => typeof part === 'string' && plainText.test(part.trim())))
    return `at least ${keyLength} plain (ASCII) characters of literal text must stand together`;
  return undefined;
}

function segmentsOf(parts: readonly Part[]): Segment[] {
  const segments: Segment[] = [];
  let begun = 0;
  for (let index = 0; index <= parts.length; index++) {
    const part = parts[index];
    if (part !== undefined && (typeof part === 'string' || part.type !== 'text')) continue;
    segments.push(segmentOf(parts, begun, index));
    begun = index + 1;
  }
  return segments;
}

function segmentOf(parts: readonly Part[], begun: number, end: number): Segment {
  const steps: Step[] = [];
  for (let index = begun; index < end; index++) {
    const part = parts[index];
    if (typeof part === 'string') steps.push({ literal: part, hole: holeAt(parts, index + 1, end) });
  }
  return {
    text: holeAt(parts, begun - 1, end)?.name,
    leading: holeAt(parts, begun, end),
    steps,
    wordBegins: begun === 0 && startsWithWord(parts[0]),
    wordEnds: end === parts.length && endsWithWord(parts[end - 1]),
  };
}

function holeAt(parts: readonly Part[], index: number, end: number): TypedHole | undefined {
  const part = index < end ? parts[index] : undefined;
  return typeof part === 'object' ? part : undefined;
}

function startsWithWord(part: Part | undefined): boolean {
  return typeof part === 'string' && isWord(part.charCodeAt(0));
}

function endsWithWord(part: Part | undefined): boolean {
  return typeof part === 'string' && isWord(part.charCodeAt(part.length - 1));
}
