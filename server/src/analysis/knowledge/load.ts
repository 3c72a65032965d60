// The asset -> the drawers that analysis and features open.

import { type Matcher, matcherFor } from '../match/matcher.ts';
import type { Article, Asset, Code, CodeFamily, LogFile } from './types.ts';

export interface Knowledge {
  readonly articles: readonly Article[];
  readonly matcher: Matcher;
  code(family: CodeFamily, number: number): Code | undefined;
  /** By the file's base name, in any letter case. */
  logFile(name: string): LogFile | undefined;
}

export function loadKnowledge(asset: string): Knowledge {
  const { articles, codes, logs } = JSON.parse(asset) as Asset;
  const byCode = new Map(codes.map((code) => [`${code.family} ${code.number}`, code]));
  const byLog = new Map(logs.map((log) => [log.log, log]));
  return {
    articles,
    matcher: matcherFor(articles.map((article) => article.signatures)),
    code: (family, number) => byCode.get(`${family} ${number}`),
    logFile: (name) => byLog.get(name.toLowerCase()),
  };
}
