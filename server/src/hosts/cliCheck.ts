// smslens check: what is known about the lines of logs, and what is wrong with setup files, those of whole folders too:
// for people, as one JSON object a finding, or as SARIF. Findings that captured the same are one, unless --repeats.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../analysis/index.ts';
import { type CheckSeverity, checkSeverities } from './check/checkRow.ts';
import { checkPrinters } from './check/printers.ts';
import { readNamed } from './check/readNamed.ts';
import { checkOutput } from './checkOutput.ts';
import { ProgressLine } from './progressLine.ts';
import { ReadingWatch } from './readingWatch.ts';

/** From which severity on a finding makes the exit code 1. */
const failures: Readonly<Record<string, readonly CheckSeverity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

export async function check(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      repeats: { type: 'boolean', default: false },
      'fail-on': { type: 'string', default: 'error' },
    },
  });
  const { format, repeats, 'fail-on': failOn } = values;
  const printerOf = Object.hasOwn(checkPrinters, format) ? checkPrinters[format] : undefined;
  if (printerOf === undefined) throw new Error(l10n.t('--format is text, json or sarif, not "{0}"', format));
  const failing = Object.hasOwn(failures, failOn) ? failures[failOn] : undefined;
  if (failing === undefined)
    throw new Error(l10n.t('--fail-on is error, warning or never, not "{0}"', failOn));
  if (positionals.length === 0) throw new Error(l10n.t('check needs the name of a log or of a folder'));

  const knowledge = load();
  const output = checkOutput(knowledge, printerOf(repeats), repeats);
  const watch = new ReadingWatch(new ProgressLine(process.stderr));
  let code = 0;
  try {
    code = await readNamed(positionals, output, knowledge, watch);
    await output.finish(watch.isCancelled());
  } finally {
    watch.end();
  }
  if (code !== 0) return code;
  return checkSeverities.some((severity) => failing.includes(severity) && output.found.has(severity)) ? 1 : 0;
}
