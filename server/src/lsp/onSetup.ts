// A request about an open setup file, answered by one function of the features. Where the document is not open or is
// no setup file, the answer is nothing.

import type { CancellationToken } from 'vscode-languageserver';
import type { SetupView } from '../features/index.ts';
import type { AboutDocument } from './onLog.ts';
import type { Settings } from './settings.ts';
import type { Workshop } from './workshop.ts';

/** `feature` names the request where it is told that it failed. */
export function onSetup<P extends AboutDocument, R>(
  workshop: Workshop,
  feature: string,
  nothing: R,
  answer: (setup: SetupView, params: P, settings: Settings, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return workshop.guard<P, R>(feature, nothing, async (params, token) => {
    const { uri } = params.textDocument;
    const settings = await workshop.settings.of(uri);
    const view = await setupViewOf(uri, settings, workshop);
    return view === undefined ? nothing : answer(view, params, settings, token);
  });
}

export async function setupViewOf(
  uri: string,
  { setupFile }: Settings,
  { documents, knowledge, links }: Workshop,
): Promise<SetupView | undefined> {
  const known = await knowledge();
  const linked = await links(uri);
  const document = documents.get(uri);
  const setup = document?.setup(known, setupFile);
  if (document === undefined || setup === undefined) return undefined;
  return {
    ...linked,
    text: document.text,
    setup,
    knowledge: known,
    place: uri,
    opening: document.opening,
    version: document.version,
  };
}

/** One request that logs and setup files answer, each in its own way. */
export function byLanguage<P extends AboutDocument, R>(
  { documents }: Workshop,
  log: (params: P, token: CancellationToken) => Promise<R>,
  setup: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return (params, token) =>
    documents.get(params.textDocument.uri)?.languageId === 'sms-setup'
      ? setup(params, token)
      : log(params, token);
}
