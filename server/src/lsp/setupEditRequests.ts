// Formatting a setup file, and renaming in it. A log is evidence: what is asked of one is answered with nothing.

import {
  type DocumentFormattingParams,
  type DocumentRangeFormattingParams,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { prepareSetupRename, type Refusal, setupFormatting, setupRename } from '../features/index.ts';
import { onSetup } from './onSetup.ts';
import type { Row } from './workshop.ts';

export const setupEditRequests: Row = {
  capability: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    renameProvider: { prepareProvider: true },
  },
  attach(workshop) {
    const { connection } = workshop;
    connection.onDocumentFormatting(
      onSetup<DocumentFormattingParams, TextEdit[] | null>(workshop, 'formatting', null, (view) =>
        setupFormatting(view),
      ),
    );
    connection.onDocumentRangeFormatting(
      onSetup<DocumentRangeFormattingParams, TextEdit[] | null>(workshop, 'formatting', null, (view, asked) =>
        setupFormatting(view, asked.range),
      ),
    );
    connection.onPrepareRename(
      onSetup<PrepareRenameParams, { range: Range; placeholder: string } | null>(
        workshop,
        'renaming',
        null,
        (view, { position }) => orRefuse(prepareSetupRename(view, position)),
      ),
    );
    connection.onRenameRequest(
      onSetup<RenameParams, WorkspaceEdit | null>(workshop, 'renaming', null, (view, { position, newName }) =>
        orRefuse(setupRename(view, position, newName)),
      ),
    );
  },
};

/** The editor shows why. */
function orRefuse<T extends object>(answer: T | Refusal): T {
  if ('refusal' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  return answer;
}
