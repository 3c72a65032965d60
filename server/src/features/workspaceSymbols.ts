// Problems and components of many logs, found by words: the title of a problem, its code, the number of its article.
// The worst come first, and without words the worst of all.

import * as l10n from '@vscode/l10n';
import { type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { ComponentPlace, Severity } from '../analysis/index.ts';
import { fileName } from './fileName.ts';
import type { ListedLog } from './listedLog.ts';
import { errorRecord, problemWords } from './problemWords.ts';
import { symbolName } from './symbolName.ts';

/** What can be found in one log. */
export interface LogSymbols {
  readonly uri: string;
  readonly symbols: readonly LogSymbol[];
}

export interface LogSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** How bad it is: the smaller, the worse. */
  readonly rank: number;
  readonly count: number;
}

/** More are not looked at in a list. */
const most = 300;
/** So many problems of one log can be found; the worst. */
const mostOfLog = 1000;
/** In characters: an excerpt of a message, and the name and the number of the code in it. */
const longestProblem = 400;

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };
const componentRank = 4;

/** One by one, for who must not keep others waiting. */
export function* symbolsOf(log: ListedLog, components: readonly ComponentPlace[]): Generator<LogSymbol> {
  const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: log.positionAt(start),
    end: log.positionAt(end),
  });
  const { all } = log.problems;
  const worst = [...all].sort((a, b) => ranks[a.severity] - ranks[b.severity] || b.count - a.count);
  for (const problem of worst.slice(0, mostOfLog)) {
    const { title, code, articles } = problemWords(problem, log);
    yield {
      name: symbolName(nameOf(title, code, articles[0]?.kb ?? null), longestProblem),
      kind: SymbolKind.Event,
      range: rangeOf(problem.first),
      rank: ranks[problem.severity],
      count: problem.count,
    };
  }
  for (const component of components) {
    yield {
      name: symbolName(component.name),
      kind: SymbolKind.Module,
      range: rangeOf(component),
      rank: componentRank,
      count: component.count,
    };
  }
}

/** The editor looks for the words in the name again, so everything stands there that a problem is looked for by. */
function nameOf(title: string, code: string, kb: number | null): string {
  if (kb !== null) return l10n.t('{0} (KB {1})', title, kb);
  return code === errorRecord || title.includes(code) ? title : l10n.t('{0} ({1})', title, code);
}

export function workspaceSymbols(query: string, logs: Iterable<LogSymbols>): WorkspaceSymbol[] {
  const wanted = wordsOf(query);
  const found: { readonly uri: string; readonly symbol: LogSymbol }[] = [];
  for (const { uri, symbols } of logs) {
    for (const symbol of symbols) {
      const isWanted = wanted === undefined ? symbol.rank < componentRank : wanted(symbol.name, uri);
      if (isWanted) found.push({ uri, symbol });
    }
  }
  return found
    .sort((one, other) => one.symbol.rank - other.symbol.rank || other.symbol.count - one.symbol.count)
    .slice(0, most)
    .map(({ uri, symbol: { name, kind, range, rank, count } }) => ({
      name,
      kind,
      location: { uri, range },
      containerName:
        rank === componentRank
          ? l10n.t('{0}, records: {1}', symbolName(fileName(uri)), count)
          : l10n.t('{0}, times: {1}', symbolName(fileName(uri)), count),
    }));
}

/** The letters of the query in their order, or each of its words, in the name or the name of the file. */
function wordsOf(query: string): ((name: string, uri: string) => boolean) | undefined {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const letters = words.join('');
  // As old lists and our own codes write the number of an article.
  const article = /^(?:q|kb)(\d{5,7})$/.exec(letters)?.[1];
  return (name, uri) => {
    const folded = name.toLowerCase();
    if (isIn(letters, folded)) return true;
    if (article !== undefined && folded.includes(article)) return true;
    const whole = `${folded} ${fileName(uri).toLowerCase()}`;
    return words.every((word) => whole.includes(word));
  };
}

/** `acsden` is in `access denied`. */
function isIn(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
