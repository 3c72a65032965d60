// Work that says where it may be interrupted, done in turns with all others: after some milliseconds they have
// theirs. If meanwhile the request was called back or the text was changed, the work ends there, for what it knows of
// the text is not so any more.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { LogView, ProblemView } from '../features/index.ts';
import { type AboutDocument, onLog, onProblems } from './onLog.ts';
import type { Settings } from './settings.ts';
import { longestTurn } from './turnstile.ts';
import type { Workshop } from './workshop.ts';

export async function inTurns<R>(work: Iterator<void, R>, others: () => Promise<void>): Promise<R> {
  let began = Date.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (Date.now() - began < longestTurn) continue;
    await others();
    began = Date.now();
  }
}

/** Gives the others their turn; fails if there is no point in going on. To be made when the work begins. */
export function turnOfOthers(
  { documents, host }: Workshop,
  uri: string,
  token: CancellationToken,
): () => Promise<void> {
  const version = documents.get(uri)?.version;
  return async () => {
    await host.breathe();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (documents.get(uri)?.version !== version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the text was changed');
  };
}

/** A request about an open log whose feature works in turns. */
export function onLogInTurns<P extends AboutDocument, R>(
  workshop: Workshop,
  feature: string,
  nothing: R,
  work: (log: LogView, params: P, settings: Settings) => Generator<void, R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return onLog<P, R>(workshop, feature, nothing, (log, params, settings, token) =>
    inTurns(work(log, params, settings), turnOfOthers(workshop, params.textDocument.uri, token)),
  );
}

/** The same for a feature that speaks of problems. */
export function onProblemsInTurns<P extends AboutDocument, R>(
  workshop: Workshop,
  feature: string,
  nothing: R,
  work: (log: ProblemView, params: P) => Generator<void, R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return onProblems<P, R>(workshop, feature, nothing, (log, params, _, token) =>
    inTurns(work(log, params), turnOfOthers(workshop, params.textDocument.uri, token)),
  );
}
