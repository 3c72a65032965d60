// The errors of a setup file as the checks of a site want them: the line, and what is wrong there.

import { firstNotBelow, type GatheredSetup, type SetupAnalysis } from '../../analysis/index.ts';
import { setupMessage } from './setupDiagnostics.ts';

/** Nobody reads more of them. */
const most = 200;

export function setupErrors(setup: SetupAnalysis): GatheredSetup['errors'] {
  const starts = Uint32Array.from(setup.ini.lines, ({ start }) => start);
  return setup.findings
    .filter(({ severity }) => severity === 'error')
    .slice(0, most)
    .map((finding) => ({
      line: firstNotBelow(starts, finding.at.start + 1),
      words: setupMessage(finding, setup),
    }));
}
