// A script of a procedure that stands alone, in a file of its own: before its commands a head of remarks says what it does
// and for whom, who says so, where it is run, what it can cost, and what is still to be filled in.

import * as l10n from '@vscode/l10n';
import {
  filledScript,
  fittingValues,
  openParameters,
  type Procedure,
  type Script,
  type ScriptLanguage,
  type Values,
  withValues,
} from '../../analysis/index.ts';
import { meaningInWords, partInWords, procedureFacts } from './procedureWords.ts';

interface Remarks {
  /** What a line of them begins with. */
  readonly sign: string;
  /** How many lines of the script stand before them; the first of a registry file has an empty one behind it. */
  readonly linesBefore: number;
  /** What the language acts on even in a remark. */
  readonly unsafe: RegExp;
}

const nothing = /(?!)/;

const remarks: Readonly<Record<ScriptLanguage, Remarks>> = {
  reg: { sign: ';', linesBefore: 2, unsafe: nothing },
  bat: { sign: 'rem', linesBefore: 1, unsafe: /[%^&|<>!]|\/(?=\?)/g },
  powershell: { sign: '#', linesBefore: 0, unsafe: nothing },
};

const width = 100;

/** The systems and tools of a script stand in its note. */
const saidInNote: ReadonlySet<string> = new Set(['systems', 'tools']);

export function scriptDocument(procedure: Procedure, script: Script, values: Values): string {
  const { sign, linesBefore, unsafe } = remarks[script.language];
  const lines = filledScript(script, procedure, values).split('\n');
  const fitting = fittingValues(procedure, values);
  const head = headOf(procedure, script, fitting)
    .map((paragraph) => plainly(withValues(paragraph, fitting)).replace(unsafe, ' '))
    .flatMap((paragraph) => wrapped(paragraph, width - sign.length - 1))
    .map((line) => `${sign} ${line}`.trimEnd());
  const rest = lines.slice(linesBefore);
  const between = rest[0] === '' ? [] : [''];
  return [...lines.slice(0, linesBefore), ...head, ...between, ...rest, ''].join('\n');
}

/** Paragraphs. */
function headOf(procedure: Procedure, { title, part, note, text }: Script, fitting: Values): string[] {
  const facts = procedureFacts(procedure)
    .filter(({ about }) => !saidInNote.has(about))
    .map(({ label, words }) => `${label}: ${words}`);
  const used = openParameters([procedure.title, title, note, text].join('\n'), procedure);
  const open = used
    .filter(({ name }) => !fitting.has(name))
    .map((parameter) => `{{${parameter.name}}}: ${meaningInWords(parameter, (value) => value)}`);
  return [
    procedure.title,
    `${title} (${partInWords[part]()})`,
    '',
    ...facts,
    '',
    note,
    ...(open.length === 0 ? [] : ['', `${l10n.t('To fill in')}:`, ...open]),
  ];
}

/** In one line; what is code between ticks in Markdown stands between quotes. */
function plainly(text: string): string {
  return text.replaceAll('`', '"').replace(/\s+/g, ' ');
}

/** In lines that are not longer; all but the first are indented. */
function wrapped(text: string, most: number): string[] {
  const lines = [''];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const line = lines.at(-1) ?? '';
    if (line.trim() === '') lines[lines.length - 1] = `${line}${word}`;
    else if (line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines;
}
