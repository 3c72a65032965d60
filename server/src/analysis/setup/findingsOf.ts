// All checks over one setup file. How bad a finding is follows from its rule: an error that no source states outright
// is a warning, and what a program wrote is nobody's fault.

import type { RuleSeverity, SetupRule } from '../knowledge/setup/setupTypes.ts';
import { checks } from './checks/checks.ts';
import type { SetupAnalysis } from './setupAnalysis.ts';
import type { SetupFinding, SetupHit } from './setupFinding.ts';

export function findingsOf(analysis: SetupAnalysis): SetupFinding[] {
  const { file, book } = analysis;
  if (file.role === 'named') return [];
  const findings: SetupFinding[] = [];
  for (const rule of book.rules) {
    if (rule.files.length > 0 && !rule.files.includes(file.file)) continue;
    for (const hit of checks[rule.rule]?.(analysis) ?? [])
      findings.push({
        ...hit,
        ...(hit.captures === undefined ? {} : { captures: withoutSecrets(hit.captures, analysis) }),
        rule,
        severity: severityOf(rule, hit, file.role === 'state'),
      });
  }
  return findings.sort((one, other) => one.at.start - other.at.start || one.at.end - other.at.end);
}

/** Words of the tables; all others are of the file, and a name of it may have a secret in it. */
const ofTables: ReadonlySet<string> = new Set(
  'action actions better encoding home keys product products usual wanted'.split(' '),
);

function withoutSecrets(
  captures: Readonly<Record<string, string>>,
  analysis: SetupAnalysis,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(captures).map(([name, words]) => [
      name,
      ofTables.has(name) ? words : analysis.shownName(words),
    ]),
  );
}

function severityOf(rule: SetupRule, hit: SetupHit, isState: boolean): RuleSeverity {
  if (isState) return 'information';
  const isInferred = rule.certainty === 'inferred' || hit.isInferred === true;
  const severity = hit.severity ?? rule.severity;
  return severity === 'error' && isInferred ? 'warning' : severity;
}
