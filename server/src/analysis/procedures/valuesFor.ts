// What was found fills the parameters of a procedure: each takes what the link says that means the same, if it fits.

import { holeFor, type ProcedureLink } from '../knowledge/procedures/procedureLink.ts';
import type { ParameterType, Procedure } from '../knowledge/procedures/procedureTypes.ts';
import { fittingValues, type Values } from './filledScript.ts';

export function valuesFor(
  link: ProcedureLink,
  procedure: Pick<Procedure, 'parameters'>,
  captures: Readonly<Record<string, string>>,
): Values {
  const values = new Map<string, string>();
  for (const { name, type } of procedure.parameters) {
    const hole = holeFor(link, name);
    if (hole === undefined || !Object.hasOwn(captures, hole)) continue;
    const value = captures[hole] as string;
    values.set(name, bare(type, value));
  }
  return fittingValues(procedure, values);
}

/** Logs write the name of a server with and without the strokes of a path before it, and a folder with one behind it. */
function bare(type: ParameterType, value: string): string {
  if (type === 'server') return value.replace(/^\\\\/, '');
  return type === 'path' ? value.replace(/\\$/, '') : value;
}
