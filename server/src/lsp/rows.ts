// The table of what the server can do. A row announces a capability beside the handler that keeps the
// promise; `initialize` adds the rows up, and a test asks every announced capability for an answer.

import { hover, type LookUpAnswers, lookUpAnswers } from '../features/index.ts';
import { diagnosticReports } from './diagnosticReports.ts';
import { type LookUp, lookUp } from './protocol.ts';
import type { Row } from './workshop.ts';

export const rows: readonly Row[] = [
  {
    capability: { hoverProvider: true },
    attach({ connection, documents, settings, guard, host, knowledge }) {
      connection.onHover(
        guard('hover', null, async ({ textDocument, position }) => {
          const known = await knowledge();
          const { articles, format } = await settings.of(textDocument.uri);
          const document = documents.get(textDocument.uri);
          const analysis = await document?.log(known, format, host.breathe);
          if (document === undefined || analysis === undefined) return null;
          return hover(document.text, analysis, known, position, {
            addressTemplate: articles.address,
            place: textDocument.uri,
          });
        }),
      );
    },
  },
  diagnosticReports,
  {
    capability: {},
    attach({ connection, settings, guard, knowledge }) {
      connection.onRequest(
        lookUp,
        guard<LookUp, LookUpAnswers>('looking up', { items: [], suggestions: [] }, async ({ query }) => {
          const { articles } = await settings.of('');
          return lookUpAnswers(query, await knowledge(), { addressTemplate: articles.address });
        }),
      );
    },
  },
];
