// How text looks where it is printed: how wide a line may be, and whether there are colours. Colours are for
// terminals; NO_COLOR, FORCE_COLOR and TERM say otherwise, as everywhere.

import type { CheckSeverity } from './checkRow.ts';

export interface TerminalLook {
  /** Infinite where nobody says how wide it is: a file, a pipe. */
  readonly columns: number;
  paint(words: string, style: Style): string;
}

export type Style = CheckSeverity | 'title';

const bold = 1;
/** Red, yellow and cyan, which every scheme of colours can show; the words beside them say the same. */
const styles: Readonly<Record<Style, readonly number[]>> = {
  error: [bold, 31],
  warning: [bold, 33],
  info: [bold, 36],
  title: [bold],
};

/** What of a stream is needed. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export function terminalLook({ isTTY = false, columns = 0 }: Stream, environment: Environment): TerminalLook {
  const isColoured = wantsColours(isTTY, environment);
  return {
    columns: isTTY && columns > 0 ? Math.max(columns, narrowest) : Number.POSITIVE_INFINITY,
    paint: (words, style) => (isColoured ? `\x1b[${styles[style].join(';')}m${words}\x1b[0m` : words),
  };
}

/** Below that, a line has hardly a word. */
const narrowest = 40;

function wantsColours(isTTY: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return isTTY && TERM !== 'dumb';
}
