// Procedures: all of them for a list, one to read, one as a document to work with. Who asks may say at which line he
// stands: what the line tells is filled in.

import type { SetupFinding } from '../analysis/index.ts';
import {
  type ArticlePage,
  candidatesOf,
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
        procedureEntries(await knowledge(), (await offersAt(from, workshop)) ?? []),
      ),
    );
    connection.onRequest(
      procedureAsked,
      guard<AskProcedure, ArticlePage | null>('a procedure', null, async ({ id, from }) => {
        const offered = await offerOf(id, from, workshop);
        return offered === undefined
          ? null
          : procedurePage(offered.offer, (await knowledge()).procedures, from);
      }),
    );
    connection.onRequest(
      insertionAsked,
      guard<AskInsertion, Insertion | null>('inserting a procedure', null, async ({ id, form, from }) => {
        const offered = await offerOf(id, from, workshop);
        const inserted = offered && insertion(offered.offer, form, await knowledge());
        return inserted ? { ...inserted, isStale: offered.isStale } : null;
      }),
    );
  },
};

async function offerOf(
  id: string,
  from: Origin | undefined,
  workshop: Workshop,
): Promise<Offered | undefined> {
  const procedure = (await workshop.knowledge()).procedures.procedure(id);
  if (procedure === undefined) return undefined;
  const offers = await offersAt(from, workshop);
  const offer = offers?.find((one) => one.procedure === procedure) ?? { procedure, values: new Map() };
  return { offer, isStale: offers === undefined };
}

interface Offered {
  readonly offer: Offer;
  /** The line that led here is no longer what it was. */
  readonly isStale: boolean;
}

/** Undefined where the line is no longer what it was, also if that happens while the log is read. */
async function offersAt(from: Origin | undefined, workshop: Workshop): Promise<Offer[] | undefined> {
  if (from === undefined) return [];
  const { uri } = from;
  const document = workshop.documents.get(uri);
  const settings = await workshop.settings.of(uri);
  const isSetup = document?.languageId === 'sms-setup';
  const setup = isSetup ? await setupViewOf(uri, settings, workshop) : undefined;
  const log = isSetup ? undefined : await viewOf(uri, settings, workshop);
  if (document === undefined || workshop.documents.get(uri) !== document || !document.standsSince(from))
    return undefined;
  if (setup !== undefined) return setupOffersOf(setup, findingsAt(setup, from.line));
  const record = log?.analysis.records.recordAt(log.text.offsetAt(from));
  return log === undefined || record === undefined ? [] : offersOf(log, record, candidatesOf(log, record));
}

function findingsAt(view: SetupView, line: number): SetupFinding[] {
  return view.setup.findings.filter(({ at }) => rangeOf(view, at).start.line === line);
}
