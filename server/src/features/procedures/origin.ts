// Where somebody stands who asks for a remedy: a place in a log or in a setup file, as it was in a version of the
// document. A link carries this and never a word of the document; what stands there is read when the link is followed.

import type { LogRecord } from '../../analysis/index.ts';
import type { LogView } from '../logView.ts';

export interface Origin {
  readonly uri: string;
  /** Which opening of the document: its versions begin anew each time. An editor that asks at once need not know. */
  readonly opening?: number;
  readonly version: number;
  readonly line: number;
  readonly character: number;
}

export function originOf({ place, opening, version, text }: LogView, { start }: LogRecord): Origin {
  return { uri: place, opening, version, ...text.positionAt(start) };
}
