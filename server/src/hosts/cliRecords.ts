// smslens records: every record of a log as one JSON object a line, or one summary a log; with --history the
// older pieces of a rotated log come before it. `-` is standard input. What cannot be read is told, and the
// rest goes on.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { looksBinary } from './binary.ts';
import { type History, historiesOf } from './logHistory.ts';
import { printError } from './output.ts';
import { ProgressLine } from './progressLine.ts';
import { reasonOf } from './readFailure.ts';
import { ReadingWatch } from './readingWatch.ts';
import { type Output, recordsAsLines, summaries } from './recordOutputs.ts';
import { readStandardInput } from './standardInput.ts';
import { FileUnits, MemoryUnits } from './units.ts';

const standardInput = '-';

/** How a program ends that Ctrl+C ended. */
const interrupted = 130;

export async function records(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'ndjson' },
      summary: { type: 'boolean', default: false },
      history: { type: 'boolean', default: false },
    },
  });
  if (values.format !== 'ndjson') throw new Error(l10n.t('--format is ndjson, not "{0}"', values.format));
  if (positionals.length === 0) {
    throw new Error(l10n.t('records needs the name of a log, or - for standard input'));
  }
  const logs = values.history ? historiesOf(positionals, standardInput) : positionals.map(alone);
  // Records that run over a terminal are progress enough.
  const isSilent = !values.summary && process.stdout.isTTY;
  const watch = new ReadingWatch(new ProgressLine(isSilent ? { write() {} } : process.stderr));
  try {
    return await readAll(logs, values.summary ? summaries(values.history) : recordsAsLines(), watch);
  } finally {
    watch.end();
  }
}

function alone(file: string): History {
  return { pieces: [file] };
}

async function readAll(logs: readonly History[], output: Output, watch: ReadingWatch): Promise<number> {
  let code = 0;
  const tell = async (name: string, reason: string) => {
    watch.giveWay();
    await printError(`smslens: ${name}: ${reason}`);
    code = 2;
  };
  for (const { pieces, failure } of logs) {
    if (failure !== undefined) {
      await tell(pieces.join(), l10n.t('its folder cannot be listed, so its older pieces are not read'));
    }
    for (const piece of pieces) {
      try {
        await readOne(piece, output, watch);
      } catch (error) {
        await tell(piece, reasonOf(error as NodeJS.ErrnoException));
      }
      if (watch.isCancelled()) return interrupted;
    }
    watch.giveWay();
    await output.end();
  }
  return code;
}

async function readOne(name: string, output: Output, watch: ReadingWatch): Promise<void> {
  watch.begin(name);
  const source =
    name === standardInput ? new MemoryUnits(await readStandardInput(watch.signal)) : FileUnits.open(name);
  try {
    if (looksBinary(source)) throw new Error(l10n.t('this is no text file'));
    await output.take(name, source, watch);
  } finally {
    source.close();
  }
}
