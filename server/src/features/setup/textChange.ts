// Changes of a text by offsets, and the lines that they are made of. Line ends are those of the file.

import type { TextEdit } from 'vscode-languageserver-types';
import type { Extent, IniText } from '../../analysis/index.ts';
import { rangeOf, type SetupView } from './setupView.ts';

/** What stands in the place of an extent. */
export interface TextChange extends Extent {
  readonly text: string;
}

/** As an editor takes them: one behind the other, and what is put in before what is taken out. */
export function inOrder(changes: readonly TextChange[]): TextChange[] {
  return [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
}

export function editsOf(view: Pick<SetupView, 'text'>, changes: readonly TextChange[]): TextEdit[] {
  return inOrder(changes).map((change) => ({ range: rangeOf(view, change), newText: change.text }));
}

/** Where the next line begins, or the text ends. */
export function behind(text: string, { end }: Extent): number {
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1);
}

/** How the first line ends; a file of one line gets what Windows writes. */
export function lineBreakOf({ text, lines: [first, second] }: IniText): string {
  return text.slice(first?.end, second?.start) || '\r\n';
}

export function removeLine(text: string, line: Extent): TextChange {
  return { start: line.start, end: behind(text, line), text: '' };
}

/** The last line of a text may have no end; it gets one, and the last new line has none then. */
export function insertBehind(ini: IniText, line: Extent, lines: readonly string[]): TextChange {
  const lineBreak = lineBreakOf(ini);
  const at = behind(ini.text, line);
  const added = lines.map((words) => (at === line.end ? lineBreak + words : words + lineBreak));
  return { start: at, end: at, text: added.join('') };
}

export function insertBefore(ini: IniText, { start }: Extent, lines: readonly string[]): TextChange {
  const lineBreak = lineBreakOf(ini);
  return { start, end: start, text: lines.map((words) => words + lineBreak).join('') };
}
