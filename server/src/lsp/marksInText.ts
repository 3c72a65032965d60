// What is laid over the text of a log or a setup file: colours of words, hints between them, the same thing elsewhere.
// Of a log it is worked out in turns with others, for the editor may ask about much of a large one.

import type {
  DocumentHighlight,
  DocumentHighlightParams,
  InlayHint,
  InlayHintParams,
  SemanticTokens,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import {
  highlights,
  inlayHints,
  semanticTokens,
  setupHighlights,
  setupTokens,
  tokenLegend,
} from '../features/index.ts';
import { onLogInTurns } from './inTurns.ts';
import { byLanguage, onSetup } from './onSetup.ts';
import type { Row } from './workshop.ts';

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
];
