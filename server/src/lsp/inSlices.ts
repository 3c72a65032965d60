// Runs what takes long a bit at a time: others get their turn in between, and who called it back stops it.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Host } from './host.ts';

/** Steps between two breaths: a few milliseconds. */
const stepsAtOnce = 100;

export async function inSlices<T>(
  work: Generator<void, T>,
  { breathe }: Pick<Host, 'breathe'>,
  token: CancellationToken,
): Promise<T> {
  for (let step = 1; ; step++) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (step % stepsAtOnce !== 0) continue;
    await breathe();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  }
}
