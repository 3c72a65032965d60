// smslens checks: what the logs and setup files of a folder say together: has Setup finished, is the client well … Each
// question is asked of every machine that has logs for it; for people, or as one JSON object an answer.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { askChecks, type Knowledge } from '../analysis/index.ts';
import { type CheckView, checkView, divided } from '../features/index.ts';
import { readNamed } from './check/readNamed.ts';
import { terminalLook } from './check/terminalLook.ts';
import { checksAsJson } from './checks/checksAsJson.ts';
import { checksAsText } from './checks/checksAsText.ts';
import { gathering } from './checks/gathering.ts';
import { print } from './output.ts';
import { ProgressLine } from './progressLine.ts';
import { interrupted } from './readFiles.ts';
import { ReadingWatch } from './readingWatch.ts';

/** Which answers make the exit code 1. */
const failures: Readonly<Record<string, readonly CheckView['tone'][]>> = {
  error: ['bad'],
  warning: ['bad', 'waiting', 'unknown'],
  never: [],
};

export async function checks(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string', default: 'error' },
      only: { type: 'string' },
    },
  });
  const { format, 'fail-on': failOn, only } = values;
  if (format !== 'text' && format !== 'json')
    throw new Error(l10n.t('--format is text or json, not "{0}"', format));
  const failing = Object.hasOwn(failures, failOn) ? failures[failOn] : undefined;
  if (failing === undefined)
    throw new Error(l10n.t('--fail-on is error, warning or never, not "{0}"', failOn));
  if (positionals.length === 0) throw new Error(l10n.t('checks needs the name of a folder with logs'));

  const knowledge = load();
  const known = await knowledge;
  requireKnown(only, known);
  const watch = new ReadingWatch(new ProgressLine(process.stderr));
  const gathered = gathering(positionals, knowledge);
  let code = 0;
  try {
    code = await readNamed(positionals, gathered, knowledge, watch);
  } finally {
    watch.end();
  }
  // Half of the logs would give whole answers.
  if (code === interrupted) return code;
  // What could not be read has been told.
  if (gathered.logs.length + gathered.setups.length === 0 && code !== 0) return code;
  const views = askChecks(gathered, known)
    .map((result) => checkView(result, known))
    .filter(({ check }) => only === undefined || check === only);
  if (format === 'json') for (const view of views) await print(checksAsJson(view));
  else
    for (const block of checksAsText(
      divided(views),
      only !== undefined,
      terminalLook(process.stdout, process.env),
    ))
      await print(block);
  return code !== 0
    ? code
    : views.some(({ tone, isPlanned }) => failing.includes(tone) && (!isPlanned || only !== undefined))
      ? 1
      : 0;
}

function requireKnown(only: string | undefined, { checks: { all } }: Knowledge): void {
  const ids = all.map(({ id }) => id);
  if (only !== undefined && !ids.includes(only))
    throw new Error(l10n.t('--only is one of {0}, not "{1}"', ids.join(', '), only));
}
