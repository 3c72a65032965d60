// The names under which a template captures.

import type { Template } from './template.ts';

export function namesOfHoles({ segments }: Template): string[] {
  return segments.flatMap(({ text, leading, steps }) => {
    const holes = [text, leading?.name, ...steps.map(({ hole }) => hole?.name)];
    return holes.filter((name) => name !== undefined);
  });
}
