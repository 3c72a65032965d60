// How a file is saved. Only who reads its bytes knows that; an editor hands out the text alone.

import type { Checks } from './check.ts';

export const encodingChecks: Checks = {
  *'file-encoding'({ encoding }) {
    if (encoding !== undefined) yield { at: { start: 0, end: 0 }, captures: { encoding } };
  },
};
