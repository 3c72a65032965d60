// A procedure as a document: what it is for, what to back up, the steps, how it is verified and undone, and its scripts.
// Others that it names have their titles there if the book is given; else their ids stay, to be made links.

import * as l10n from '@vscode/l10n';
import {
  filledScript,
  fittingValues,
  openParameters,
  type Parameter,
  type Procedure,
  type ProcedureBook,
  type Script,
  type Section,
  type Values,
  withValues,
} from '../../analysis/index.ts';
import { inWords, withNames } from './namedProcedures.ts';
import { meaningInWords, partInWords, procedureFacts } from './procedureWords.ts';

export function procedureDocument(procedure: Procedure, values: Values, book?: ProcedureBook): string {
  const prose = proseOf(procedure, values, book);
  return documentOf(procedure, prose, (script) =>
    [
      `### ${script.title} (${partInWords[script.part]()})`,
      prose(script.note),
      `\`\`\`${script.language}\n${filledScript(script, procedure, values)}\n\`\`\``,
    ].join('\n\n'),
  );
}

/** The same without the text of its scripts, for readers who have that elsewhere. */
export function stepsDocument(procedure: Procedure, values: Values, book?: ProcedureBook): string {
  return documentOf(
    procedure,
    proseOf(procedure, values, book),
    ({ title, part, language }) => `- ${title} (${partInWords[part]()}, ${language})`,
    '\n',
  );
}

type Prose = (text: string) => string;

/** Titles go in before the values: what a line gave is no name of a procedure. */
function proseOf(procedure: Procedure, values: Values, book: ProcedureBook | undefined): Prose {
  const fitting = fittingValues(procedure, values);
  return (text) => withValues(book === undefined ? text : withNames(text, book, inWords), fitting);
}

function documentOf(
  procedure: Procedure,
  filled: Prose,
  inMarkdown: (script: Script) => string,
  between = '\n\n',
): string {
  const section = ({ heading, text }: Section) => `## ${heading}\n\n${filled(text)}`;
  const isCaution = ({ heading }: Section) => heading === 'Cautions';
  const undo =
    procedure.whyNoUndo === '' ? [] : [`## Undo\n\n${l10n.t('None.')} ${filled(procedure.whyNoUndo)}`];
  const scripts = procedure.scripts.map(inMarkdown).join(between);
  const all = [
    `# ${filled(procedure.title)}`,
    filled(procedure.summary),
    facts(procedure),
    // Who reads only what comes first must have read these.
    ...procedure.sections.filter(isCaution).map(section),
    ...procedure.sections.filter((one) => !isCaution(one)).map(section),
    ...undo,
    ...(scripts === '' ? [] : [`## Scripts\n\n${scripts}`]),
  ].join('\n\n');
  const open = openParameters(all, procedure);
  return `${[all, ...(open.length === 0 ? [] : [toFillIn(open)])].join('\n\n')}\n`;
}

function facts(procedure: Procedure): string {
  return procedureFacts(procedure)
    .map(({ label, words }) => `- ${label}: ${words}`)
    .join('\n');
}

function toFillIn(open: readonly Parameter[]): string {
  const rows = open.map(
    (parameter) => `- \`{{${parameter.name}}}\`: ${meaningInWords(parameter, (value) => `\`${value}\``)}`,
  );
  return `## ${l10n.t('To fill in')}\n\n${rows.join('\n')}`;
}
