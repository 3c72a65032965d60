// Where somebody stands who asks for a remedy: a line of a log or of a setup file, as it was in a version of the
// document. A link carries this and never a word of the document; what the line says is read when the link is followed.

import type { LogRecord } from '../../analysis/index.ts';
import type { LogView } from '../logView.ts';

export interface Origin {
  readonly uri: string;
  readonly version: number;
  readonly line: number;
}

export function originOf({ place, version, text }: LogView, { start }: LogRecord): Origin {
  return { uri: place, version, line: text.positionAt(start).line };
}

/** A link that runs a command of ours where the editor lets links do that. */
export function commandLink(command: string, words: readonly unknown[]): string {
  const said = encodeURIComponent(JSON.stringify(words)).replace(
    /[()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${said}`;
}
