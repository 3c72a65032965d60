// Values in the prose of a procedure. Markdown takes a backslash before another sign for its own and does not show it:
// `\\SRV\x` would read `\SRV\x`. What may hold one stands in backticks, where every sign is shown as it is.

import type { Complaint } from '../reading/frontMatter.ts';
import { parametersIn } from './parameters.ts';
import type { Parameter, ParameterType } from './procedureTypes.ts';

const needTicks: readonly ParameterType[] = ['path', 'file', 'account', 'key', 'share'];

/** `line` is that of the first line of the text. Scripts, and what is said of them, are not looked at. */
export function proveProse(
  parameters: readonly Parameter[],
  text: string,
  line: number,
  complain: (complaint: Complaint) => void,
): void {
  for (const [index, prose] of proseLines(text).entries()) {
    const bare = parametersIn(prose);
    for (const { name, type } of parameters)
      if (bare.has(name) && needTicks.includes(type))
        complain({
          line: line + index,
          message: `"{{${name}}}" is of type ${type}: put it into backticks, or Markdown takes signs out of it`,
        });
  }
}

const codeSpan = /(`+)(?!`).*?(?<!`)\1(?!`)/g;

/** Without what stands in backticks or in a fence. */
function proseLines(text: string): string[] {
  const [prose = ''] = text.split(/^## Scripts$/m);
  let isFenced = false;
  return prose.split('\n').map((line) => {
    const isFence = /^\s*```/.test(line);
    if (isFence) isFenced = !isFenced;
    return isFence || isFenced ? '' : line.replace(codeSpan, '');
  });
}
