// What every feature of a setup file is given: the text, what it says, and how articles are linked.

import type { Range } from 'vscode-languageserver-types';
import type { Extent, Knowledge, SetupAnalysis, Text } from '../../analysis/index.ts';

export interface SetupView {
  readonly text: Text;
  readonly setup: SetupAnalysis;
  readonly knowledge: Knowledge;
  /** The address of the document. */
  readonly place: string;
  /** Which opening of the document, and the number of this text of it. */
  readonly opening: number;
  readonly version: number;
  /** How the address of an article is made of its number. */
  readonly addressTemplate: string;
  /** The editor opens our pages from a link. */
  readonly opensPages?: boolean;
}

export function rangeOf({ text }: Pick<SetupView, 'text'>, { start, end }: Extent): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
