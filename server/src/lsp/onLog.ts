// A request about an open log, answered by one function of the features. Where the document is not open or is no
// log of ours, the answer is nothing.

import type { CancellationToken } from 'vscode-languageserver';
import { biasOf, type LogView, type ProblemView, productOf } from '../features/index.ts';
import type { Settings } from './settings.ts';
import { longestTurn } from './turnstile.ts';
import type { Workshop } from './workshop.ts';

export interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** `feature` names the request where it is told that it failed. */
export function onLog<P extends AboutDocument, R>(
  workshop: Workshop,
  feature: string,
  nothing: R,
  answer: (log: LogView, params: P, settings: Settings, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return workshop.guard<P, R>(feature, nothing, async (params, token) => {
    const { uri } = params.textDocument;
    const settings = await workshop.settings.of(uri);
    const log = await viewOf(uri, settings, workshop);
    return log === undefined ? nothing : answer(log, params, settings, token);
  });
}

/** The same for a feature that speaks of problems. */
export function onProblems<P extends AboutDocument, R>(
  workshop: Workshop,
  feature: string,
  nothing: R,
  answer: (log: ProblemView, params: P, settings: Settings, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return onLog<P, R>(workshop, feature, nothing, async (log, params, settings, token) =>
    answer(await withProblems(log, workshop), params, settings, token),
  );
}

/** So many records of problems are looked at before somebody looks at the clock. */
const slice = 100;

export async function withProblems(log: LogView, { host }: Workshop): Promise<ProblemView> {
  const { analysis, place } = log;
  const problems = () => analysis.problems(place, productOf(log)?.product);
  // What came before has had its turn; and after this there is time for an answer. An edit meanwhile begins it anew.
  for (let began = 0; !problems().readOn(0); ) {
    if (Date.now() - began < longestTurn / 2) problems().readOn(slice);
    else {
      await host.breathe();
      began = Date.now();
    }
  }
  return { ...log, problems: problems() };
}

/** The log as features see it, read to its end. */
export async function viewOf(
  uri: string,
  settings: Settings,
  { documents, knowledge, host, links }: Workshop,
): Promise<LogView | undefined> {
  const known = await knowledge();
  const document = documents.get(uri);
  const analysis = await document?.log(known, settings.format, host.breathe);
  if (document === undefined || analysis === undefined) return undefined;
  return {
    ...(await links(uri)),
    text: document.text,
    analysis,
    knowledge: known,
    place: uri,
    opening: document.opening,
    version: document.version,
    product: settings.product,
    bias: biasOf(settings.zone),
  };
}
