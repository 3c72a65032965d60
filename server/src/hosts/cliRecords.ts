// smslens records: every record of a log as one JSON object a line, or one summary a log; with --history the
// older pieces of a rotated log come before it. `-` is standard input.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { type Format, formats, type Knowledge } from '../analysis/index.ts';
import { historiesOf } from './logHistory.ts';
import { ProgressLine } from './progressLine.ts';
import { alone, readFiles, standardInput } from './readFiles.ts';
import { ReadingWatch } from './readingWatch.ts';
import { recordsAsLines, summaries } from './recordOutputs.ts';

export async function records(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'ndjson' },
      'read-as': { type: 'string' },
      summary: { type: 'boolean', default: false },
      history: { type: 'boolean', default: false },
    },
  });
  if (values.format !== 'ndjson') throw new Error(l10n.t('--format is ndjson, not "{0}"', values.format));
  if (positionals.length === 0) {
    throw new Error(l10n.t('records needs the name of a log, or - for standard input'));
  }
  const format = formatOf(values['read-as']);
  const logs = values.history ? historiesOf(positionals, standardInput) : positionals.map(alone);
  // Records that run over a terminal are progress enough.
  const isSilent = !values.summary && process.stdout.isTTY;
  const watch = new ReadingWatch(new ProgressLine(isSilent ? { write() {} } : process.stderr));
  try {
    const output = values.summary ? summaries(load(), values.history, format) : recordsAsLines(format);
    return await readFiles(logs, output, watch);
  } finally {
    watch.end();
  }
}

function formatOf(word: string | undefined): Format | undefined {
  const format = formats.find((known) => known === word);
  if (word === undefined || format !== undefined) return format;
  throw new Error(l10n.t('--read-as is one of {0}, not "{1}"', formats.join(', '), word));
}
