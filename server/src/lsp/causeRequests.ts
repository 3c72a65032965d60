// From an error to where it came from, to everywhere it shows, and into a ticket.

import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import { definition, type FindingReport, findingReport, references } from '../features/index.ts';
import { inTurns, turnOfOthers } from './inTurns.ts';
import { onProblems } from './onLog.ts';
import { type AskFinding, finding } from './protocol.ts';
import type { Row } from './workshop.ts';

export const causeRequests: Row = {
  capability: { definitionProvider: true, referencesProvider: true },
  attach(workshop) {
    const { connection } = workshop;
    connection.onDefinition(
      onProblems<DefinitionParams, Location | null>(
        workshop,
        'the cause of an error',
        null,
        (log, { position, textDocument: { uri } }, _, token) =>
          inTurns(definition(log, position), turnOfOthers(workshop, uri, token)),
      ),
    );
    connection.onRequest(
      finding,
      onProblems<AskFinding, FindingReport | null>(
        workshop,
        'a report of a finding',
        null,
        (log, { position, redacted, textDocument: { uri } }, _, token) =>
          inTurns(findingReport(log, { position, redacted }), turnOfOthers(workshop, uri, token)),
      ),
    );
    connection.onReferences(
      onProblems<ReferenceParams, Location[]>(
        workshop,
        'all records of a problem',
        [],
        (log, { position, textDocument: { uri } }, _, token) =>
          inTurns(references(log, position), turnOfOthers(workshop, uri, token)),
      ),
    );
  },
};
