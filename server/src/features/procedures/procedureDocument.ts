// A procedure as a document: what it is for, what to back up, the steps, how it is verified and undone, and its scripts.

import * as l10n from '@vscode/l10n';
import {
  filledScript,
  fittingValues,
  openParameters,
  type Parameter,
  type Procedure,
  type Risk,
  type Values,
  withValues,
} from '../../analysis/index.ts';

const risksInWords: Readonly<Record<Risk, () => string>> = {
  low: () => l10n.t('low'),
  medium: () => l10n.t('medium: it can be put back'),
  high: () => l10n.t('high: it touches security, or stops something'),
  destructive: () => l10n.t('it deletes: read all of it first'),
};

export function procedureDocument(procedure: Procedure, values: Values): string {
  const fitting = fittingValues(procedure, values);
  const filled = (text: string) => withValues(text, fitting);
  const sections = procedure.sections.map(({ heading, text }) => `## ${heading}\n\n${filled(text)}`);
  const undo =
    procedure.whyNoUndo === '' ? [] : [`## Undo\n\n${l10n.t('None.')} ${filled(procedure.whyNoUndo)}`];
  const text = [
    `# ${filled(procedure.title)}`,
    filled(procedure.summary),
    facts(procedure),
    ...sections,
    ...undo,
  ];
  const scripts = procedure.scripts.map(
    (script) =>
      `### ${script.title} (${partInWords[script.part]()})\n\n${filled(script.note)}\n\n\`\`\`${script.language}\n${filledScript(script, procedure, values)}\n\`\`\``,
  );
  const all = [...text, ...(scripts.length === 0 ? [] : [`## Scripts\n\n${scripts.join('\n\n')}`])].join(
    '\n\n',
  );
  const open = openParameters(all, procedure);
  return `${[all, ...(open.length === 0 ? [] : [toFillIn(open)])].join('\n\n')}\n`;
}

const partInWords = {
  apply: () => l10n.t('do it'),
  undo: () => l10n.t('undo it'),
  check: () => l10n.t('look only'),
} as const;

function facts({ where, risk, products, versions, systems, tools, kb }: Procedure): string {
  const rows = [
    [l10n.t('Where'), where],
    [l10n.t('Risk'), risksInWords[risk]()],
    [l10n.t('Products'), versions.length > 0 ? versions.join(', ') : products.join(', ')],
    [l10n.t('Systems'), systems.join(', ')],
    [l10n.t('Tools'), tools.join(', ')],
    [l10n.t('Source'), kb.map((number) => `KB ${number}`).join(', ')],
  ];
  return rows
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `- ${label}: ${words}`)
    .join('\n');
}

function toFillIn(open: readonly Parameter[]): string {
  const rows = open.map(
    ({ name, meaning, example }) =>
      `- \`{{${name}}}\`: ${l10n.t('{0}, such as {1}', meaning, `\`${example}\``)}`,
  );
  return `## ${l10n.t('To fill in')}\n\n${rows.join('\n')}`;
}
