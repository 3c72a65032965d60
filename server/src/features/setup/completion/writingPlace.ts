// Where in a setup file somebody writes: in a remark, in the name of a section, in a key or behind its sign; and which
// part of the line a completion stands for.

import {
  type Extent,
  type IniEntry,
  type IniSection,
  lineNumberAt,
  type Position,
  type SetupAnalysis,
} from '../../../analysis/index.ts';
import type { SetupView } from '../setupView.ts';

export type WritingPlace =
  | { readonly kind: 'remark'; readonly at: Extent; readonly isTight: boolean; readonly words: string }
  | { readonly kind: 'header'; readonly at: Extent }
  | {
      readonly kind: 'key';
      readonly at: Extent;
      readonly section: IniSection;
      /** The key that stands there has a sign and perhaps a value, which stay. */
      readonly entry: IniEntry | undefined;
      /** No other line of the file that says something comes behind. */
      readonly isLast: boolean;
      /** The line above is not blank. */
      readonly isBelowText: boolean;
    }
  | { readonly kind: 'value'; readonly at: Extent; readonly entry: IniEntry };

export function writingPlace({ setup, text }: SetupView, position: Position): WritingPlace | undefined {
  const { ini } = setup;
  const offset = text.offsetAt(position);
  const index = lineNumberAt(ini, offset);
  const line = ini.lines[index];
  if (line === undefined) return undefined;
  const inked = inkOf(ini.text, line);
  switch (line.kind) {
    case 'remark': {
      const after = inked.start + 1;
      if (offset < after) return undefined;
      const words = inkOf(ini.text, { start: after, end: line.end });
      const at = around(words.start === words.end ? { start: offset, end: offset } : words, offset);
      return { kind: 'remark', at, isTight: at.start === after, words: ini.text.slice(at.start, offset) };
    }
    case 'section': {
      const end = line.isClosed ? ini.text.indexOf(']', line.nameAt.end) + 1 : inked.end;
      if (offset > end || (line.isClosed && offset === end)) return undefined;
      return { kind: 'header', at: around({ start: inked.start, end }, offset) };
    }
    case 'entry':
      if (offset > ini.text.indexOf('=', line.keyAt.end))
        return { kind: 'value', at: around(valueAround(ini.text, line, offset), offset), entry: line };
      return { ...keyPlace(setup, index), at: around(line.keyAt, offset), entry: line };
    default:
      return {
        ...keyPlace(setup, index),
        at: around(line.kind === 'blank' ? { start: offset, end: offset } : inked, offset),
        entry: undefined,
      };
  }
}

function keyPlace({ ini }: SetupAnalysis, index: number) {
  const section = ini.sections.filter(({ firstLine }) => firstLine <= index).at(-1) as IniSection;
  const isBelowText = index > 0 && ini.lines[index - 1]?.kind !== 'blank';
  const isLast = !ini.lines.some(
    ({ kind }, other) => other > index && (kind === 'section' || kind === 'entry'),
  );
  return { kind: 'key' as const, section, isLast, isBelowText };
}

/** Without the quotes around the cursor, of which the second may be missing: an editor finds no word with a quote. */
function valueAround(text: string, { rawAt, valueAt }: IniEntry, offset: number): Extent {
  if (offset >= valueAt.start && offset <= valueAt.end && valueAt.start > rawAt.start) return valueAt;
  const quote = text[rawAt.start];
  const start = rawAt.start + 1;
  if ((quote !== '"' && quote !== "'") || offset < start) return rawAt;
  const length = text.slice(start, rawAt.end).indexOf(quote);
  const end = length < 0 ? rawAt.end : start + length;
  return length < 0 || offset <= end ? { start, end } : rawAt;
}

/** An editor wants what is replaced to hold the cursor. */
function around({ start, end }: Extent, offset: number): Extent {
  return start === end
    ? { start: offset, end: offset }
    : { start: Math.min(start, offset), end: Math.max(end, offset) };
}

function inkOf(text: string, { start, end }: Extent): Extent {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}
