// What is missing is added: a key where the tables have it, a section with all that it must have.

import * as l10n from '@vscode/l10n';
import {
  choicesOf,
  codeWords,
  fileSoFar,
  type KnownSection,
  type KnownSetting,
  missingInSection,
  type SetupAnalysis,
  type SetupFinding,
  valueToFillIn,
} from '../../../analysis/index.ts';
import { insertKeys, insertSection } from './places.ts';
import { broughtKey, broughtSection, type FixMaker, type SetupFix } from './setupFix.ts';

/** What Setup is to do nobody can guess: each action is offered. */
export const addKey: FixMaker = ({ rule, home, setting }, setup) => {
  if (home === undefined || setting === undefined) return [];
  if (rule.rule !== 'action-missing') return [addition(setup, home, setting)];
  return choicesOf(setting).map((value) => {
    const line = `${setting.key}=${value}`;
    return {
      title: l10n.t('Add {0}', line),
      changes:
        setup.section(home.name) === undefined
          ? [insertSection(setup, home.name, [line])]
          : insertKeys(setup, home, [{ key: setting.key, line }]),
      isPreferred: false,
    };
  });
};

function addition(setup: SetupAnalysis, home: KnownSection, setting: KnownSetting): SetupFix {
  return {
    title: l10n.t('Add {0}', setting.key),
    changes: insertKeys(setup, home, [{ key: setting.key, line: lineToFill(setup, setting) }]),
    isPreferred: true,
    brings: broughtKey(home.name, setting.key),
  };
}

export const addSection: FixMaker = ({ home }, setup) => {
  if (home === undefined) return [];
  const lines = missingInSection(home, fileSoFar(setup.file, setup)).map((setting) =>
    lineToFill(setup, setting),
  );
  return [
    {
      title: l10n.t('Add [{0}] with all that it must have', home.name),
      changes: [insertSection(setup, home.name, lines)],
      isPreferred: true,
      brings: broughtSection(home.name),
    },
  ];
};

function lineToFill(setup: SetupAnalysis, setting: KnownSetting): string {
  return `${setting.key}=${valueToFillIn(setting, codeWords(setup.file, setup))}`;
}

/** For each section that lacks several keys: all of them at once. */
export function addAllMissing(
  findings: readonly SetupFinding[],
  setup: SetupAnalysis,
): (SetupFix & { readonly findings: readonly SetupFinding[] })[] {
  const bySection = new Map<KnownSection, SetupFinding[]>();
  for (const finding of findings) {
    const { rule, home } = finding;
    if (rule.rule !== 'key-missing' || home === undefined) continue;
    const missing = bySection.get(home);
    if (missing === undefined) bySection.set(home, [finding]);
    else missing.push(finding);
  }
  return [...bySection].map(([home, missing]) => {
    const keys = missing.flatMap(({ setting }) =>
      setting === undefined ? [] : [{ key: setting.key, line: lineToFill(setup, setting) }],
    );
    return {
      title: l10n.t('Add all missing keys of [{0}]', home.name),
      changes: insertKeys(setup, home, keys),
      isPreferred: false,
      findings: missing,
    };
  });
}
