// Knowledge of the user's own: the same article files, laid beside ours. A file that does not hold together is left
// out and its mistakes are told. In a workspace that nobody trusts an article may say what it likes, but it takes
// no other's place, its words do nothing and it leads to no procedure.

import { parseArticle } from './articles/article.ts';
import type { Knowledge } from './knowledge.ts';
import { withArticles } from './load.ts';
import { lineOfLinks, proveLinks } from './procedures/proveLinks.ts';
import type { Article, Problem } from './types.ts';

export interface PackFile {
  /** Where it lies, as users see it. */
  readonly origin: string;
  readonly name: string;
  readonly text: string;
  readonly trusted: boolean;
}

export interface Packed {
  readonly knowledge: Knowledge;
  /** By the origin of their file. */
  readonly problems: readonly Problem[];
}

export function withPacks(own: Knowledge, files: readonly PackFile[]): Packed {
  if (files.length === 0) return { knowledge: own, problems: [] };
  const problems: Problem[] = [];
  const added = new Map<string, Article>();
  for (const { origin, name, text, trusted } of files) {
    const found: Problem[] = [];
    const report = (problem: Problem) => found.push({ ...problem, file: origin });
    const article = parseArticle({ file: name, text }, report);
    proveLinks(article, own.procedures, (message) =>
      report({ file: origin, line: lineOfLinks(text), message }),
    );
    const taken = added.has(article.id) ? added.get(article.id)?.origin : undefined;
    if (taken !== undefined)
      report({ file: origin, line: 1, message: `${article.id} stands in ${taken} too` });
    if (!trusted && own.articles.some(({ id }) => id === article.id))
      report({
        file: origin,
        line: 1,
        message: `${article.id} is an article of SMS Lens; only a trusted workspace may replace it`,
      });
    problems.push(...found);
    const procedures = trusted ? article.procedures : [];
    if (found.length === 0) added.set(article.id, { ...article, procedures, origin, isPlain: !trusted });
  }
  const kept = own.articles.filter(({ id }) => !added.has(id));
  return { knowledge: withArticles(own, [...kept, ...added.values()]), problems };
}
