// The asset -> the drawers that analysis and features open.

import type { WindowChoice } from '../match/gate/window.ts';
import { type Matcher, matcherFor } from '../match/matcher.ts';
import type { Product, ProductFacts } from './productFacts.ts';
import type { Article, Asset, Code, CodeFamily, LogFile } from './types.ts';

export interface Knowledge {
  readonly articles: readonly Article[];
  /** Made when it is first asked for: who only reads records need not wait for it. */
  readonly matcher: Matcher;
  code(family: CodeFamily, number: number): Code | undefined;
  /** By the file's base name, in any letter case. */
  logFile(name: string): LogFile | undefined;
  /** The products that have a component of this name, in any letter case; records also call it like its log. */
  productsOf(component: string): readonly Product[] | undefined;
  readonly productFacts: ProductFacts;
}

export function loadKnowledge(asset: string): Knowledge {
  const { gate, articles, codes, logs, productFacts } = JSON.parse(asset) as Asset;
  let matcher: Matcher | undefined;
  const byCode = new Map(codes.map((code) => [`${code.family} ${code.number}`, code]));
  const byLog = new Map(logs.map((log) => [log.log, log]));
  const byComponent = productsByComponent(logs);
  return {
    articles,
    get matcher() {
      matcher ??= matcherFor(
        articles.map((article) => article.signatures),
        choicesOf(gate),
      );
      return matcher;
    },
    code: (family, number) => byCode.get(`${family} ${number}`),
    logFile: (name) => byLog.get(name.toLowerCase()),
    productsOf: (component) => byComponent.get(component.toLowerCase()),
    productFacts,
  };
}

/** Two names of one component have a stroke between them; several logs of one component add up. */
function productsByComponent(logs: readonly LogFile[]): ReadonlyMap<string, readonly Product[]> {
  const byName = new Map<string, readonly Product[]>();
  for (const { log, component, products } of logs) {
    for (const name of new Set([log, ...component.toLowerCase().split(' / ')])) {
      byName.set(name, [...new Set([...(byName.get(name) ?? []), ...products])]);
    }
  }
  return byName;
}

function choicesOf(gate: readonly number[]): WindowChoice[] {
  return Array.from({ length: gate.length >> 1 }, (_, index) => ({
    literal: gate[index * 2] as number,
    at: gate[index * 2 + 1] as number,
  }));
}
