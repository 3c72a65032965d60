// What is asked of a setup file again and again is found out once.

import type { SetupAnalysis } from './setupAnalysis.ts';

export function foundOnce<T>(
  find: (setup: SetupAnalysis) => Iterable<T>,
): (setup: SetupAnalysis) => readonly T[] {
  const found = new WeakMap<SetupAnalysis, readonly T[]>();
  return (setup) => {
    const known = found.get(setup);
    if (known !== undefined) return known;
    const all = [...find(setup)];
    found.set(setup, all);
    return all;
  };
}
