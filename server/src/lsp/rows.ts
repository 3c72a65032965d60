// The table of what the server can do. A row announces a capability beside the handler that keeps the
// promise; `initialize` adds the rows up, and a test asks every announced capability for an answer.

import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { Knowledge } from '../analysis/index.ts';
import { hover } from '../features/index.ts';
import { diagnosticReports } from './diagnosticReports.ts';
import type { OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import type { SettingsStore } from './settings.ts';

/** What handlers work with. */
export interface Workshop {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly settings: SettingsStore;
  readonly guard: Guard;
  knowledge(): Promise<Knowledge>;
}

export interface Row {
  readonly capability: Partial<ServerCapabilities>;
  attach(workshop: Workshop): void;
}

export const rows: readonly Row[] = [
  {
    capability: { hoverProvider: true },
    attach({ connection, documents, settings, guard, knowledge }) {
      connection.onHover(
        guard('hover', null, async ({ textDocument, position }) => {
          const known = await knowledge();
          const { articles } = await settings.of(textDocument.uri);
          const document = documents.get(textDocument.uri);
          const analysis = document?.log(known);
          if (document === undefined || analysis === undefined) return null;
          return hover(document.text, analysis, known, position, { addressTemplate: articles.address });
        }),
      );
    },
  },
  diagnosticReports,
];
