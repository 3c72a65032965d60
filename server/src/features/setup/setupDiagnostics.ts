// What is wrong with a setup file, as rows of the editor's list. Each names its rule; a finding that no source states
// outright says so.

import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import {
  articleAddress,
  type KnownSetupFile,
  type RuleSeverity,
  type SetupAnalysis,
  type SetupFinding,
  type SetupRule,
} from '../../analysis/index.ts';
import { excerpt } from '../excerpt.ts';
import { conditionInWords } from './conditionInWords.ts';
import { rangeOf, type SetupView } from './setupView.ts';

const severities: Readonly<Record<RuleSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** What counts for nothing is shown faded. */
const fadedRules = new Set(['key-without-effect', 'key-twice', 'stray-text', 'key-before-section']);

export function setupDiagnostics(view: SetupView, limit: number): Diagnostic[] {
  const { findings } = view.setup;
  const worst =
    findings.length <= limit
      ? findings
      : [...findings]
          .sort((one, other) => severities[one.severity] - severities[other.severity])
          .slice(0, limit);
  return worst.map((finding) => setupDiagnostic(finding, view));
}

export function setupDiagnostic(finding: SetupFinding, view: SetupView): Diagnostic {
  const { rule, severity, at, related = [] } = finding;
  const kb = setupKb(rule, view.setup.file);
  return {
    range: rangeOf(view, at),
    severity: severities[severity],
    code: rule.rule,
    ...(kb === undefined ? {} : { codeDescription: { href: articleAddress(kb, view.addressTemplate) } }),
    source: 'SMS Lens',
    message: setupMessage(finding, view.setup),
    ...(fadedRules.has(rule.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((extent) => ({
            location: { uri: view.place, range: rangeOf(view, extent) },
            message: l10n.t('See also here.'),
          })),
        }),
  };
}

/** The article of the Knowledge Base that a rule rests on, where it is of this kind of file. */
export function setupKb(
  { source }: Pick<SetupRule, 'source'>,
  file: Pick<KnownSetupFile, 'kb'>,
): number | undefined {
  const kb = Number(/^KB (\d+)$/.exec(source)?.[1]);
  return file.kb.includes(kb) ? kb : undefined;
}

export function setupMessage(
  { rule, captures = {}, because, isInferred }: SetupFinding,
  { action, file }: Pick<SetupAnalysis, 'action' | 'file'>,
): string {
  const always = action === undefined ? l10n.t('{0} has it', file.title) : `Action=${action}`;
  const condition = because?.condition?.map((clauses) => clauses.filter(({ key }) => key !== 'Action'));
  const isOfAction = condition === undefined || condition.some((clauses) => clauses.length === 0);
  const reason = isOfAction ? always : conditionInWords(because?.condition ?? []);
  const words: Readonly<Record<string, string>> = { ...captures, reason };
  const message = rule.message.replace(/\{(\w+)\}/g, (_, name: string) =>
    excerpt(words[name] ?? '', longestCapture),
  );
  const isGuess = isInferred === true || rule.certainty === 'inferred';
  return isGuess ? `${message} ${l10n.t('(Inferred; no document confirms it.)')}` : message;
}

/** A message is read at a glance. */
const longestCapture = 120;
