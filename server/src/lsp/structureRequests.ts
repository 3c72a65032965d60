// What a log is divided into: its outline, and what of it can be folded.

import type {
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
} from 'vscode-languageserver';
import { folding, outline } from '../features/index.ts';
import { onLogInTurns } from './inTurns.ts';
import type { Row } from './workshop.ts';

export const structureRequests: Row = {
  capability: { documentSymbolProvider: { label: 'SMS Lens' }, foldingRangeProvider: true },
  // An empty list for what is no log of ours would take from it how the editor folds by itself.
  attach(workshop) {
    const { connection, mostFolds } = workshop;
    connection.onDocumentSymbol(
      onLogInTurns<DocumentSymbolParams, DocumentSymbol[] | null>(workshop, 'outline', null, (log) =>
        outline(log),
      ),
    );
    connection.onFoldingRanges(
      onLogInTurns<FoldingRangeParams, FoldingRange[] | null>(workshop, 'folding', null, (log) =>
        folding(log, mostFolds()),
      ),
    );
  },
};
