// From an error to where it came from, to everywhere it shows, and into a ticket.

import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import { definition, type FindingReport, findingReport, references } from '../features/index.ts';
import { onProblemsInTurns } from './inTurns.ts';
import { type AskFinding, finding } from './protocol.ts';
import type { Row } from './workshop.ts';

export const causeRequests: Row = {
  capability: { definitionProvider: true, referencesProvider: true },
  attach(workshop) {
    const { connection } = workshop;
    connection.onDefinition(
      onProblemsInTurns<DefinitionParams, Location | null>(
        workshop,
        'the cause of an error',
        null,
        (log, { position }) => definition(log, position),
      ),
    );
    connection.onReferences(
      onProblemsInTurns<ReferenceParams, Location[]>(
        workshop,
        'all records of a problem',
        [],
        (log, { position }) => references(log, position),
      ),
    );
    connection.onRequest(
      finding,
      onProblemsInTurns<AskFinding, FindingReport | null>(
        workshop,
        'a report of a finding',
        null,
        findingReport,
      ),
    );
  },
};
