// smslens records: every record of a log as one JSON object a line, or one summary a file. Files of any
// size are read piece by piece; `-` is standard input. What cannot be read is told, and the rest goes on.

import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import {
  BlockReader,
  type Format,
  formats,
  inferProduct,
  type Knowledge,
  RecordTable,
} from '../analysis/index.ts';
import { looksBinary } from './binary.ts';
import { FileReaders } from './fileLog.ts';
import { print, printError } from './output.ts';
import { RecordLines } from './recordLines.ts';
import { summaryOf } from './recordSummary.ts';
import { FileUnits, MemoryUnits, type UnitSource } from './units.ts';

/** Read at a time, unless a record is longer. */
const piece = 4 << 20;

/** From this size on threads are worth their start, in bytes. */
const worthThreads = 32 << 20;

const standardInput = '-';

export async function records(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'ndjson' },
      'read-as': { type: 'string' },
      summary: { type: 'boolean', default: false },
    },
  });
  if (values.format !== 'ndjson') throw new Error(l10n.t('--format is ndjson, not "{0}"', values.format));
  if (positionals.length === 0) {
    throw new Error(l10n.t('records needs the name of a log, or - for standard input'));
  }
  const format = formatOf(values['read-as']);
  const show = values.summary
    ? summaryPrinter(await load(), format)
    : (name: string, source: UnitSource) => printLines(name, source, format);
  let code = 0;
  for (const name of positionals) {
    try {
      await showOne(name, show);
    } catch (error) {
      await printError(`smslens: ${name}: ${reasonOf(error as NodeJS.ErrnoException)}`);
      code = 2;
    }
  }
  return code;
}

function formatOf(word: string | undefined): Format | undefined {
  const format = formats.find((known) => known === word);
  if (word === undefined || format !== undefined) return format;
  throw new Error(l10n.t('--read-as is one of {0}, not "{1}"', formats.join(', '), word));
}

type Show = (name: string, source: UnitSource) => Promise<void>;

async function showOne(name: string, show: Show): Promise<void> {
  const source = name === standardInput ? new MemoryUnits(readFileSync(0)) : FileUnits.open(name);
  try {
    if (looksBinary(source)) throw new Error(l10n.t('this is no text file'));
    await show(name, source);
  } finally {
    source.close();
  }
}

async function printLines(name: string, source: UnitSource, format: Format | undefined): Promise<void> {
  const lines = new RecordLines(name);
  const reader = new BlockReader(format);
  let reach = piece;
  for (let at = 0; at < source.length; ) {
    const span = source.read(at, at + reach);
    const block = reader.read(span, 0, Number.POSITIVE_INFINITY);
    if (block.length === 0 && !span.complete) {
      reach *= 4;
      continue;
    }
    const table = new RecordTable(reader.components, reader.sources);
    table.append(block);
    await lines.take(table, span, at);
    if (span.complete) return;
    at += block.length;
    reach = piece;
  }
}

function summaryPrinter(knowledge: Knowledge, format: Format | undefined): Show {
  return async (name, source) => {
    const table = await tableOf(name, source, format);
    const decode = (start: number, end: number) => {
      const span = source.read(start, end);
      return span.decode(0, span.length);
    };
    const place = name === standardInput ? undefined : path.resolve(name);
    const inference = inferProduct({ records: table, decode, place }, knowledge);
    await print(summaryOf(name, table, source, inference));
  };
}

async function tableOf(name: string, source: UnitSource, format: Format | undefined): Promise<RecordTable> {
  if (name !== standardInput && source.byteLength >= worthThreads) {
    const readers = new FileReaders(os.availableParallelism());
    try {
      return (await readers.read(name, { format })) as RecordTable;
    } finally {
      await readers.stop();
    }
  }
  const reader = new BlockReader(format);
  const table = new RecordTable(reader.components, reader.sources);
  table.append(reader.read(source.read(0, source.length), 0, Number.POSITIVE_INFINITY));
  return table;
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return l10n.t('there is no such file');
  if (code === 'EISDIR') return l10n.t('this is a folder');
  if (code === 'EACCES' || code === 'EPERM') return l10n.t('this file may not be read');
  if (code === 'EBUSY') return l10n.t('another program holds this file');
  return message;
}
