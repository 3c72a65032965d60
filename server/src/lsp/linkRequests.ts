// Links in a log or a setup file. Between the log of Setup and the setup file beside it they lead to the line: of a setup
// file that is not open it is read from disk for that, of a log only what is open is looked at.

import * as l10n from '@vscode/l10n';
import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import {
  documentLinks,
  type FoundPointers,
  isLogOfSetup,
  type LogView,
  lastKeysIn,
  linksToLog,
  linksToSetup,
  logBeside,
  namesFiles,
  pointersIn,
  type SetupView,
  type SetupWord,
  setupBeside,
  setupLinks,
  setupWordsIn,
} from '../features/index.ts';
import { inTurns, turnOfOthers } from './inTurns.ts';
import { onLog, viewOf } from './onLog.ts';
import { byLanguage, onSetup, setupViewOf } from './onSetup.ts';
import { readSetup } from './setupCheck.ts';
import type { Row, Workshop } from './workshop.ts';

/** More links than these in one log help nobody. */
const mostLinks = 2000;

export const linkRequests: Row = {
  capability: { documentLinkProvider: { resolveProvider: false } },
  attach(workshop) {
    const told = new Set<string>();
    workshop.connection.onDocumentLinks(
      byLanguage<DocumentLinkParams, DocumentLink[]>(
        workshop,
        onLog(workshop, 'document links', [], (log, { textDocument: { uri } }, _, token) =>
          linksOfLog(log, token, workshop, () => {
            if (told.has(uri)) return;
            told.add(uri);
            workshop.connection.console.info(
              l10n.t('{0} has more links than the first {1}, which are shown.', uri, mostLinks),
            );
          }),
        ),
        onSetup(workshop, 'document links', [], (setup, _, __, token) =>
          linksOfSetup(setup, token, workshop),
        ),
      ),
    );
    workshop.documents.onDidClose(({ document: { uri } }) => told.delete(uri));
  },
};

async function linksOfLog(
  log: LogView,
  token: CancellationToken,
  workshop: Workshop,
  tellOfMore: () => void,
): Promise<DocumentLink[]> {
  const others = turnOfOthers(workshop, log.place, token);
  const { pointers, isCut }: FoundPointers = await inTurns(pointersIn(log, mostLinks), others);
  if (isCut) tellOfMore();
  const words = isLogOfSetup(log) ? await inTurns(setupWordsIn(log, mostLinks), others) : [];
  const isAsked = words.length > 0 || pointers.some(({ kind }) => kind === 'log');
  const siblings = isAsked ? await workshop.siblings(log.place) : [];
  if (isAsked) await others();
  const links = documentLinks(log, pointers, siblings);
  if (words.length === 0) return links;
  const setup = await setupMeant(log, words, siblings, token, workshop);
  await others();
  return [...links, ...linksToSetup(log, words, siblings, setup)];
}

/** The setup file that a log is about, open or not. */
async function setupMeant(
  log: LogView,
  words: readonly SetupWord[],
  siblings: readonly string[],
  token: CancellationToken,
  workshop: Workshop,
): Promise<SetupView | undefined> {
  const beside = setupBeside(log, words, siblings);
  if (beside === undefined) return undefined;
  const { address, isNamed } = beside;
  const uri = openAddress(address, 'sms-setup', workshop);
  const settings = await workshop.settings.of(uri ?? address);
  if (uri !== undefined) return setupViewOf(uri, settings, workshop);
  workshop.settings.forget(address);
  const named = { knowledge: log.knowledge, place: address, addressTemplate: log.addressTemplate };
  const read = await readSetup(named, isNamed, settings, { progress: () => {}, token }, workshop);
  return 'setup' in read ? read : undefined;
}

async function linksOfSetup(
  setup: SetupView,
  token: CancellationToken,
  workshop: Workshop,
): Promise<DocumentLink[]> {
  const siblings = namesFiles(setup) ? await workshop.siblings(setup.place) : [];
  const links = setupLinks(setup, siblings);
  const address = logBeside(setup, siblings);
  const uri = address === undefined ? undefined : openAddress(address, 'sms-log', workshop);
  const log = uri === undefined ? undefined : await viewOf(uri, await workshop.settings.of(uri), workshop);
  if (log === undefined) return links;
  const last = await inTurns(lastKeysIn(log), turnOfOthers(workshop, setup.place, token));
  return [...links, ...linksToLog(setup, log, last)];
}

/** The same address as the editor writes it: it and we may encode one differently. */
function openAddress(address: string, language: string, { documents }: Workshop): string | undefined {
  const wanted = decoded(address);
  return documents.all().find(({ uri, languageId }) => languageId === language && decoded(uri) === wanted)
    ?.uri;
}

function decoded(address: string): string {
  return address.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
