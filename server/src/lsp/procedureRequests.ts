// Procedures: all of them for a list, one to read, one as a document to work with. Who asks may say at which line he
// stands: what the line tells is filled in.

import type { SetupFinding } from '../analysis/index.ts';
import {
  type ArticlePage,
  type Insertion,
  insertion,
  type Offer,
  type Origin,
  offersOf,
  type ProcedureEntry,
  procedureEntries,
  procedurePage,
  rangeOf,
  type SetupView,
  setupOffersOf,
} from '../features/index.ts';
import { viewOf } from './onLog.ts';
import { setupViewOf } from './onSetup.ts';
import {
  type AskInsertion,
  type AskProcedure,
  type AskProcedures,
  insertion as insertionAsked,
  procedure as procedureAsked,
  procedures as proceduresAsked,
} from './protocol.ts';
import type { Row, Workshop } from './workshop.ts';

export const procedureRequests: Row = {
  capability: {},
  attach(workshop) {
    const { connection, guard, knowledge } = workshop;
    connection.onRequest(
      proceduresAsked,
      guard<AskProcedures, ProcedureEntry[]>('the list of procedures', [], async ({ from }) =>
        procedureEntries(await knowledge(), await offersAt(from, workshop)),
      ),
    );
    connection.onRequest(
      procedureAsked,
      guard<AskProcedure, ArticlePage | null>('a procedure', null, async ({ id, from }) => {
        const offer = await offerOf(id, from, workshop);
        return offer === undefined
          ? null
          : procedurePage(offer.procedure, offer.values, (await knowledge()).procedures, from);
      }),
    );
    connection.onRequest(
      insertionAsked,
      guard<AskInsertion, Insertion | null>('inserting a procedure', null, async ({ id, form, from }) => {
        const offer = await offerOf(id, from, workshop);
        return offer === undefined ? null : insertion(offer, form, await knowledge());
      }),
    );
  },
};

async function offerOf(id: string, from: Origin | undefined, workshop: Workshop): Promise<Offer | undefined> {
  const procedure = (await workshop.knowledge()).procedures.procedure(id);
  if (procedure === undefined) return undefined;
  const offers = await offersAt(from, workshop);
  return offers.find((offer) => offer.procedure === procedure) ?? { procedure, values: new Map() };
}

/** Nothing where the line is no longer what it was. */
async function offersAt(from: Origin | undefined, workshop: Workshop): Promise<Offer[]> {
  if (from === undefined) return [];
  const { uri, version, line } = from;
  const document = workshop.documents.get(uri);
  if (document?.standsSince(version) !== true) return [];
  const settings = await workshop.settings.of(uri);
  if (document.languageId === 'sms-setup') {
    const view = await setupViewOf(uri, settings, workshop);
    return view === undefined ? [] : setupOffersOf(view, findingsAt(view, line));
  }
  const log = await viewOf(uri, settings, workshop);
  const record = log?.analysis.records.recordAt(log.text.offsetAt({ line, character: 0 }));
  return log === undefined || record === undefined ? [] : offersOf(log, record);
}

function findingsAt(view: SetupView, line: number): SetupFinding[] {
  return view.setup.findings.filter(({ at }) => rangeOf(view, at).start.line === line);
}
