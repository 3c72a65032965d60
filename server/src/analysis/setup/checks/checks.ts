// All that can be checked, by the names of the rules. The rules themselves, with their words, are in the tables.

import type { Checks } from './check.ts';
import { encodingChecks } from './encoding.ts';
import { lineChecks } from './lines.ts';
import { nameChecks } from './names.ts';
import { placeholderChecks } from './placeholders.ts';
import { presenceChecks } from './presence.ts';
import { togetherChecks } from './together.ts';
import { valueChecks } from './values.ts';

export const checks: Checks = {
  ...encodingChecks,
  ...lineChecks,
  ...nameChecks,
  ...valueChecks,
  ...placeholderChecks,
  ...presenceChecks,
  ...togetherChecks,
};
