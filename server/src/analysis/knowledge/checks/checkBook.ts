// The checks that are known, opened: all of them, and the templates that show their evidence, each by itself.

import type { Templates } from '../../match/matcher.ts';
import type { Check, Evidence, EvidenceLine } from './checkTypes.ts';

/** A template that shows a piece of evidence. */
export interface Sign extends Templates {
  readonly check: Check;
  readonly evidence: Evidence;
  readonly line: EvidenceLine;
}

export class CheckBook {
  readonly all: readonly Check[];
  readonly signs: readonly Sign[];
  readonly #articles: ReadonlySet<string>;
  readonly #logs: ReadonlySet<string>;

  constructor(all: readonly Check[]) {
    this.all = all;
    this.signs = all.flatMap(signsOf);
    const lines = all.flatMap(({ evidence }) => evidence.flatMap((one) => one.lines));
    this.#articles = new Set(
      lines.flatMap(({ showing }) => (showing.kind === 'article' ? [showing.article] : [])),
    );
    this.#logs = new Set([
      ...all.flatMap(({ logs, also }) => [...logs, ...also]),
      ...lines.flatMap(({ logs }) => logs),
    ]);
  }

  /** Whether any check looks into the log. */
  reads(log: string): boolean {
    return this.#logs.has(log);
  }

  /** Whether what the article recognises is evidence of a check. */
  names(article: string): boolean {
    return this.#articles.has(article);
  }
}

function signsOf(check: Check): Sign[] {
  return check.evidence.flatMap((evidence) =>
    evidence.lines.flatMap((line) => {
      const { showing } = line;
      return showing.kind === 'template'
        ? [{ check, evidence, line, signatures: [showing.template], companions: [] }]
        : [];
    }),
  );
}
