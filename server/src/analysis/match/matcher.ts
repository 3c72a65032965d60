// Many templates over one message: which articles recognise it, and what the holes captured.

import { findLiteral } from './literal.ts';
import { type Match, matchTemplate, parseTemplate, type Template } from './template.ts';

export interface Hit extends Match {
  /** Index of the article whose signature this is. */
  readonly article: number;
}

export interface Matcher {
  /** At most one hit an article, in the order of the articles. */
  match(message: string): Hit[];
}

export function matcherFor(signatures: readonly (readonly string[])[]): Matcher {
  const templates = signatures.map((sources) => sources.map(parseTemplate).filter(isTemplate));
  return {
    match(message) {
      const hits: Hit[] = [];
      for (const [article, candidates] of templates.entries()) {
        const match = firstMatch(candidates, message);
        if (match !== undefined) hits.push({ article, ...match });
      }
      return hits;
    },
  };
}

function firstMatch(candidates: readonly Template[], message: string): Match | undefined {
  for (const template of candidates) {
    if (findLiteral(template.anchor, message, 0) < 0) continue;
    const match = matchTemplate(template, message);
    if (match !== undefined) return match;
  }
  return undefined;
}

function isTemplate(parsed: Template | { readonly mistake: string }): parsed is Template {
  return !('mistake' in parsed);
}
