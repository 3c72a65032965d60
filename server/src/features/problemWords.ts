// What a problem is called, in Problems, in lists and on the command line: its article's title; of an error that
// no article knows the name of the code in it and what it says itself.

import * as l10n from '@vscode/l10n';
import {
  type Article,
  articleAddress,
  type CodeContext,
  contextOf,
  type Explanation,
  explainNumber,
  hexOf,
  type Knowledge,
  type LogProblem,
  mentions,
} from '../analysis/index.ts';
import { titleWithOrigin } from './articleLink.ts';
import { excerpt } from './excerpt.ts';
import { firstClause } from './firstClause.ts';

export interface ProblemWords {
  readonly title: string;
  /** The id of the article, or the number in the message, or `error-record`. */
  readonly code: string;
  /** The articles that recognise it, the likeliest first. */
  readonly articles: readonly Article[];
  /** Where the article, if it has a number, is found on the web. */
  readonly address: string | undefined;
}

export interface NamedLog {
  readonly knowledge: Knowledge;
  /** The path or address of the log. */
  readonly place: string;
  readonly addressTemplate: string;
}

/** Finds the words for all of them, which are remembered. Stops at every problem. */
export function* nameAll(problems: Iterable<LogProblem>, log: NamedLog): Generator<void, void> {
  for (const problem of problems) {
    problemWords(problem, log);
    yield;
  }
}

/** A record that says that it is an error, and nothing else that is known. */
export const errorRecord = 'error-record';

export function problemWords(problem: LogProblem, log: NamedLog): ProblemWords {
  const { knowledge, addressTemplate } = log;
  const articles = [problem.article, ...problem.others].flatMap((index) => knowledge.articles[index] ?? []);
  const [article, ...others] = articles;
  if (article === undefined) return { ...errorWords(problem, log), articles, address: undefined };
  const title = titleWithOrigin(article);
  const names = others.map(({ id, kb }) => (kb === null ? id : l10n.t('KB {0}', kb)));
  return {
    title: names.length === 0 ? title : l10n.t('{0} (or {1})', title, names.join(', ')),
    code: article.id,
    articles,
    address: article.kb === null ? undefined : articleAddress(article.kb, addressTemplate),
  };
}

/** Many problems are named anew whenever a log grows, and to find the number in a message takes a while. */
const named = new WeakMap<
  LogProblem['captures'],
  { readonly by: string; readonly knowledge: Knowledge; readonly words: ErrorWords }
>();

type ErrorWords = Pick<ProblemWords, 'title' | 'code'>;

function errorWords(problem: LogProblem, log: NamedLog): ErrorWords {
  const { captures, origin } = problem;
  const by = [log.place, origin.format, origin.component].join('\n');
  const known = named.get(captures);
  if (known?.by === by && known.knowledge === log.knowledge) return known.words;
  const words = wordsOf(problem, log);
  named.set(captures, { by, knowledge: log.knowledge, words });
  return words;
}

function wordsOf(
  { captures: { message = '' }, origin }: LogProblem,
  { knowledge, place }: NamedLog,
): ErrorWords {
  // Tildes around a message are signs of its writer.
  const said = excerpt(message.replace(/^[\s~]+|[\s~]+$/g, ''));
  const code = tellingCode(message, knowledge, contextOf({ ...origin, place }, knowledge));
  if (code === undefined)
    return { title: said === '' ? l10n.t('An error without words') : said, code: errorRecord };
  const name = nameOfCode(code);
  // What else stands in a status message is who reports it.
  const title = said.startsWith('STATMSG:') ? name : l10n.t('{0}: {1}', name, said);
  return { title, code: shown(code.number) };
}

/** Access is denied (ERROR_ACCESS_DENIED, 0x80070005) */
function nameOfCode({ number, said, readings: [first] }: Explanation): string {
  if (first === undefined) return shown(number);
  // An HRESULT that carries an error of Windows is better known by that.
  const { meaning, symbols, family } = first.inner ?? first.code;
  const name = symbols[0] ?? family.title;
  const phrase = firstClause(meaning);
  const words = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  const named = words === '' ? `${name} (${shown(number)})` : `${words} (${name}, ${shown(number)})`;
  return said ? named : l10n.t('Probably: {0}', named);
}

function shown(number: number): string {
  return number > 0xffff ? hexOf(number) : String(number);
}

/** The first number of a message that is a failure: one that is surely what it seems, else what errors here mostly are. */
export function tellingCode(
  message: string,
  knowledge: Knowledge,
  context: CodeContext | undefined,
): Explanation | undefined {
  let probable: Explanation | undefined;
  for (const mention of mentions(message)) {
    if (mention.kind !== 'code' || mention.number === undefined || mention.number === 0) continue;
    const explanation = explainNumber(mention.number, knowledge, mention.label, context);
    const { readings, said, outcome, label } = explanation;
    if (readings.length === 0 || (outcome ?? 'failure') !== 'failure') continue;
    if (said) return explanation;
    if (label === 'unknown' && mention.number > 1 && readings[0]?.code.family.space === 'win32')
      probable ??= explanation;
  }
  return probable;
}
