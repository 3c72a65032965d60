// A setup file, tidied: `Key=Value` without blanks around the sign, none in front of a line or at its end, one empty
// line between sections and no two together. What the file says, its order and its remarks stay as they are.

import type { Range, TextEdit } from 'vscode-languageserver-types';
import { type Extent, type IniLine, type IniText, trimmed } from '../../analysis/index.ts';
import type { SetupView } from './setupView.ts';
import { behind, editsOf, type TextChange } from './textChange.ts';

/** Changes only what is not so, and nothing in what a program wrote; of a range, only its lines. */
export function setupFormatting(view: SetupView, range?: Range): TextEdit[] {
  const { file, ini } = view.setup;
  if (file.role === 'state' || file.role === 'named') return [];
  const leave = leftAtTop(ini.text);
  const all = tidied(ini).filter(({ start }) => start >= leave);
  if (range === undefined) return editsOf(view, all);
  const { start, end } = linesOf(view, range);
  return editsOf(
    view,
    all.filter((change) => change.start >= start && change.end <= end),
  );
}

/** A mark of the encoding that is none, since blanks stand before it, would become one at the top of the text. */
function leftAtTop(text: string): number {
  const { start } = trimmed(text, { start: 0, end: text.length });
  return text[start] === '\ufeff' ? start : 0;
}

function linesOf({ text, setup }: SetupView, { start, end }: Range): Extent {
  // A selection of whole lines ends in front of the next one.
  const isBefore = end.character === 0 && end.line > start.line;
  const next = { line: isBefore ? end.line : end.line + 1, character: 0 };
  return {
    start: text.offsetAt({ line: start.line, character: 0 }),
    end: Math.min(text.offsetAt(next), setup.ini.text.length),
  };
}

function tidied(ini: IniText): TextChange[] {
  const { lines, text } = ini;
  if (lines.every(({ kind }) => kind === 'blank')) return [];
  const changes: TextChange[] = [];
  const gaps = gapsWanted(ini);
  const last = lines.length - 1;
  // Empty lines in front of the first words are too many, and so are those behind the last.
  let lastWords = last;
  while (lines[lastWords]?.kind === 'blank') lastWords--;
  let hasGap = true;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank' && index < last) {
      if (hasGap || index > lastWords) changes.push({ start: line.start, end: behind(text, line), text: '' });
      else changes.push(...tidiedGap(text, line));
      hasGap = true;
      continue;
    }
    if (!hasGap && gaps.has(index)) {
      const lineBreak = text.slice(lines[index - 1]?.end, line.start);
      changes.push({ start: line.start, end: line.start, text: lineBreak });
    }
    changes.push(...tidiedLine(text, line));
    hasGap = false;
  }
  return changes;
}

/** The lines that an empty one stands before: headers, with the remarks right above them. */
function gapsWanted({ lines, sections }: IniText): Set<number> {
  const gaps = new Set<number>();
  for (const { header, firstLine } of sections) {
    if (header === undefined) continue;
    let first = firstLine;
    while (lines[first - 1]?.kind === 'remark') first--;
    gaps.add(first);
  }
  return gaps;
}

/** Without its blanks, the end of an old Macintosh in front of it and its own would be one. */
function tidiedGap(text: string, line: IniLine): TextChange[] {
  const { start, end } = line;
  if (start === end || text[start - 1] !== '\r' || text[end] !== '\n') return tidiedLine(text, line);
  return [{ start, end: end + 1, text: '\r' }];
}

function tidiedLine(text: string, line: IniLine): TextChange[] {
  const { start, end } = trimmed(text, line);
  const wanted = [
    { start: line.start, end: start, text: '' },
    ...(line.kind === 'entry' ? [{ start: line.keyAt.end, end: line.rawAt.start, text: '=' }] : []),
    { start: end, end: line.end, text: '' },
  ];
  return wanted.filter((change) => text.slice(change.start, change.end) !== change.text);
}
