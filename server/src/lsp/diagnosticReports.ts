// Diagnostics: given when the editor asks (and not again for a version it has), pushed to one that
// cannot ask.

import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics, nameAll, setupDiagnostics } from '../features/index.ts';
import type { OpenDocument } from './documents.ts';
import { inTurns } from './inTurns.ts';
import { viewOf, withProblems } from './onLog.ts';
import { setupViewOf } from './onSetup.ts';
import type { Settings } from './settings.ts';
import type { Row, Workshop } from './workshop.ts';

/** VS Code shows no more of a file. */
export const mostRows = 1000;

const noReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export const diagnosticReports: Row = {
  capability: {
    diagnosticProvider: { identifier: 'sms-lens', interFileDependencies: false, workspaceDiagnostics: false },
  },
  attach(workshop) {
    const { connection, documents, guard } = workshop;
    connection.languages.diagnostics.on(
      guard('diagnostics', noReport, async ({ textDocument, previousResultId }) => {
        const document = documents.get(textDocument.uri);
        if (document === undefined) return noReport;
        const report = await reportOf(document, workshop);
        return report.resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId }
          : report;
      }),
    );
  },
};

/** The same, for an editor that does not ask. */
export async function pushDiagnostics(document: OpenDocument, workshop: Workshop): Promise<void> {
  const { version } = document;
  const { items } = await reportOf(document, workshop);
  if (workshop.documents.get(document.uri)?.version !== version) return;
  await workshop.connection.sendDiagnostics({ uri: document.uri, version, diagnostics: items });
}

async function reportOf(
  document: OpenDocument,
  workshop: Workshop,
): Promise<FullDocumentDiagnosticReport & { resultId: string }> {
  const generation = workshop.generation();
  const wanted = await workshop.settings.of(document.uri);
  const items = wanted.diagnostics.enabled ? await rowsOf(document, wanted, workshop) : [];
  const resultId = `${generation} ${document.version} ${document.languageId} ${JSON.stringify(wanted)}`;
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

async function rowsOf(document: OpenDocument, wanted: Settings, workshop: Workshop): Promise<Diagnostic[]> {
  const setup = await setupViewOf(document.uri, wanted, workshop);
  if (setup !== undefined) return setupDiagnostics(setup, mostRows);
  const log = await viewOf(document.uri, wanted, workshop);
  if (log === undefined) return [];
  // The errors come first, and what an article knows is named at once.
  const { all } = (await withProblems(log, workshop)).problems;
  const errors = all.filter(({ severity }) => severity === 'error').slice(0, mostRows);
  await inTurns(nameAll(errors, log), workshop.host.breathe);
  await workshop.host.breathe();
  const everyRecord = wanted.diagnostics.repeats === 'every';
  return diagnostics(await withProblems(log, workshop), { limit: mostRows, everyRecord });
}
