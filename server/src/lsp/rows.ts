// The table of what the server can do. A row announces a capability beside the handler that keeps the
// promise; `initialize` adds the rows up, and a test asks every announced capability for an answer.

import type {
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
} from 'vscode-languageserver';
import { folding, hover, type LookUpAnswers, lookUpAnswers, outline } from '../features/index.ts';
import { articleRequests } from './articleRequests.ts';
import { diagnosticReports } from './diagnosticReports.ts';
import { inTurns } from './inTurns.ts';
import { onLog } from './onLog.ts';
import { type LookUp, lookUp } from './protocol.ts';
import type { Row } from './workshop.ts';

export const rows: readonly Row[] = [
  {
    capability: { hoverProvider: true },
    attach(workshop) {
      workshop.connection.onHover(
        onLog<HoverParams, Hover | null>(workshop, 'hover', null, (log, { position }) =>
          hover(log, position),
        ),
      );
    },
  },
  {
    capability: { documentSymbolProvider: { label: 'SMS Lens' } },
    attach(workshop) {
      workshop.connection.onDocumentSymbol(
        onLog<DocumentSymbolParams, DocumentSymbol[] | null>(workshop, 'outline', null, (log, _, __, token) =>
          inTurns(outline(log), workshop.host, token),
        ),
      );
    },
  },
  {
    capability: { foldingRangeProvider: true },
    // An empty list for what is no log of ours would take from it how the editor folds by itself.
    attach(workshop) {
      workshop.connection.onFoldingRanges(
        onLog<FoldingRangeParams, FoldingRange[] | null>(workshop, 'folding', null, (log, _, __, token) =>
          inTurns(folding(log, workshop.mostFolds()), workshop.host, token),
        ),
      );
    },
  },
  diagnosticReports,
  articleRequests,
  {
    capability: {},
    attach({ connection, guard, knowledge, links }) {
      connection.onRequest(
        lookUp,
        guard<LookUp, LookUpAnswers>('looking up', { items: [], suggestions: [] }, async ({ query }) =>
          lookUpAnswers(query, await knowledge(), await links()),
        ),
      );
    },
  },
];
