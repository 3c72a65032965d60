// Long work, done in slices: after some of them everybody else has their turn, and what was called back is left.

import type { CancellationToken } from 'vscode-languageserver';
import type { Sliced } from '../analysis/index.ts';
import type { Host } from './host.ts';

/** A slice looks at a block of a log, about a millisecond's work. */
const slicesATurn = 4;

export async function inTurns<T>(
  work: Sliced<T>,
  { breathe }: Pick<Host, 'breathe'>,
  token: CancellationToken,
): Promise<T | null> {
  for (let slices = 1; ; slices++) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (slices % slicesATurn !== 0) continue;
    await breathe();
    if (token.isCancellationRequested) return null;
  }
}
