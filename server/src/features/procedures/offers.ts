// What mends the problem that a record tells of, with the values that the record gives; the likeliest first.

import {
  type Article,
  companionReach,
  type Finding,
  fittingValues,
  type LogRecord,
  type Procedure,
  type Values,
} from '../../analysis/index.ts';
import { productOf } from '../logStatus.ts';
import type { LogView } from '../logView.ts';

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
    for (const offer of offersOfArticle(article, captures, log))
      if (!offers.has(offer.procedure.id)) offers.set(offer.procedure.id, offer);
  }
  return [...offers.values()];
}

function offersOfArticle(
  article: Article,
  captures: ReadonlyMap<string, string>,
  { knowledge }: LogView,
): Offer[] {
  return knowledge.procedures
    .of(article)
    .map((procedure) => ({ procedure, values: fittingValues(procedure, captures) }));
}

/**
 * What the record gives, and, for what it does not name, the records of the same problem around it on its thread: of
 * three lines about a site one names it. Where they differ, nobody knows which is meant, and nothing is given.
 */
function capturesAround(
  { analysis }: LogView,
  { index, thread }: LogRecord,
  { article, captures }: Finding,
): ReadonlyMap<string, string> {
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
  return new Map([...agreed, ...Object.entries(captures)]);
}
