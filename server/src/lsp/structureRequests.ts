// What a log or a setup file is divided into: its outline, and what of it can be folded.

import type {
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
} from 'vscode-languageserver';
import { folding, outline, setupFolding, setupOutline } from '../features/index.ts';
import { onLogInTurns } from './inTurns.ts';
import { byLanguage, onSetup } from './onSetup.ts';
import type { Row } from './workshop.ts';

export const structureRequests: Row = {
  capability: { documentSymbolProvider: { label: 'SMS Lens' }, foldingRangeProvider: true },
  // An empty list for what is no log of ours would take from it how the editor folds by itself.
  attach(workshop) {
    const { connection, mostFolds } = workshop;
    connection.onDocumentSymbol(
      byLanguage<DocumentSymbolParams, DocumentSymbol[] | null>(
        workshop,
        onLogInTurns(workshop, 'outline', null, (log) => outline(log)),
        onSetup(workshop, 'outline', null, setupOutline),
      ),
    );
    connection.onFoldingRanges(
      byLanguage<FoldingRangeParams, FoldingRange[] | null>(
        workshop,
        onLogInTurns(workshop, 'folding', null, (log) => folding(log, mostFolds())),
        onSetup(workshop, 'folding', null, (setup) => setupFolding(setup, mostFolds())),
      ),
    );
  },
};
