// What is said of a procedure wherever one is shown: where it is done, what it can cost, for which products, who says so;
// and what its parameters mean.

import * as l10n from '@vscode/l10n';
import type { Parameter, Procedure, Risk, ScriptPart } from '../../analysis/index.ts';

export interface Fact {
  readonly about: 'where' | 'risk' | 'products' | 'systems' | 'tools' | 'source';
  readonly label: string;
  readonly words: string;
}

const risksInWords: Readonly<Record<Risk, () => string>> = {
  low: () => l10n.t('low'),
  medium: () => l10n.t('medium: it can be put back'),
  high: () => l10n.t('high: it touches security, or stops something'),
  destructive: () => l10n.t('it deletes: read all of it first'),
};

export const partInWords: Readonly<Record<ScriptPart, () => string>> = {
  apply: () => l10n.t('do it'),
  undo: () => l10n.t('undo it'),
  check: () => l10n.t('look only'),
};

/** Those that are known. */
export function procedureFacts(procedure: Procedure): Fact[] {
  const { where, risk, products, versions, systems, tools, kb } = procedure;
  const facts: Fact[] = [
    { about: 'where', label: l10n.t('Where'), words: where },
    { about: 'risk', label: l10n.t('Risk'), words: risksInWords[risk]() },
    {
      about: 'products',
      label: l10n.t('Products'),
      words: versions.length > 0 ? versions.join(', ') : products.join(', '),
    },
    { about: 'systems', label: l10n.t('Systems'), words: systems.join(', ') },
    { about: 'tools', label: l10n.t('Tools'), words: tools.join(', ') },
    { about: 'source', label: l10n.t('Source'), words: kb.map((number) => `KB ${number}`).join(', ') },
  ];
  return facts.filter(({ words }) => words !== '');
}

/** `shown` writes a value as one does there. */
export function meaningInWords(
  { meaning, example, choices }: Parameter,
  shown: (value: string) => string,
): string {
  return choices.length === 0
    ? l10n.t('{0}, such as {1}', meaning, shown(example))
    : l10n.t('{0}, one of {1}', meaning, choices.map(shown).join(', '));
}
