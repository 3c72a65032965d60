// The errors of a setup file as the checks of a site want them: the line, and what is wrong there.

import type { GatheredSetup, SetupAnalysis } from '../../analysis/index.ts';
import { setupMessage } from './setupDiagnostics.ts';

export function setupErrors(setup: SetupAnalysis): GatheredSetup['errors'] {
  return setup.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      line: setup.ini.lines.filter(({ start }) => start <= finding.at.start).length,
      words: setupMessage(finding, setup),
    }));
}
