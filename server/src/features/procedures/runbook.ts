// A procedure as a checklist for a change record: who changes what and when; what is to be known first; a box for each
// caution and each step; the commands. Procedures that its steps name follow as parts of their own.

import * as l10n from '@vscode/l10n';
import {
  filledScript,
  type Knowledge,
  type Parameter,
  type Procedure,
  type ProcedureBook,
  type Values,
} from '../../analysis/index.ts';
import { blank, checklist, checklistWithItems } from './checklist.ts';
import { inWords, withNames } from './namedProcedures.ts';
import { meaningInWords, partInWords, procedureFacts } from './procedureWords.ts';
import { asInRunbook, type RunbookParameter, type RunbookPart, runbookParts } from './runbookParts.ts';
import { snippetOf } from './snippetOf.ts';

export function runbook(procedure: Procedure, values: Values, { procedures }: Knowledge): string {
  const record = recordFields();
  const names = new Set(record.map(({ name }) => name));
  const [first, ...others] = runbookParts(procedure, values, procedures, names);
  if (first === undefined) return '';
  const headings = new Map([
    [procedure, l10n.t('Runbook: {0}', procedure.title)],
    ...others.map((part, at) => [part.procedure, partHeading(part, at)] as const),
  ]);
  const written = (part: RunbookPart, depth: string) => partText(part, depth, headings, procedures);
  const all = [
    `# ${headings.get(procedure)}`,
    `## ${l10n.t('Change record')}`,
    record.map(({ name, meaning }) => `- ${meaning}: {{${name}}}`).join('\n'),
    l10n.t('Tick a box when its step is done, and write the time and your initials behind it.'),
    `## ${l10n.t('What is changed')}`,
    written(first, '##'),
    ...others.flatMap((part) => [`## ${headings.get(part.procedure)}`, written(part, '###')]),
    ...(others.length === 0 ? [] : [[...headings.values()].map(linkTarget).join('\n')]),
  ].join('\n\n');
  const parameters = [...record, ...[first, ...others].flatMap((part) => part.parameters)];
  return snippetOf(`${all}\n`, { parameters });
}

/** What a change record asks for, to be filled in first. */
function recordFields(): Parameter[] {
  const rows = [
    ['changeNumber', l10n.t('Change number')],
    ['changeDate', l10n.t('Date')],
    ['changedSystem', l10n.t('System')],
    ['doneBy', l10n.t('Done by')],
    ['approvedBy', l10n.t('Approved by')],
    ['begunAt', l10n.t('Begun at')],
    ['endedAt', l10n.t('Ended at')],
  ] as const;
  return rows.map(([name, meaning]) => ({ name, type: 'name', example: blank, choices: [], meaning }));
}

function partHeading({ procedure }: RunbookPart, at: number): string {
  return l10n.t('Part {0}: {1}', at + 1, procedure.title);
}

type Headings = ReadonlyMap<Procedure, string>;

function partText(part: RunbookPart, depth: string, headings: Headings, book: ProcedureBook): string {
  const { procedure, values, parameters } = part;
  const linked = (text: string) =>
    withNames(text, book, (named) => {
      const heading = named === procedure ? undefined : headings.get(named);
      return heading === undefined ? inWords(named) : `[${heading}]`;
    });
  const chapters = chaptersOf(procedure).map(({ heading, text }) => `${depth} ${heading}\n\n${linked(text)}`);
  const scripts = procedure.scripts.map((script) =>
    [
      `${depth}# ${script.title} (${partInWords[script.part]()})`,
      linked(script.note),
      `\`\`\`${script.language}\n${filledScript(script, procedure, values)}\n\`\`\``,
    ].join('\n\n'),
  );
  const facts = procedureFacts(procedure).map(({ label, words }) => `- ${label}: ${words}`);
  const said = [
    linked(procedure.summary),
    facts.join('\n'),
    ...chapters,
    ...(scripts.length === 0 ? [] : [`${depth} ${l10n.t('Commands')}`, ...scripts]),
  ].map((text) => asInRunbook(text, part));
  const [summary = '', about = '', ...rest] = said;
  const known = [about, ...toKnow(parameters)].join('\n');
  return [summary, known, ...rest].join('\n\n');
}

/** What no part before has told or asked. */
function toKnow(parameters: readonly RunbookParameter[]): string[] {
  return parameters
    .filter(({ isNew }) => isNew)
    .map((parameter) =>
      parameter.value === undefined
        ? `- \`{{${parameter.name}}}\`: ${meaningInWords(parameter, inTicks)}`
        : `- ${inTicks(parameter.value)}: ${parameter.meaning}`,
    );
}

/** A value that fits its parameter has no tick in it. */
function inTicks(value: string): string {
  return `\`${value}\``;
}

/** In the order in which they are needed. */
function chaptersOf({ sections, whyNoUndo }: Procedure): { heading: string; text: string }[] {
  const rows = [
    ['Cautions', l10n.t('Before you begin'), checklist],
    ['Back up', l10n.t('Back up'), checklist],
    ['Steps', l10n.t('Steps'), checklistWithItems],
    ['Verify', l10n.t('Verify'), checklist],
    ['Undo', l10n.t('If it must be undone'), checklist],
  ] as const;
  return rows.flatMap(([name, heading, written]) => {
    const text = sections.find((section) => section.heading === name)?.text;
    if (text !== undefined) return [{ heading, text: written(text) }];
    if (name !== 'Undo' || whyNoUndo === '') return [];
    return [{ heading, text: l10n.t('No undo: {0}', whyNoUndo) }];
  });
}

/** `[heading]` anywhere in the text leads to it, by the name that VS Code and others give the place. */
function linkTarget(heading: string): string {
  const place = heading
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}_-]/gu, '');
  return `[${heading}]: #${place}`;
}
