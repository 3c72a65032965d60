// The table of what the server can do. A row announces a capability beside the handler that keeps the
// promise; `initialize` adds the rows up, and a test asks every announced capability for an answer.

import { hover, type LookUpAnswers, lookUpAnswers } from '../features/index.ts';
import { articleRequests } from './articleRequests.ts';
import { diagnosticReports } from './diagnosticReports.ts';
import { type LookUp, lookUp } from './protocol.ts';
import type { Row } from './workshop.ts';

export const rows: readonly Row[] = [
  {
    capability: { hoverProvider: true },
    attach({ connection, documents, settings, guard, host, knowledge, links }) {
      connection.onHover(
        guard('hover', null, async ({ textDocument, position }) => {
          const known = await knowledge();
          const { format, product } = await settings.of(textDocument.uri);
          const document = documents.get(textDocument.uri);
          const analysis = await document?.log(known, format, host.breathe);
          if (document === undefined || analysis === undefined) return null;
          return hover(document.text, analysis, known, position, {
            ...(await links(textDocument.uri)),
            place: textDocument.uri,
            product,
          });
        }),
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
