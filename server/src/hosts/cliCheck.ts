// smslens check: the findings of each file, for people or as one JSON object a line.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import {
  type Article,
  type Finding,
  type Knowledge,
  LogAnalysis,
  type Position,
  TextStore,
} from '../analysis/index.ts';
import { bufferCodec } from './bufferCodec.ts';
import { decodeText } from './decodeText.ts';
import { reasonOf, requireRegularFile } from './readFailure.ts';

interface Found {
  readonly file: string;
  readonly article: Article;
  readonly start: Position;
  readonly end: Position;
  readonly captures: Finding['captures'];
}

type Print = (found: Found) => string;

const printers: Readonly<Record<string, Print>> = { text: asText, json: asJson };

export async function check(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const print = Object.hasOwn(printers, values.format) ? printers[values.format] : undefined;
  if (print === undefined) throw new Error(l10n.t('--format is text or json, not "{0}"', values.format));
  if (positionals.length === 0) throw new Error(l10n.t('check needs the name of a log'));
  const knowledge = await load();
  let worst = 0;
  for (const file of positionals) worst = Math.max(worst, await checkFile(file, knowledge, print));
  return worst;
}

async function checkFile(file: string, knowledge: Knowledge, print: Print): Promise<number> {
  let text: TextStore;
  try {
    requireRegularFile(file);
    text = new TextStore(decodeText(await readFile(file)), bufferCodec);
  } catch (error) {
    console.error(`smslens: ${file}: ${reasonOf(error as NodeJS.ErrnoException)}`);
    return 2;
  }
  const analysis = new LogAnalysis(knowledge);
  analysis.readOn(text.span, Number.POSITIVE_INFINITY);
  let errors = 0;
  for (const { article: index, start, end, captures } of analysis.findings()) {
    const article = knowledge.articles[index];
    if (article === undefined) continue;
    if (article.severity === 'error') errors++;
    console.log(print({ file, article, start: text.positionAt(start), end: text.positionAt(end), captures }));
  }
  return errors > 0 ? 1 : 0;
}

function asText({ file, article, start }: Found): string {
  return `${file}:${start.line + 1}:${start.character + 1}: ${article.severity}: ${article.title} [${article.id}]`;
}

function asJson({ file, article, start, end, captures }: Found): string {
  return JSON.stringify({
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity: article.severity,
    code: article.id,
    message: article.title,
    kb: article.kb === null ? [] : [article.kb],
    procedures: [],
    captures,
    count: 1,
    lastLine: start.line + 1,
  });
}
