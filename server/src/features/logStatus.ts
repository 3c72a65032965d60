// What the status items show: what this log is made of, which product wrote it and when, and how large it is.

import {
  type Certainty,
  type Format,
  type Product,
  products,
  type RecordTable,
  timesOf,
} from '../analysis/index.ts';
import type { LogView, ProblemView } from './logView.ts';

export interface LogStatus {
  readonly formats: readonly Format[];
  /** The format that the user said the log is in; null where each record tells. */
  readonly readAs: Format | null;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  /** What is wrong, each once. */
  readonly problems: number;
  /** Records that an article recognises. */
  readonly recognised: number;
  /** Records of which a part is missing or another's. */
  readonly torn: number;
  /** Null where nothing tells. */
  readonly product: ProductStatus | null;
  /** When the first and the last record were written, as they say it; null where none does. */
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  readonly zone: ZoneStatus;
  /** UTF-16 units, by which VS Code measures, and lines. */
  readonly characters: number;
  readonly lines: number;
}

/** Minutes to add to local time for UTC. */
export interface ZoneStatus {
  /** All that records say, in order of their first occurrence; more than `mostBiases` are not told. */
  readonly written: readonly number[];
  /** What the user said, for records that say nothing. */
  readonly set: number | null;
}

/** A log of one machine has two, or four where it travels. */
const mostBiases = 10;

export interface ProductStatus {
  readonly product: Product;
  /** `set` is the user's word. */
  readonly certainty: Certainty | 'set';
}

export function logStatus(log: ProblemView): LogStatus {
  const { text, analysis, problems, bias } = log;
  const { records } = analysis;
  const { first, last, biases } = spanOfTime(records);
  return {
    formats: records.formats,
    readAs: analysis.format ?? null,
    records: records.count,
    errors: records.countOf('error'),
    warnings: records.countOf('warning'),
    problems: problems.all.length,
    recognised: problems.recognised,
    torn: records.tally().torn,
    product: productOf(log),
    firstTime: first < 0 ? null : (records.record(first).time ?? null),
    lastTime: last < 0 ? null : (records.record(last).time ?? null),
    zone: { written: biases.slice(0, mostBiases), set: bias ?? null },
    characters: text.length,
    lines: text.lineCount,
  };
}

/** The first and the last record with a time, in the order of the text: clocks are set back, and a log goes on. */
function spanOfTime(records: RecordTable): { first: number; last: number; biases: number[] } {
  let first = -1;
  let last = -1;
  const biases = new Set<number>();
  for (const [index, block] of records.blocks.entries()) {
    const times = timesOf(block, undefined);
    if (times.first < 0) continue;
    if (first < 0) first = records.first(index) + times.first;
    last = records.first(index) + times.last;
    for (const bias of times.biases) biases.add(bias);
  }
  return { first, last, biases: [...biases] };
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
