// Parameters of a procedure, as its text and its scripts hold them: `{{site}}`.

import { type Parameter, type ParameterType, parameterTypes } from './procedureTypes.ts';

const hole = /\{\{([^{}]*)\}\}/g;

/** The names of all parameters in a text. */
export function parametersIn(text: string): Set<string> {
  return new Set([...text.matchAll(hole)].map(([, name = '']) => name));
}

/** A text cut at its parameters: text and names in turn, text at both ends. */
export function cutAtParameters(text: string): string[] {
  return text.split(hole);
}

/** With what `valueFor` gives in the place of each parameter; where it gives nothing the parameter stays. */
export function filledIn(text: string, valueFor: (name: string) => string | undefined): string {
  return text.replace(hole, (whole, name: string) => valueFor(name) ?? whole);
}

/**
 * `name | type | example | meaning`; what is wrong with the row otherwise. Where the source prints a closed list of
 * values they all stand in the place of the example, `0 / 1 / 2`.
 */
export function parseParameter(row: string): Parameter | { readonly mistake: string } {
  const [name = '', type = '', values = '', ...rest] = row.split('|').map((cell) => cell.trim());
  const meaning = rest.join('|').trim();
  const choices = values.split(/\s+\/\s+/);
  const [example = ''] = choices;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return { mistake: `"${name}" is no name of a parameter` };
  if (!isType(type))
    return { mistake: `"${type}" is no type of a parameter; there are ${parameterTypes.join(', ')}` };
  if (example === '' || meaning === '')
    return { mistake: `"${name}" needs an example and a meaning: name | type | example | meaning` };
  for (const choice of choices)
    if (!fits(type, choice)) return { mistake: `the example "${choice}" is no ${type}` };
  if (new Set(choices).size < choices.length) return { mistake: `"${name}" has a choice twice` };
  return { name, type, example, choices: choices.length > 1 ? choices : [], meaning };
}

function isType(word: string): word is ParameterType {
  return parameterTypes.some((type) => type === word);
}

/**
 * What a value of each type may be. Nothing that any script language takes for more than text is in one: no quotes,
 * percents, carets, ampersands, strokes, angle brackets, line ends, backticks, dollars or semicolons. A dollar ends the
 * name of a hidden share or a machine account, and no word follows it there. No path ends in a backslash, which would
 * take a closing quote with it, and no part of one in a dot or a blank, which Windows passes over.
 */
const shapes: Readonly<Record<ParameterType, RegExp>> = {
  site: /^[A-Za-z0-9]{3}$/,
  server: /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?$/,
  account: /^(?:[A-Za-z0-9][\w.-]{0,254}\\)?[A-Za-z0-9_](?:[\w .-]{0,62}[\w-])?\$?$/,
  path: /^(?:[A-Za-z]:|\\\\[A-Za-z0-9][\w.-]*\\[\w.-]+\$?)(?:\\[\w .()~-]*[\w()~-])*$/,
  file: /^(?:(?:[A-Za-z]:|\\\\[A-Za-z0-9][\w.-]*\\[\w.-]+\$?)(?:\\[\w .()~-]*[\w()~-])*\\)?\w(?:[\w .()~-]{0,253}[\w()~-])?$/,
  key: /^HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS)(?:\\[\w .()-]*[\w()-])*$/,
  n: /^\d{1,10}$/,
  id: /^\w[\w-]{0,63}$/,
  guid: /^\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?$/,
  date: /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?: \d{1,2}:\d{2}[.:]\d{2})?$/,
  drive: /^[A-Za-z]$/,
  share: /^\w(?:[\w .-]{0,77}[\w-])?\$?$/,
  name: /^\w(?:[\w .,=()-]{0,98}[\w()-])?$/,
};

/** Longer values are nobody's. */
const longest = 300;

export function fits(type: ParameterType, value: string): boolean {
  return value.length <= longest && shapes[type].test(value);
}

/** Whether a parameter takes the value: one that names its choices takes no other. */
export function takes({ type, choices }: Pick<Parameter, 'type' | 'choices'>, value: string): boolean {
  return fits(type, value) && (choices.length === 0 || choices.includes(value));
}
