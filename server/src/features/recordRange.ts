// Where a record stands for an editor: what it says, without the trailer that every record has.

import type { Range } from 'vscode-languageserver-types';
import type { LogView } from './logView.ts';

export function recordRange({ text, analysis }: LogView, index: number): Range {
  const { messageStart, messageEnd } = analysis.records.record(index);
  return { start: text.positionAt(messageStart), end: text.positionAt(messageEnd) };
}
