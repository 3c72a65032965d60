// All files of knowledge -> one asset, and everything that is wrong with them.
// The build runs this; a file nobody knows what to do with is a mistake, not a gap.

import { gateChoices } from '../match/matcher.ts';
import { parseArticle } from './article.ts';
import { noProductFacts, parseProducts, takeProductFacts } from './products.ts';
import { parseTable } from './table.ts';
import type { Article, Asset, Code, CodeFamily, LogFile, Problem, Source } from './types.ts';

export interface Compiled {
  readonly asset: string;
  readonly problems: readonly Problem[];
}

const families: readonly CodeFamily[] = ['win32', 'hresult'];

export function compile(sources: readonly Source[]): Compiled {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const articles: Article[] = [];
  const codes: Code[] = [];
  const logs: LogFile[] = [];
  const productFacts = noProductFacts();
  for (const source of sources) {
    if (/^articles\/[^/]+\.md$/.test(source.file)) articles.push(parseArticle(source, report));
    else if (/^codes\/[^/]+\.tsv$/.test(source.file)) codes.push(...parseCodes(source, report));
    else if (source.file === 'logs.tsv') logs.push(...parseLogs(source, report));
    else if (!takeProductFacts(source, productFacts, report))
      report({ file: source.file, line: 1, message: 'no drawer takes this file; see CONTRIBUTING.md' });
  }
  const choices = gateChoices(articles.map((article) => article.signatures));
  const gate = choices.flatMap(({ literal, at }) => [literal, at]);
  const asset: Asset = { gate, articles, codes, logs, productFacts };
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { asset: JSON.stringify(asset), problems };
}

function parseCodes(source: Source, report: (problem: Problem) => void): Code[] {
  const seen = new Map<string, number>();
  return parseTable(source, ['family', 'code', 'symbol', 'meaning'], report).flatMap(({ line, cells }) => {
    const [family, digits, symbol = '', meaning = ''] = cells;
    const complain = (message: string) => report({ file: source.file, line, message });
    const known = families.find((name) => name === family);
    const number = Number(digits);
    if (known === undefined) complain(`"${family}" is not a family; known are ${families.join(', ')}`);
    if (!Number.isInteger(number) || number < 0 || number > 0xffffffff)
      complain(`"${digits}" is not a 32-bit number`);
    if (symbol === '' || meaning === '') complain('a code needs its symbol and its meaning');
    const key = `${family} ${number}`;
    if (seen.has(key)) complain(`${key} stands in line ${seen.get(key)} already`);
    seen.set(key, line);
    return known === undefined ? [] : [{ family: known, number, symbol, meaning }];
  });
}

function parseLogs(source: Source, report: (problem: Problem) => void): LogFile[] {
  const columns = ['log', 'component', 'side', 'products', 'claim'];
  return parseTable(source, columns, report).map(({ line, cells }) => {
    const [log = '', component = '', side = '', list = '', claim] = cells;
    const products = parseProducts(list, (message) => report({ file: source.file, line, message }));
    return { log: log.toLowerCase(), component, side, products, claimed: claim === 'yes' };
  });
}
