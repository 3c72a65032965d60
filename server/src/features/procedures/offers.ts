// What mends the problem that a record of a log tells of, or a finding in a setup file, with the values that are given
// there; the likeliest first.

import {
  companionReach,
  type Finding,
  type LogRecord,
  type Procedure,
  remediesOf,
  type SetupFinding,
  setupCaptures,
  type Values,
  valuesFor,
} from '../../analysis/index.ts';
import { productOf } from '../logStatus.ts';
import type { LogView } from '../logView.ts';
import type { SetupView } from '../setup/setupView.ts';

export interface Offer {
  readonly procedure: Procedure;
  readonly values: Values;
}

export function offersOf(log: LogView, record: LogRecord): Offer[] {
  const { analysis, knowledge, place } = log;
  const line = { ...record, place, product: () => productOf(log)?.product };
  const offers = new Map<string, Offer>();
  for (const finding of analysis.candidatesOf(record.index, line)) {
    const article = knowledge.articles[finding.article];
    if (article === undefined) continue;
    const captures = capturesAround(log, record, finding);
    for (const { procedure, link } of knowledge.procedures.of(article))
      if (!offers.has(procedure.id))
        offers.set(procedure.id, { procedure, values: valuesFor(link, procedure, captures) });
  }
  return [...offers.values()];
}

export function setupOffersOf({ setup, knowledge }: SetupView, findings: readonly SetupFinding[]): Offer[] {
  const links = findings.flatMap((finding) => remediesOf(finding, setup));
  const offers = new Map<string, Offer>();
  for (const { procedure, link } of knowledge.procedures.linked(links))
    if (!offers.has(procedure.id))
      offers.set(procedure.id, { procedure, values: valuesFor(link, procedure, setupCaptures(link, setup)) });
  return [...offers.values()];
}

/**
 * What the record gives, and, for what it does not name, the records of the same problem around it on its thread: of
 * three lines about a site one names it. Where they differ, nobody knows which is meant, and nothing is given.
 */
function capturesAround(
  { analysis }: LogView,
  { index, thread }: LogRecord,
  { article, captures }: Finding,
): Readonly<Record<string, string>> {
  const around = new Map<string, Set<string>>();
  for (const other of analysis.findingsBetween(Math.max(0, index - companionReach), index + companionReach)) {
    if (other.article !== article || analysis.records.record(other.record).thread !== thread) continue;
    for (const [name, value] of Object.entries(other.captures)) {
      const values = around.get(name) ?? new Set();
      around.set(name, values.add(value));
    }
  }
  const agreed = [...around].flatMap(([name, values]) => {
    const [value = ''] = values;
    return values.size === 1 ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(agreed), ...captures };
}
