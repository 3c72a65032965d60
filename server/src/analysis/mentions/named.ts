// Reports what an expression finds: its first group is what stands before the name, its second the name.
// Every repetition in such an expression has an upper bound, so that it looks at no place too often.

import { eachMatch } from './eachMatch.ts';
import type { NameKind, NameMention } from './types.ts';

export function reportNames(
  message: string,
  expression: RegExp,
  kind: NameKind,
  report: (mention: NameMention) => void,
  isName: (name: string, before: string) => boolean = () => true,
): void {
  eachMatch(expression, message, ({ index, 1: before = '', 2: name = '' }) => {
    const start = index + before.length;
    if (name !== '' && isName(name, before)) report({ kind, start, end: start + name.length });
  });
}
