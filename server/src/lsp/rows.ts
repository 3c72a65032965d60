// The table of what the server can do. A row announces a capability beside the handler that keeps the
// promise; `initialize` adds the rows up, and a test asks every announced capability for an answer.

import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover, type LookUpAnswers, lookUpAnswers, setupHover } from '../features/index.ts';
import { articleRequests } from './articleRequests.ts';
import { causeRequests } from './causeRequests.ts';
import { codeActionRequests } from './codeActionRequests.ts';
import { diagnosticReports } from './diagnosticReports.ts';
import { fileChecks } from './fileChecks.ts';
import { inTurns, onProblemsInTurns } from './inTurns.ts';
import { linkRequests } from './linkRequests.ts';
import { markRequests } from './markRequests.ts';
import { marksInText } from './marksInText.ts';
import { byLanguage, onSetup } from './onSetup.ts';
import { procedureRequests } from './procedureRequests.ts';
import { type LookUp, lookUp } from './protocol.ts';
import { setupEditRequests } from './setupEditRequests.ts';
import { setupWriting } from './setupWriting.ts';
import { siteChecks } from './siteChecks.ts';
import { structureRequests } from './structureRequests.ts';
import type { Row } from './workshop.ts';
import { workspaceSymbolRequests } from './workspaceSymbolRequests.ts';

export const rows: readonly Row[] = [
  {
    capability: { hoverProvider: true },
    attach(workshop) {
      workshop.connection.onHover(
        byLanguage<HoverParams, Hover | null>(
          workshop,
          onProblemsInTurns(workshop, 'hover', null, (log, { position }) => hover(log, position)),
          onSetup(workshop, 'hover', null, (setup, { position }) => setupHover(setup, position)),
        ),
      );
    },
  },
  structureRequests,
  diagnosticReports,
  causeRequests,
  articleRequests,
  procedureRequests,
  codeActionRequests,
  setupEditRequests,
  markRequests,
  ...marksInText,
  linkRequests,
  fileChecks,
  siteChecks,
  workspaceSymbolRequests,
  setupWriting,
  {
    capability: {},
    attach({ connection, guard, host, knowledge, links }) {
      connection.onRequest(
        lookUp,
        guard<LookUp, LookUpAnswers>('looking up', { items: [], suggestions: [] }, async ({ query }) => {
          const known = await knowledge();
          await inTurns(known.index.prepare(), host.breathe);
          return lookUpAnswers(query, known, await links());
        }),
      );
    },
  },
];
