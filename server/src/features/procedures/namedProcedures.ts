// Procedures that another one names, by their ids in backticks.

import type { Procedure, ProcedureBook } from '../../analysis/index.ts';

const named = /`([a-z0-9-]+)`/g;

/** Each once, in the order of the text. */
export function namedIn(text: string, book: ProcedureBook): Procedure[] {
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

/** What its steps name is done on the way. */
export function stepsOf({ sections }: Procedure): string {
  return sections.find(({ heading }) => heading === 'Steps')?.text ?? '';
}

/** Upgrades and rebuilds name six to seventeen others, a single remedy at most four. */
const fewestOfComposite = 6;

/** Whether it leads through several others, one by one or as its own steps. */
export function isComposite(procedure: Procedure, book: ProcedureBook): boolean {
  const others = namedIn(`${procedure.summary}\n${stepsOf(procedure)}`, book).filter(
    (other) => other !== procedure,
  );
  return others.length >= fewestOfComposite;
}
