// Which of several articles a record is about: the likeliest for this log, its product and the component.

import type { FoundKind } from '../blockFindings.ts';
import { likeliness } from '../candidates.ts';
import type { Product } from '../knowledge/products/productFacts.ts';
import type { Article } from '../knowledge/types.ts';

export interface JudgedLog {
  readonly articles: readonly Article[];
  /** The path or address of the log. */
  readonly place: string;
  /** Asked only where several articles fit. */
  product(): Product | undefined;
  /** The name behind the number of a component. */
  componentOf(id: number): string;
}

export interface Candidate {
  /** Its place among the findings of the block. */
  readonly hit: number;
  readonly kind: FoundKind;
  /** How much of the line the article recognises, in units. */
  readonly length: number;
}

export class Judge {
  readonly log: JudgedLog;

  constructor(log: JudgedLog) {
    this.log = log;
  }

  isOf(place: string, product: Product | undefined): boolean {
    return this.log.place === place && this.log.product() === product;
  }

  /** Healthy logs have such lines too. */
  isHint({ article }: FoundKind): boolean {
    return this.log.articles[article]?.severity === 'hint';
  }

  /** The likeliest first. */
  ranked(candidates: readonly Candidate[], component: number): readonly Candidate[] {
    if (candidates.length < 2) return candidates;
    const { articles, place, product, componentOf } = this.log;
    const line = { place, component: componentOf(component), product };
    const points = ({ kind, length }: Candidate) => {
      const article = articles[kind.article];
      return article === undefined ? 0 : likeliness({ article, length }, line);
    };
    return candidates
      .map((candidate) => ({ candidate, points: points(candidate) }))
      .sort((one, other) => other.points - one.points)
      .map(({ candidate }) => candidate);
  }
}
