// smslens check: the findings of each file, for people or as one JSON object a line. Those that captured the
// same are one, unless --repeats.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../analysis/index.ts';
import { checkOutput, checkStyles } from './checkOutput.ts';
import { ProgressLine } from './progressLine.ts';
import { alone, readFiles } from './readFiles.ts';
import { ReadingWatch } from './readingWatch.ts';

export async function check(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      repeats: { type: 'boolean', default: false },
    },
  });
  const style = Object.hasOwn(checkStyles, values.format) ? checkStyles[values.format] : undefined;
  if (style === undefined) throw new Error(l10n.t('--format is text or json, not "{0}"', values.format));
  if (positionals.length === 0) throw new Error(l10n.t('check needs the name of a log'));
  const output = checkOutput(load(), style, values.repeats);
  const watch = new ReadingWatch(new ProgressLine(process.stderr));
  try {
    const code = await readFiles(positionals.map(alone), output, watch);
    return code === 0 && output.hasErrors ? 1 : code;
  } finally {
    watch.end();
  }
}
