// What stands under the cursor of a log: the number's meaning, then the article that knows the line.

import * as l10n from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver-types';
import {
  type Article,
  articleAddress,
  type CodeLabel,
  type Explanation,
  explainCode,
  type Knowledge,
  type LogAnalysis,
  mentions,
  type Position,
  type Text,
} from '../analysis/index.ts';
import { inlineCode, markdown } from './markdown.ts';

export interface HoverOptions {
  readonly addressTemplate: string;
}

/** So much of a long message to each side of the cursor is looked at. */
const reach = 1000;

export function hover(
  text: Text,
  analysis: LogAnalysis,
  knowledge: Knowledge,
  position: Position,
  options: HoverOptions,
): Hover | null {
  const offset = text.offsetAt(position);
  const record = analysis.records.recordAt(offset);
  if (record === undefined) return null;
  const inMessage = offset >= record.messageStart && offset <= record.messageEnd;
  const word = inMessage ? codeAt(text, offset, record.messageStart, record.messageEnd) : undefined;
  const explanation = word === undefined ? undefined : explainCode(word.text, knowledge, word.label);
  const articles = analysis
    .findingsOf(record.index)
    .flatMap(({ article }) => knowledge.articles[article] ?? []);
  const parts = [
    ...(word !== undefined && explanation !== undefined ? [describeCode(word.text, explanation)] : []),
    ...articles.map((article) => describeArticle(article, options)),
  ];
  if (parts.length === 0) return null;
  const contents = markdown(parts.join('\n\n---\n\n'));
  if (word === undefined || explanation === undefined) return { contents };
  return { contents, range: { start: text.positionAt(word.start), end: text.positionAt(word.end) } };
}

interface Word {
  readonly text: string;
  readonly label: CodeLabel;
  readonly start: number;
  readonly end: number;
}

function codeAt(text: Text, offset: number, from: number, to: number): Word | undefined {
  const origin = Math.max(from, offset - reach);
  const around = text.slice(origin, Math.min(to, offset + reach));
  for (const mention of mentions(around)) {
    const start = origin + mention.start;
    const end = origin + mention.end;
    if (mention.kind !== 'code' || offset < start || offset > end) continue;
    return { text: around.slice(mention.start, mention.end), label: mention.label, start, end };
  }
  return undefined;
}

function describeCode(written: string, { hex, number: value, codes }: Explanation): string {
  const [own] = codes;
  const notation = written.toLowerCase() === hex.toLowerCase() ? `${hex} = ${value}` : `${written} = ${hex}`;
  const lines = codes.map(({ symbol, meaning, family, number: code }) =>
    family === 'win32' && own?.family !== 'win32'
      ? l10n.t('It wraps Win32 error {0}, **{1}**: {2}.', code, symbol, meaning)
      : `**${symbol}**: ${meaning}.`,
  );
  return [inlineCode(notation), ...lines].join('\n\n');
}

function describeArticle({ title, kb, summary, id }: Article, { addressTemplate }: HoverOptions): string {
  const source =
    kb === null
      ? l10n.t('Matches {0}.', id)
      : l10n.t('Matches [KB {0}]({1}).', kb, articleAddress(kb, addressTemplate));
  return [`**${title}**`, summary, source].join('\n\n');
}
