// From an error to where it came from, and to everywhere it shows.

import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import { definition, references } from '../features/index.ts';
import { inSlices } from './inSlices.ts';
import { onProblems } from './onLog.ts';
import type { Row } from './workshop.ts';

export const causeRequests: Row = {
  capability: { definitionProvider: true, referencesProvider: true },
  attach(workshop) {
    const { connection, host } = workshop;
    connection.onDefinition(
      onProblems<DefinitionParams, Location | null>(
        workshop,
        'the cause of an error',
        null,
        (log, { position }, _, token) => inSlices(definition(log, position), host, token),
      ),
    );
    connection.onReferences(
      onProblems<ReferenceParams, Location[]>(
        workshop,
        'all records of a problem',
        [],
        (log, { position }, _, token) => inSlices(references(log, position), host, token),
      ),
    );
  },
};
