// smslens procedure: the list of all procedures or of those of an article, one of them to read, or one of its scripts
// alone with values filled in. What is printed becomes a file: it is one document, or nothing.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import {
  type Knowledge,
  nearestNames,
  openParameters,
  type Procedure,
  type ProcedureBook,
  proceduresOfKb,
  takes,
  type Values,
} from '../analysis/index.ts';
import { meaningInWords, procedureDocument, scriptDocument } from '../features/index.ts';
import { print, printForWindows } from './output.ts';
import { type AskedScript, askedScript, otherScripts, scriptMeant } from './procedureScripts.ts';
import { harmless } from './terminalText.ts';

export async function procedure(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values: options, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      part: { type: 'string' },
      script: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  const asked = askedScript(options);
  const isForOne = options.as !== undefined || options.set.length > 0;
  if (positionals.length > 1) throw new Error(l10n.t('procedure takes one name'));
  const [name] = positionals;
  if (name === undefined && isForOne)
    throw new Error(l10n.t('--as and --set go with the name of a procedure'));
  const knowledge = await load();
  if (name === undefined) return list(knowledge.procedures.all);
  const [wanted, ...others] = called(name, knowledge);
  if (wanted === undefined) return tell(unknown(name, knowledge.procedures), 1);
  if (others.length === 0) return printOne(wanted, asked, options.set, knowledge.procedures);
  if (!isForOne) return list([wanted, ...others]);
  const rows = [wanted, ...others].map(({ id, title }) => `  ${id}  ${title}`);
  return tell([l10n.t('smslens: several procedures go back to {0}. Name one:', harmless(name)), ...rows], 1);
}

async function list(procedures: readonly Procedure[]): Promise<number> {
  for (const { id, title } of procedures) await print(`${id}  ${title}`);
  return 0;
}

/** By its id, or by the number of an article. */
function called(name: string, knowledge: Knowledge): readonly Procedure[] {
  const own = knowledge.procedures.procedure(name);
  if (own !== undefined) return [own];
  const number = /^(?:kb|q)?\s?(\d{1,9})$/i.exec(name)?.[1];
  return number === undefined ? [] : proceduresOfKb(Number(number), knowledge);
}

/** Then those that have its words in their titles, or names that are spelt like it. */
function unknown(name: string, { all }: ProcedureBook): string[] {
  const words = name.toLowerCase().split(/\W+/).filter(Boolean);
  const meant = all.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  const ids = all.map(({ id }) => id);
  const near = nearestNames(name, ids, 3);
  const told = l10n.t('smslens: there is no procedure "{0}".', harmless(name));
  if (words.length > 0 && meant.length > 0)
    return [
      told,
      l10n.t('  These have its words in their titles:'),
      ...meant.slice(0, mostMeant).map(({ id, title }) => `  ${id}  ${title}`),
    ];
  return [told, ...(near.length === 0 ? [] : [l10n.t('  Spelt most like it: {0}', near.join(', '))])];
}

const mostMeant = 8;

async function printOne(
  wanted: Procedure,
  asked: AskedScript | undefined,
  settings: readonly string[],
  procedures: ProcedureBook,
): Promise<number> {
  const values = valuesFrom(settings, wanted);
  if (asked === undefined) {
    await print(procedureDocument(wanted, values, procedures).trimEnd());
    return 0;
  }
  const script = scriptMeant(asked, wanted);
  if (script === undefined) return tell(otherScripts(asked, wanted), 1);
  const text = scriptDocument(wanted, script, values).trimEnd();
  await (script.language === 'powershell' ? print(text) : printForWindows(text));
  const open = openParameters(text, wanted);
  // A build must not take a file that is still to be filled in for one that can be run.
  return tell(
    open.map(({ name, meaning }) =>
      l10n.t('smslens: {0} is still to be filled in: {1} (--set {0}=…)', name, meaning),
    ),
    open.length === 0 ? 0 : 1,
  );
}

function tell(lines: readonly string[], code: number): number {
  if (lines.length > 0) console.error(lines.join('\n'));
  return code;
}

function valuesFrom(settings: readonly string[], { parameters }: Procedure): Values {
  const values = new Map<string, string>();
  for (const setting of settings) {
    const sign = setting.indexOf('=');
    const name = setting.slice(0, Math.max(0, sign));
    const value = setting.slice(sign + 1);
    const parameter = parameters.find((known) => known.name === name);
    if (sign < 0 || parameter === undefined) {
      const names = parameters.map((known) => known.name).join(', ');
      throw new Error(
        names === ''
          ? l10n.t('this procedure has nothing to be set')
          : l10n.t('--set takes name=value with a name of: {0}', names),
      );
    }
    if (values.has(name)) throw new Error(l10n.t('--set gives {0} twice', name));
    if (!takes(parameter, value))
      throw new Error(
        l10n.t(
          '"{0}" is no value for {1}: {2}',
          value,
          name,
          meaningInWords(parameter, (known) => known),
        ),
      );
    values.set(name, value);
  }
  return values;
}
