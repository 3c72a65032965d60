// A script of a procedure that stands alone, in a file of its own: before its commands a head of remarks says what it does
// and for whom, who says so, where it is run, what it can cost, what is to be read first, and what is still to be filled in.

import * as l10n from '@vscode/l10n';
import {
  filledScript,
  fittingValues,
  openParameters,
  type Parameter,
  type Procedure,
  type Risk,
  type Script,
  type ScriptLanguage,
  type Values,
  withValues,
} from '../../analysis/index.ts';
import { type Fact, meaningInWords, partInWords, procedureFacts } from './procedureWords.ts';

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
const saidInNote: readonly Fact['about'][] = ['systems', 'tools'];

/** Where something is at stake who runs a script reads these before it; longer ones stay where the steps are. */
const risky: ReadonlySet<Risk> = new Set<Risk>(['high', 'destructive']);
const mostCautions = 12;

export function scriptDocument(procedure: Procedure, script: Script, values: Values): string {
  const { sign, linesBefore, unsafe } = remarks[script.language];
  const lines = filledScript(script, procedure, values).split('\n');
  const fitting = fittingValues(procedure, values);
  const asRemarks = (paragraphs: readonly string[]) =>
    paragraphs
      .map((paragraph) => plainly(withValues(paragraph, fitting)).replace(unsafe, ' '))
      .flatMap((paragraph) => wrapped(paragraph, width - sign.length - 1))
      .map((line) => `${sign} ${line}`.trimEnd());
  const cautions = asRemarks(cautionsOf(procedure, script));
  const about = [
    ...asRemarks(whatItIs(procedure, script)),
    ...(cautions.length === 0 || cautions.length > mostCautions
      ? []
      : [...asRemarks(['', `${l10n.t('Cautions')}:`]), ...cautions]),
    ...asRemarks(['', script.note]),
  ];
  // What has a value stands no more as a parameter in either.
  const open = openParameters([...about, ...lines].join('\n'), procedure);
  const head = [...about, ...asRemarks(toFillIn(open))];
  const rest = lines.slice(linesBefore);
  const between = rest[0] === '' ? [] : [''];
  return [...lines.slice(0, linesBefore), ...head, ...between, ...rest, ''].join('\n');
}

/** Paragraphs, as all that follow. */
function whatItIs(procedure: Procedure, { title, part, language }: Script): string[] {
  const unsaid = new Set<Fact['about']>(part === 'check' ? [...saidInNote, 'risk'] : saidInNote);
  const facts = procedureFacts(procedure)
    .filter(({ about }) => !unsaid.has(about))
    .map(({ label, words }) => `${label}: ${words}`);
  const { id, title: name } = procedure;
  return [
    name,
    `${title} (${partInWords[part]()})`,
    '',
    ...facts,
    part === 'check'
      ? l10n.t('Part of: smslens procedure {0}, or Insert Procedure', id)
      : l10n.t('Read first: smslens procedure {0}, or Insert Procedure: cautions, back up, undo', id),
    // Nothing in such a file can save what it writes over.
    ...(language === 'reg' && part === 'apply'
      ? [
          l10n.t(
            'Export the key first: this file saves nothing of what it changes. Its keys stand in brackets.',
          ),
        ]
      : []),
  ];
}

function cautionsOf({ risk, sections }: Procedure, { part }: Script): string[] {
  if (part === 'check' || !risky.has(risk)) return [];
  const text = sections.find(({ heading }) => heading === 'Cautions')?.text ?? '';
  return text.split(/^(?=- )/m).filter((caution) => caution.trim() !== '');
}

function toFillIn(open: readonly Parameter[]): string[] {
  if (open.length === 0) return [];
  const rows = open.map(
    (parameter) => `{{${parameter.name}}}: ${meaningInWords(parameter, (value) => value)}`,
  );
  return ['', `${l10n.t('To fill in')}:`, ...rows];
}

/** In one line; what is code between ticks in Markdown stands between quotes, and nothing is bold. */
function plainly(text: string): string {
  return text.replaceAll('`', '"').replaceAll('**', '').replace(/\s+/g, ' ');
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
