// From an error to where it came from, and to everywhere it shows.

import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import { definition, references } from '../features/index.ts';
import { inTurns, turnOfOthers } from './inTurns.ts';
import { onProblems } from './onLog.ts';
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
