// A script of a procedure with values in the place of its parameters, written as its language wants them. Only what
// fits the type of a parameter gets in, so nothing in a value can be more than text there; else the parameter stays.

import { filledIn, parametersIn, takes } from '../knowledge/procedures/parameters.ts';
import type { Parameter, Procedure, Script } from '../knowledge/procedures/procedureTypes.ts';

export type Values = ReadonlyMap<string, string>;

/** The values that fit the parameters of that name. */
export function fittingValues({ parameters }: Pick<Procedure, 'parameters'>, values: Values): Values {
  return new Map(
    parameters.flatMap((parameter) => {
      const { name } = parameter;
      const value = values.get(name);
      return value !== undefined && takes(parameter, value) ? [[name, value] as const] : [];
    }),
  );
}

/** Prose with those values. */
export function withValues(text: string, fitting: Values): string {
  return filledIn(text, (name) => fitting.get(name));
}

export function filledScript(
  { language, text }: Pick<Script, 'language' | 'text'>,
  procedure: Pick<Procedure, 'parameters'>,
  values: Values,
): string {
  const fitting = fittingValues(procedure, values);
  if (language !== 'reg') return withValues(text, fitting);
  return text
    .split('\n')
    .map((line) => filledRegistryLine(line, fitting))
    .join('\n');
}

/** Within quotes the registry's own files take a backslash twice; in the name of a key they take it once. */
function filledRegistryLine(line: string, fitting: Values): string {
  if (line.startsWith('[') || line.startsWith(';')) return withValues(line, fitting);
  return filledIn(line, (name) => fitting.get(name)?.replaceAll('\\', '\\\\'));
}

/** The parameters of a text that are still to be filled in. */
export function openParameters(text: string, { parameters }: Pick<Procedure, 'parameters'>): Parameter[] {
  const names = parametersIn(text);
  return parameters.filter(({ name }) => names.has(name));
}
