// One net around every request: a feature that fails fails alone, answers with nothing, and is named in
// the log once; a request that was called back is not answered.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Host } from './host.ts';

export interface Log {
  error(message: string): void;
}

export type Guard = <P, R>(
  feature: string,
  nothing: R,
  answer: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

export function makeGuard(host: Pick<Host, 'breathe'>, log: Log): Guard {
  const reported = new Set<string>();
  return (feature, nothing, answer) => async (params, token) => {
    await host.breathe();
    if (token.isCancellationRequested) throw cancelled();
    try {
      const result = await answer(params, token);
      if (token.isCancellationRequested) throw cancelled();
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      if (!reported.has(feature)) {
        reported.add(feature);
        log.error(`${feature} failed and gives no answer: ${failureWithoutWords(error)}`);
      }
      return nothing;
    }
  };
}

/** What an engine says of an error may quote the document, so only its kind and where it happened are told. */
function failureWithoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '', code } = error as Error & { readonly code?: unknown };
  // The system speaks of files alone.
  const words = typeof code === 'string' && /^E[A-Z]+$/.test(code) ? `: ${message}` : '';
  const frames = stack.slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0);
  const places = frames.split('\n').filter((line) => /^\s+at |@.*:\d+:\d+$/.test(line));
  return [`${name}${words}`, ...places].join('\n');
}

/** For what nobody can call back. */
export const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose() {} }),
};

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
