// Problems and components by words, of the open logs and of those that were read from disk.

import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { LogProblems } from '../analysis/index.ts';
import { type LogSymbol, type LogSymbols, openLog, symbolsOf, workspaceSymbols } from '../features/index.ts';
import { viewOf, withProblems } from './onLog.ts';
import type { Row, Workshop } from './workshop.ts';

export const workspaceSymbolRequests: Row = {
  capability: { workspaceSymbolProvider: true },
  attach(workshop) {
    const { connection, guard, checked } = workshop;
    /** Of an open log for as long as nothing is found out anew. */
    const known = new WeakMap<LogProblems, readonly LogSymbol[]>();
    connection.onWorkspaceSymbol(
      guard<WorkspaceSymbolParams, WorkspaceSymbol[]>('workspace symbols', [], async ({ query }, token) => {
        const logs: LogSymbols[] = [...checked.symbols()];
        for (const { uri } of workshop.documents.all()) {
          if (token.isCancellationRequested) break;
          logs.push({ uri, symbols: await symbolsIn(uri, workshop, known) });
        }
        return workspaceSymbols(query, logs);
      }),
    );
  },
};

async function symbolsIn(
  uri: string,
  workshop: Workshop,
  known: WeakMap<LogProblems, readonly LogSymbol[]>,
): Promise<readonly LogSymbol[]> {
  const view = await viewOf(uri, await workshop.settings.of(uri), workshop);
  if (view === undefined) return [];
  const log = await withProblems(view, workshop);
  const symbols = known.get(log.problems) ?? [...symbolsOf(openLog(log), log.analysis.components())];
  known.set(log.problems, symbols);
  return symbols;
}
