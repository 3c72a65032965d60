// What is printed of the findings in a file: for people a line each and one about the whole file, or a JSON
// object each.

import * as l10n from '@vscode/l10n';
import {
  type Article,
  BlockReader,
  explainNumber,
  hexOf,
  type Knowledge,
  recordSeverities,
} from '../analysis/index.ts';
import { FileFindings, type FoundGroup } from './fileFindings.ts';
import { type FilePlace, FilePlaces } from './filePlaces.ts';
import type { Search } from './fileReaders.ts';
import { lookForFindings } from './findingsLook.ts';
import { knowledgeFile } from './knowledgeFile.ts';
import { print } from './output.ts';
import { type Output, requireWhole } from './readFiles.ts';
import { SourceReader } from './sourceReader.ts';

interface Found {
  readonly file: string;
  readonly group: FoundGroup;
  readonly start: FilePlace;
  readonly end: FilePlace;
  readonly lastLine: number;
}

/** How findings are shown, and what is said of the whole file. */
export interface CheckStyle {
  finding(found: Found, knowledge: Knowledge): string | undefined;
  file(name: string, findings: FileFindings, knowledge: Knowledge): string | undefined;
}

export const checkStyles: Readonly<Record<string, CheckStyle>> = {
  text: { finding: asText, file: fileAsText },
  json: { finding: asJson, file: () => undefined },
};

export interface CheckOutput extends Output {
  /** Some finding is an error. */
  readonly hasErrors: boolean;
}

export function checkOutput(load: Promise<Knowledge>, style: CheckStyle, everyFinding: boolean): CheckOutput {
  const sources = new SourceReader();
  const threads = { knowledge: knowledgeFile, everyCapture: everyFinding };
  let hasErrors = false;
  return {
    get hasErrors() {
      return hasErrors;
    },
    async take(name, source, watch) {
      sources.threadsFor(source);
      const knowledge = await load;
      const search: Search = { look: lookForFindings(knowledge, everyFinding), threads, format: undefined };
      const reader = new BlockReader();
      const { components } = reader;
      const findings = new FileFindings(knowledge, { place: name, components, everyFinding });
      const places = new FilePlaces(source);
      const isRead = await sources.pieces(
        source,
        search,
        reader,
        (piece) => {
          findings.add(piece);
          places.add(piece.block.end, piece.lineEnds);
        },
        watch,
      );
      if (!isRead) return;
      requireWhole(source);
      watch.giveWay();
      const { groups } = findings;
      const known = places.ofAll(groups.flatMap(({ start, end, lastStart }) => [start, end, lastStart]));
      const placeOf = (offset: number) => known.get(offset) as FilePlace;
      for (const group of groups) {
        hasErrors ||= knowledge.articles[group.article]?.severity === 'error';
        const found: Found = {
          file: name,
          group,
          start: placeOf(group.start),
          end: placeOf(group.end),
          lastLine: placeOf(group.lastStart).line,
        };
        await printSome(style.finding(found, knowledge));
      }
      await printSome(style.file(name, findings, knowledge));
    },
    async end() {},
  };
}

async function printSome(text: string | undefined): Promise<void> {
  if (text !== undefined) await print(text);
}

function asText({ file, group, start, lastLine }: Found, knowledge: Knowledge): string | undefined {
  const article = knowledge.articles[group.article];
  if (article === undefined) return undefined;
  const { severity, title, id } = article;
  const more = group.count > 1 ? ` ${l10n.t('({0} times, last in line {1})', group.count, lastLine)}` : '';
  const names = articlesOf(group, knowledge).map((other) => other.id);
  const or = names.length > 1 ? ` ${l10n.t('(or {0})', names.slice(1).join(', '))}` : '';
  return `${file}:${start.line}:${start.column}: ${severity}: ${title} [${id}]${or}${more}`;
}

/** All that recognise the line, the likeliest first. */
function articlesOf({ article, others }: FoundGroup, { articles }: Knowledge): Article[] {
  return [article, ...others].flatMap((index) => articles[index] ?? []);
}

function asJson({ file, group, start, end, lastLine }: Found, knowledge: Knowledge): string | undefined {
  const article = knowledge.articles[group.article];
  if (article === undefined) return undefined;
  return JSON.stringify({
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    severity: article.severity,
    code: article.id,
    message: article.title,
    kb: articlesOf(group, knowledge).flatMap(({ kb }) => kb ?? []),
    procedures: [],
    captures: group.captures,
    count: group.count,
    lastLine,
  });
}

/** The most frequent codes are named; the others are many. */
const mostCodes = 10;

function fileAsText(file: string, { records, tally, codes }: FileFindings, knowledge: Knowledge): string {
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (severity) => tally.severities[recordSeverities.indexOf(severity)] ?? 0,
  );
  const all = l10n.t('{0}: records {1}, errors {2}, warnings {3}', file, records, errors ?? 0, warnings ?? 0);
  const frequent = [...codes].sort(([, a], [, b]) => b - a).slice(0, mostCodes);
  if (frequent.length === 0) return all;
  const named = frequent.map(([code, count]) => `${nameOf(code, knowledge)} (${count})`);
  return [all, l10n.t('  codes in them: {0}', named.join(', '))].join('\n');
}

/** A code that has no symbol is told by the first words of its meaning. */
function nameOf(code: number, knowledge: Knowledge): string {
  const hex = hexOf(code);
  const known = explainNumber(code, knowledge).readings[0]?.code;
  const name = known?.symbols[0] ?? known?.meaning.split(/[;,:]/, 1)[0] ?? '';
  return name === '' ? hex : `${hex} ${name}`;
}
