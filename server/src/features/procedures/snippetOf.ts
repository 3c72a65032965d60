// A text of a procedure as a snippet: what is still to be filled in becomes a stop, the same parameter the same stop
// wherever it stands. A stop begins with the parameter's name as the text has it and never with an example or a choice:
// who passes over one must see that, and a script must not run against a site that is in nobody's hierarchy, or in somebody's.

import type { Parameter, Procedure } from '../../analysis/index.ts';
import { cutAtParameters } from '../../analysis/index.ts';
import { asSnippet, type Part, type Stop } from '../snippet.ts';

export function snippetOf(text: string, { parameters }: Pick<Procedure, 'parameters'>): string {
  const stops = new Map(parameters.map((parameter) => [parameter.name, stopFor(parameter)]));
  return asSnippet(
    cutAtParameters(text).map((piece, at): Part => {
      const isName = at % 2 === 1;
      return isName ? (stops.get(piece) ?? asParameter(piece)) : piece;
    }),
  );
}

function stopFor({ name, choices }: Parameter): Stop {
  const begun = asParameter(name);
  return choices.length === 0 ? { inner: [begun] } : { inner: [], choices: [begun, ...choices] };
}

function asParameter(name: string): string {
  return `{{${name}}}`;
}
