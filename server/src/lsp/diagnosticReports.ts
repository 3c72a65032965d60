// Diagnostics: given when the editor asks (and not again for a version it has), pushed to one that
// cannot ask.

import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics } from '../features/index.ts';
import type { OpenDocument } from './documents.ts';
import type { Row, Workshop } from './workshop.ts';

/** VS Code shows no more of a file. */
const limit = 1000;

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
  { settings, host, knowledge, generation }: Workshop,
): Promise<FullDocumentDiagnosticReport & { resultId: string }> {
  const known = await knowledge();
  const of = generation();
  const wanted = await settings.of(document.uri);
  const analysis = wanted.diagnostics.enabled
    ? await document.log(known, wanted.format, host.breathe)
    : undefined;
  const { version } = document;
  const items: Diagnostic[] =
    analysis === undefined
      ? []
      : diagnostics(document.text, analysis, known, {
          limit,
          addressTemplate: wanted.articles.address,
          place: document.uri,
          product: wanted.product,
        });
  const resultId = `${of} ${version} ${document.languageId} ${JSON.stringify(wanted)}`;
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
