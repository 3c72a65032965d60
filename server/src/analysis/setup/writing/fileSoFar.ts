// A text on its way to a setup file of some kind: what stands there, and what would be written into it.

import type { KnownSetupFile } from '../../knowledge/setup/setupTypes.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { looksLikeSiteCode } from '../valueMistake.ts';
import { actionIn } from './likelyFiles.ts';
import type { FileSoFar } from './missingKeys.ts';
import { exampleCode, type SiteCodeWords, valueWithCode } from './valueToWrite.ts';

export function fileSoFar(file: KnownSetupFile, setup: SetupAnalysis): FileSoFar {
  const code = codeWords(file, setup);
  return {
    file,
    action: actionIn(file, setup),
    valueFor: (section, key) => setup.entry(section, key)?.value,
    hasSection: (name) => setup.section(name) !== undefined,
    willBe: (setting) => valueWithCode(setting, code),
  };
}

export function codeWords(file: KnownSetupFile, setup: SetupAnalysis): SiteCodeWords {
  const own = setup.entry('Options', 'SiteCode')?.value ?? '';
  const made = exampleCode(setup.book.tableOf(file));
  return { made, own: looksLikeSiteCode(own) ? own.toUpperCase() : '' };
}
