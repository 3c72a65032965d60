// Procedures that another one names, by their ids in backticks.

import type { Procedure, ProcedureBook } from '../../analysis/index.ts';

const named = /`([a-z0-9-]+)`/g;

/** Each once, in the order of the text. */
function namedIn(text: string, book: ProcedureBook): Procedure[] {
  return [...new Set([...text.matchAll(named)].flatMap(([, id = '']) => book.procedure(id) ?? []))];
}

/** With what `write` makes of each name of a procedure; a name that it has nothing for stays. */
export function withNames(
  text: string,
  book: ProcedureBook,
  write: (named: Procedure) => string | undefined,
) {
  return text.replace(named, (whole, id: string) => {
    const procedure = book.procedure(id);
    return (procedure === undefined ? undefined : write(procedure)) ?? whole;
  });
}

/** As words, for documents whose readers have the list of all procedures and no links. */
export function inWords({ id, title }: Procedure): string {
  return `"${title}" (${id})`;
}

/** The procedures that it leads through: what its steps name is done on the way, what is named elsewhere is not. */
export function onTheWay(procedure: Procedure, book: ProcedureBook): Procedure[] {
  const steps = procedure.sections.find(({ heading }) => heading === 'Steps')?.text ?? '';
  return namedIn(steps, book).filter((other) => other !== procedure);
}

/** Upgrades and rebuilds lead through six to seventeen others, a single remedy and its checks through five at most. */
const fewestOfComposite = 6;

/** Whether it leads through several others. */
export function isComposite(procedure: Procedure, book: ProcedureBook): boolean {
  return onTheWay(procedure, book).length >= fewestOfComposite;
}
