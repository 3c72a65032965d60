// What a runbook goes through: a procedure, and behind it those that its steps name, then those that their steps name,
// each once. Who is at the first one's third step finds its part before the parts of the fourth.
//
// Two procedures may mean different computers by the same name, or call the same computer by different names. A parameter
// is the same where its type and its meaning are, word for word; else it has a name of its own, and nothing that is known
// of the one goes into the other. A file is never the same: each procedure keeps its own backup, and would undo itself with
// another's.

import {
  filledIn,
  fittingValues,
  type Parameter,
  type Procedure,
  type ProcedureBook,
  type Values,
  withValues,
} from '../../analysis/index.ts';
import { onTheWay } from './namedProcedures.ts';

export interface RunbookPart {
  readonly procedure: Procedure;
  /** Those of the procedure that was asked for, as far as they are its own. */
  readonly values: Values;
  /** Its parameters, under the names that they have in the runbook. */
  readonly parameters: readonly RunbookParameter[];
}

export interface RunbookParameter extends Parameter {
  readonly value: string | undefined;
  /** No part before has it. */
  readonly isNew: boolean;
}

/** `taken` are names that parameters cannot have. */
export function runbookParts(
  procedure: Procedure,
  given: Values,
  book: ProcedureBook,
  taken: ReadonlySet<string>,
): RunbookPart[] {
  const fitting = fittingValues(procedure, given);
  const values = new Map(
    procedure.parameters.map((parameter) => [identity(parameter, procedure), fitting.get(parameter.name)]),
  );
  const names = new Map<string, string>();
  return [...reached(procedure, book)].map((part): RunbookPart => {
    const parameters = part.parameters.map((parameter): RunbookParameter => {
      const same = identity(parameter, part);
      const known = names.get(same);
      const name = known ?? free(parameter.name, new Set([...taken, ...names.values()]));
      names.set(same, name);
      return { ...parameter, name, value: values.get(same), isNew: known === undefined };
    });
    return { procedure: part, values: valuesOf(part, parameters), parameters };
  });
}

function reached(first: Procedure, book: ProcedureBook): Set<Procedure> {
  const found = new Set([first]);
  // What is added while it is gone through is gone through as well.
  for (const procedure of found) for (const other of onTheWay(procedure, book)) found.add(other);
  return found;
}

function identity({ name, type, meaning }: Parameter, { id }: Procedure): string {
  return [type, meaning, ...(type === 'file' ? [id, name] : [])].join('\n');
}

/** `server`, or `server2` where that is something else. */
function free(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}${number}`;
    if (!taken.has(tried)) return tried;
  }
}

function valuesOf({ parameters }: Procedure, renamed: readonly RunbookParameter[]): Values {
  return new Map(
    parameters.flatMap(({ name }, at) => {
      const value = renamed[at]?.value;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** A text of the part, with what is known filled in and the rest under the names of the runbook. */
export function asInRunbook(text: string, { procedure, values, parameters }: RunbookPart): string {
  const names = new Map(procedure.parameters.map(({ name }, at) => [name, parameters[at]?.name ?? name]));
  return filledIn(withValues(text, values), (name) => {
    const renamed = names.get(name);
    return renamed === undefined ? undefined : `{{${renamed}}}`;
  });
}
