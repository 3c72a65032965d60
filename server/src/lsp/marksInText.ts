// What is laid over the text of a log or a setup file: colours of words, hints between them, the same thing elsewhere,
// and links. Of a log it is worked out in turns with others, for the editor may ask about much of a large one.

import * as l10n from '@vscode/l10n';
import type {
  CancellationToken,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  InlayHint,
  InlayHintParams,
  SemanticTokens,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import {
  documentLinks,
  type FoundPointers,
  highlights,
  inlayHints,
  isLogOfSetup,
  type LogView,
  linksToSetup,
  namesFiles,
  pointersIn,
  type SetupView,
  semanticTokens,
  setupHighlights,
  setupLinks,
  setupTokens,
  setupWordsIn,
  tokenLegend,
} from '../features/index.ts';
import { inTurns, onLogInTurns, turnOfOthers } from './inTurns.ts';
import { onLog } from './onLog.ts';
import { byLanguage, onSetup, setupViewOf } from './onSetup.ts';
import type { Row, Workshop } from './workshop.ts';

/** More links than these in one log help nobody. */
const mostLinks = 2000;

export const marksInText: readonly Row[] = [
  {
    capability: { semanticTokensProvider: { legend: tokenLegend, range: true, full: false } },
    attach(workshop) {
      workshop.connection.languages.semanticTokens.onRange(
        byLanguage<SemanticTokensRangeParams, SemanticTokens>(
          workshop,
          onLogInTurns(workshop, 'semantic tokens', { data: [] }, (log, { range }) =>
            semanticTokens(log, range),
          ),
          onSetup(workshop, 'semantic tokens', { data: [] }, (setup, { range }) => setupTokens(setup, range)),
        ),
      );
    },
  },
  {
    capability: { inlayHintProvider: true },
    attach(workshop) {
      workshop.connection.languages.inlayHint.on(
        onLogInTurns<InlayHintParams, InlayHint[]>(
          workshop,
          'inlay hints',
          [],
          (log, { range }, { inlayHints: wanted }) => inlayHints(log, range, wanted),
        ),
      );
    },
  },
  {
    capability: { documentHighlightProvider: true },
    attach(workshop) {
      workshop.connection.onDocumentHighlight(
        byLanguage<DocumentHighlightParams, DocumentHighlight[] | null>(
          workshop,
          onLogInTurns(workshop, 'document highlights', null, (log, { position }) =>
            highlights(log, position),
          ),
          onSetup(workshop, 'document highlights', null, (setup, { position }) =>
            setupHighlights(setup, position),
          ),
        ),
      );
    },
  },
  {
    capability: { documentLinkProvider: { resolveProvider: false } },
    attach(workshop) {
      const told = new Set<string>();
      workshop.connection.onDocumentLinks(
        byLanguage<DocumentLinkParams, DocumentLink[]>(
          workshop,
          onLog(workshop, 'document links', [], (log, { textDocument: { uri } }, _, token) =>
            linksOf(log, uri, token, workshop, told),
          ),
          onSetup(workshop, 'document links', [], async (setup, { textDocument: { uri } }) =>
            setupLinks(setup, namesFiles(setup) ? await workshop.siblings(uri) : []),
          ),
        ),
      );
      workshop.documents.onDidClose(({ document: { uri } }) => told.delete(uri));
    },
  },
];

/** `told` are the documents of which it was told that they have more links. */
async function linksOf(
  log: LogView,
  uri: string,
  token: CancellationToken,
  workshop: Workshop,
  told: Set<string>,
): Promise<DocumentLink[]> {
  const others = turnOfOthers(workshop, uri, token);
  const { pointers, isCut }: FoundPointers = await inTurns(pointersIn(log, mostLinks), others);
  if (isCut && !told.has(uri)) {
    told.add(uri);
    workshop.connection.console.info(
      l10n.t('{0} has more links than the first {1}, which are shown.', uri, mostLinks),
    );
  }
  const words = isLogOfSetup(log) ? await inTurns(setupWordsIn(log, mostLinks), others) : [];
  const isAsked = words.length > 0 || pointers.some(({ kind }) => kind === 'log');
  const siblings = isAsked ? await workshop.siblings(uri) : [];
  if (isAsked) await others();
  const links = documentLinks(log, pointers, siblings);
  if (words.length === 0) return links;
  const open = await openSetups(workshop);
  await others();
  return [...links, ...linksToSetup(log, words, siblings, (address) => open.get(decoded(address)))];
}

/** The setup files that are open, by their addresses: an editor and we may encode one differently. */
async function openSetups(workshop: Workshop): Promise<Map<string, SetupView>> {
  const open = new Map<string, SetupView>();
  for (const { uri, languageId } of workshop.documents.all()) {
    if (languageId !== 'sms-setup') continue;
    const view = await setupViewOf(uri, await workshop.settings.of(uri), workshop);
    if (view !== undefined) open.set(decoded(uri), view);
  }
  return open;
}

function decoded(address: string): string {
  return address.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
