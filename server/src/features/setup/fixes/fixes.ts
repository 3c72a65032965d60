// Every name in the column `fix` of the table of rules, and what it does. What a program wrote is told and never
// corrected.

import type { SetupAnalysis, SetupFinding } from '../../../analysis/index.ts';
import { addKey, addSection } from './addFixes.ts';
import { closeQuote, closeSection, makeRemark, moveRemark, putSign } from './lineFixes.ts';
import { joinSections, moveKey, removeKey, removeSection, renameKey, renameSection } from './nameFixes.ts';
import type { FixMaker, SetupFix } from './setupFix.ts';
import { mask, replace } from './valueFixes.ts';

export const setupFixes: Readonly<Record<string, FixMaker>> = {
  'add-key': addKey,
  'add-section': addSection,
  'rename-section': renameSection,
  'remove-section': removeSection,
  'join-sections': joinSections,
  'close-section': closeSection,
  'rename-key': renameKey,
  'move-key': moveKey,
  'remove-key': removeKey,
  'make-remark': makeRemark,
  'put-sign': putSign,
  'close-quote': closeQuote,
  'move-remark': moveRemark,
  replace,
  mask,
};

export function fixesOf(finding: SetupFinding, setup: SetupAnalysis): readonly SetupFix[] {
  return setup.file.role === 'state' ? [] : (setupFixes[finding.rule.fix]?.(finding, setup) ?? []);
}
