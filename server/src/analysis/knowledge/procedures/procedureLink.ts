// How a problem leads to what mends it: the id of a procedure, and what of the problem fills its parameters. A parameter
// takes the hole of its own name; where that means another thing, an entry says so: in `end-error-997 server= mp=server`
// the parameter `mp` takes the hole `server`, and the parameter of that name takes nothing.

import type { Procedure } from './procedureTypes.ts';

export interface ProcedureLink {
  readonly id: string;
  /** Of each parameter that does not take the hole of its own name: the hole that it takes; empty for none. */
  readonly values: Readonly<Record<string, string>>;
}

/** A procedure and the link that led to it. */
export interface LinkedProcedure {
  readonly procedure: Procedure;
  readonly link: ProcedureLink;
}

const name = /^[A-Za-z]\w*$/;

export function parseLink(entry: string): ProcedureLink | { readonly mistake: string } {
  const [id = '', ...pairs] = entry.trim().split(/\s+/);
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const [parameter = '', hole, ...rest] = pair.split('=');
    if (hole === undefined || rest.length > 0 || !name.test(parameter) || !(hole === '' || name.test(hole)))
      return { mistake: `"${pair}" is not parameter=hole, or parameter= for one that takes nothing` };
    if (values.has(parameter)) return { mistake: `"${entry}" fills "${parameter}" twice` };
    values.set(parameter, hole);
  }
  return { id, values: Object.fromEntries(values) };
}

/** The links of a list, which is told which of its entries are none. */
export function parseLinks(entries: readonly string[], complain: (mistake: string) => void): ProcedureLink[] {
  return entries.flatMap((entry) => {
    const link = parseLink(entry);
    if (!('mistake' in link)) return [link];
    complain(link.mistake);
    return [];
  });
}

/** The hole that fills a parameter; nothing where none does. */
export function holeFor({ values }: ProcedureLink, parameter: string): string | undefined {
  const hole = Object.hasOwn(values, parameter) ? values[parameter] : parameter;
  return hole === '' ? undefined : hole;
}
