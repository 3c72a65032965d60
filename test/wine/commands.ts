// Which programs a script calls, with all their words, as somebody wrote it down from the steps: a table for each
// procedure whose scripts call programs that Wine lacks or fakes.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { filledIn } from '../../server/src/analysis/knowledge/procedures/parameters.ts';
import type { Procedure, Script } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import type { Answer } from './standIn.ts';
import { itself } from './standIn.ts';

export interface Command {
  /** `apply`; `apply 2` is the second script that does so. */
  readonly part: string;
  /** The line; `?` is not one, but the place where the script asks. */
  readonly line: string;
  /** What the program answers, or what somebody types. */
  readonly answer: Answer;
  readonly typed: string;
  /** The script goes no further if the program answers that it failed. */
  readonly stops: boolean;
}

export interface Commands {
  readonly rows: readonly Command[];
  /** Files, or folders if a backslash ends them: what must be there, what is there afterwards, what no longer is. */
  readonly there: readonly string[];
  readonly leaves: readonly string[];
  readonly gone: readonly string[];
  /** Keys of the registry that must be there. */
  readonly keys: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const commandsFolder = 'test/wine/commands';

export function idsWithCommands(): string[] {
  return readdirSync(commandsFolder).map((file) => file.replace(/\.tsv$/, ''));
}

export function commandsOf(id: string, valueFor: (name: string) => string | undefined): Commands {
  const file = `${commandsFolder}/${id}.tsv`;
  const text = existsSync(file) ? filledIn(readFileSync(file, 'utf8'), valueFor).trim() : '';
  const lines = text.split(/\r?\n/).slice(1);
  const said = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`# ${word}: `) ? [line.slice(word.length + 4)] : []));
  return {
    rows: lines.filter((line) => !line.startsWith('#')).map(commandIn),
    there: said('there'),
    leaves: said('leaves'),
    gone: said('gone'),
    keys: said('key'),
    environment: Object.fromEntries(said('variable').map((one) => one.split('=', 2))),
  };
}

function commandIn(row: string): Command {
  const [part = '', line = '', answer = '', says = '', otherwise = ''] = row.split('\t');
  const output = says === '-' ? '' : says.replaceAll('\\n', '\n');
  return {
    part,
    line,
    answer: answer === 'itself' ? itself : { code: Number(answer) || 0, output },
    typed: line === '?' ? `${answer}\n` : '',
    stops: otherwise === 'stops' && line !== '?',
  };
}

/** A script as the tables call it. */
export function partOf(script: Script, { scripts }: Procedure): string {
  const alike = scripts.filter(({ language, part }) => language === script.language && part === script.part);
  const index = alike.indexOf(script);
  return index === 0 ? script.part : `${script.part} ${index + 1}`;
}
