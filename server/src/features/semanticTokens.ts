// What a grammar cannot know of a log is coloured by what the analysis says: the words that tell of the failure in a
// record that is an error or a warning, the words that an article recognises, the numbers that mean something,
// components, articles. It is laid over a record unit by unit, what says more over what says less; then tokens are
// its runs, which therefore lie one behind the other, in one line each.

import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import {
  componentPlace,
  contextOf,
  failureWords,
  firstRecordFrom,
  headOf,
  isLineEnd,
  type LogRecord,
  lastRecordBefore,
  mentionSubject,
  type Place,
  type PlacedMention,
  placedMentions,
} from '../analysis/index.ts';
import type { LogView } from './logView.ts';
import { type TokenType, tokenNumber } from './tokenLegend.ts';

/** So many records are looked at before others may have their turn, and so many units of one in one go. */
const turn = 16;
const piece = 1 << 14;
/** More tokens in one answer are on no screen, nor is more text. */
const most = 20_000;
const mostUnits = 1 << 20;

/** The tokens of a part of the text. It may be interrupted wherever it yields. */
export function* semanticTokens(log: LogView, range: Range): Generator<void, SemanticTokens> {
  const { text, analysis } = log;
  const from = text.offsetAt(range.start);
  const to = Math.min(text.offsetAt(range.end), from + mostUnits);
  const written = new Written(log);
  const end = lastRecordBefore(analysis.records, to);
  for (
    let first = firstRecordFrom(analysis.records, from);
    first < end && written.count < most;
    first += turn
  ) {
    const recognised = analysis
      .findingsBetween(first, Math.min(end, first + turn))
      .filter((one) => !one.isHint);
    for (let index = first; index < Math.min(end, first + turn); index++) {
      const record = analysis.records.record(index);
      const problems = recognised.filter((finding) => finding.record === index);
      yield* paintRecord(
        log,
        record,
        problems,
        Math.max(from, record.start),
        Math.min(to, record.end),
        written,
      );
    }
    yield;
  }
  return { data: written.data };
}

function* paintRecord(
  log: LogView,
  record: LogRecord,
  problems: readonly Place[],
  from: number,
  to: number,
  written: Written,
): Generator<void, void> {
  const { text } = log;
  const component = componentPlace(text, record);
  for (let begin = from; begin < to && written.count < most; begin += piece) {
    if (begin > from) yield;
    const paper = new Paper(begin, Math.min(to, begin + piece));
    for (const place of tellingPlaces(log, record, problems, paper))
      paper.paint(typeOfWord(text.slice(place.start, place.end), record), place);
    for (const place of problems) paper.paint('smsProblem', place);
    for (const found of placedMentions(text, record, paper.start, paper.end))
      for (const mention of found) paper.paint(typeOfMention(mention, log, record), mention);
    if (component !== undefined) paper.paint('smsComponent', component);
    written.add(paper, text.slice(paper.start, paper.end));
  }
}

function typeOfSeverity({ severity }: LogRecord): TokenType | undefined {
  if (severity === 'error') return 'smsError';
  return severity === 'warning' ? 'smsWarning' : undefined;
}

/** What calls itself a warning is none the worse for what the rest of its record is. */
function typeOfWord(word: string, record: LogRecord): TokenType | undefined {
  return /^warn/i.test(word) ? 'smsWarning' : typeOfSeverity(record);
}

/** The words that tell of the failure; where there are none, and no article, what a person reads first. */
function tellingPlaces(
  { text }: LogView,
  record: LogRecord,
  problems: readonly Place[],
  paper: Paper,
): Place[] {
  const { messageStart, messageEnd } = record;
  const start = Math.max(messageStart, paper.start);
  const end = Math.min(messageEnd, paper.end);
  if (typeOfSeverity(record) === undefined || start >= end) return [];
  const message = text.slice(start, end);
  const words = failureWords(message);
  const shown = words.length > 0 || problems.length > 0 || start > messageStart ? words : [headOf(message)];
  return shown.map((word) => ({ start: start + word.start, end: start + word.end }));
}

/** A number is a code where a hover would say what it means. */
function typeOfMention(
  { mention, words }: PlacedMention,
  { knowledge, place }: LogView,
  record: LogRecord,
): TokenType | undefined {
  switch (mention.kind) {
    case 'kb':
      return 'smsArticle';
    case 'component':
      return 'smsComponent';
    case 'code': {
      const context = contextOf({ ...record, place }, knowledge);
      return mentionSubject(mention, words, knowledge, context) === undefined ? undefined : 'smsCode';
    }
    default:
      return undefined;
  }
}

/** Which type each unit of a part of the text has: its place in the list from 1 on, or 0. */
class Paper {
  readonly start: number;
  readonly end: number;
  readonly units: Uint8Array;

  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
    this.units = new Uint8Array(Math.max(0, end - start));
  }

  paint(type: TokenType | undefined, { start, end }: Place): void {
    if (type === undefined || end <= this.start || start >= this.end) return;
    this.units.fill(tokenNumber(type) + 1, Math.max(0, start - this.start), end - this.start);
  }
}

/** Tokens as the protocol wants them: each place is told from the one before. */
class Written {
  readonly data: number[] = [];
  readonly #log: LogView;
  #line = 0;
  #character = 0;

  constructor(log: LogView) {
    this.#log = log;
  }

  get count(): number {
    return this.data.length / 5;
  }

  add({ start, units }: Paper, text: string): void {
    for (let at = 0; at < units.length; ) {
      const type = units[at] as number;
      const from = at;
      while (at < units.length && units[at] === type && !isLineEnd(text.charCodeAt(at))) at++;
      if (type > 0 && at > from) this.#push(start + from, at - from, type - 1);
      if (at === from) at++;
    }
  }

  #push(offset: number, length: number, type: number): void {
    const { line, character } = this.#log.text.positionAt(offset);
    const isSameLine = line === this.#line;
    this.data.push(line - this.#line, isSameLine ? character - this.#character : character, length, type, 0);
    this.#line = line;
    this.#character = character;
  }
}
