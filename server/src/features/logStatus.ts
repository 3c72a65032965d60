// What the status items show: what this log is made of, and which product wrote it.

import { type Certainty, type Format, type Product, products } from '../analysis/index.ts';
import type { LogView } from './logView.ts';

export interface LogStatus {
  readonly formats: readonly Format[];
  /** The format that the user said the log is in; null where each record tells. */
  readonly readAs: Format | null;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  /** Records that an article recognises. */
  readonly recognised: number;
  /** Null where nothing tells. */
  readonly product: ProductStatus | null;
}

export interface ProductStatus {
  readonly product: Product;
  /** `set` is the user's word. */
  readonly certainty: Certainty | 'set';
}

export function logStatus(log: LogView): LogStatus {
  const { analysis } = log;
  const { records } = analysis;
  return {
    formats: records.formats,
    readAs: analysis.format ?? null,
    records: records.count,
    errors: records.countOf('error'),
    warnings: records.countOf('warning'),
    recognised: analysis.recognised,
    product: productOf(log),
  };
}

/** The product that the user set, or else the one that the log tells. */
export function productOf(log: LogView): ProductStatus | null {
  return setProduct(log.product) ?? inferredProduct(log);
}

function setProduct(word: string): ProductStatus | undefined {
  const product = products.find((known) => known === word);
  return product === undefined ? undefined : { product, certainty: 'set' };
}

function inferredProduct({ text, analysis, place }: LogView): ProductStatus | null {
  const inference = analysis.inference((start, end) => text.slice(start, end), place);
  return inference === undefined ? null : { product: inference.product, certainty: inference.certainty };
}
