// What mends the problem that a record of a log tells of, or a finding in a setup file, with the values that are given
// there; the likeliest first.

import {
  type Finding,
  type LogRecord,
  type Procedure,
  remediesOf,
  type SetupFinding,
  setupCaptures,
  type Values,
  valuesFor,
} from '../../analysis/index.ts';
import type { LogView } from '../logView.ts';
import type { SetupView } from '../setup/setupView.ts';

export interface Offer {
  readonly procedure: Procedure;
  readonly values: Values;
}

export function offersOf(log: LogView, record: LogRecord, findings: readonly Finding[]): Offer[] {
  const { knowledge } = log;
  const offers = new Map<string, Offer>();
  for (const finding of findings) {
    const article = knowledge.articles[finding.article];
    if (article === undefined) continue;
    const captures = capturesAround(log, record, finding);
    for (const { procedure, link } of knowledge.procedures.of(article))
      if (!offers.has(procedure.id))
        offers.set(procedure.id, { procedure, values: valuesFor(link, procedure, captures) });
  }
  return [...offers.values()];
}

export function setupOffersOf(
  { setup, knowledge }: Pick<SetupView, 'setup' | 'knowledge'>,
  findings: readonly SetupFinding[],
): Offer[] {
  const offers = new Map<string, Offer>();
  for (const finding of findings)
    for (const { procedure, link } of knowledge.procedures.linked(remediesOf(finding, setup)))
      if (!offers.has(procedure.id))
        offers.set(procedure.id, {
          procedure,
          values: valuesFor(link, procedure, setupCaptures(link, finding, setup)),
        });
  return [...offers.values()];
}

/** So many records around, and so much time, the lines of one try lie together. */
const fewRecords = 20;
const shortTime = 120_000;

/**
 * What the record gives, and, for what it does not name, the records of the same problem around it on its thread: of
 * three lines about a site one names it. Where they differ, nobody knows which is meant, and nothing is given.
 */
function capturesAround(
  { analysis }: LogView,
  { index, thread, time }: LogRecord,
  { article, captures }: Finding,
): Readonly<Record<string, string>> {
  const around = new Map<string, Set<string>>();
  for (const other of analysis.findingsBetween(Math.max(0, index - fewRecords), index + fewRecords + 1)) {
    const record = analysis.records.record(other.record);
    if (other.article !== article || record.thread !== thread || !isNear(time, record.time)) continue;
    for (const [name, value] of Object.entries(other.captures))
      around.set(name, (around.get(name) ?? new Set()).add(value));
  }
  const agreed = [...around].flatMap(([name, [value = '', ...others]]) =>
    others.length === 0 ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(agreed), ...captures };
}

/** Lines without times are near if they stand near. */
function isNear(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return !(Math.abs(Date.parse(`${one}Z`) - Date.parse(`${other}Z`)) > shortTime);
}
