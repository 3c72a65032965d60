// Matchers of articles that have signatures and nothing else.

import {
  gateChoices,
  type Matcher,
  matcherFor,
  type Templates,
} from '../../server/src/analysis/match/matcher.ts';

export function templatesOf(articles: readonly (readonly string[])[]): Templates[] {
  return articles.map((signatures) => ({ signatures, companions: [] }));
}

/** `chosen` where the gate's windows are to be chosen beforehand, as the build does. */
export function matcherOf(articles: readonly (readonly string[])[], chosen = false): Matcher {
  const templates = templatesOf(articles);
  return matcherFor(templates, chosen ? gateChoices(templates) : undefined);
}
