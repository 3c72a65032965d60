// Summaries of the pieces of one log, added up to the summary of the whole.

import { formats } from '../analysis/index.ts';

type Counts = Readonly<Record<string, number>>;

/** What is printed of a log, in this order. */
export interface RecordSummary {
  readonly file: string;
  readonly bytes: number;
  readonly records: number;
  readonly formats: Counts;
  readonly severities: Counts;
  readonly components: Counts;
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  readonly padding: number;
  readonly torn: number;
  /** Null where nobody can tell. */
  readonly product: string | null;
  readonly productCertainty: string | null;
}

/** Of pieces in the order they were written, at least one; the last gives the sum its name. */
export function sumOf(pieces: readonly RecordSummary[]): RecordSummary {
  return {
    file: pieces.at(-1)?.file ?? '',
    bytes: total(pieces, 'bytes'),
    records: total(pieces, 'records'),
    formats: Object.fromEntries(added(pieces, 'formats').sort(([a], [b]) => placeOf(a) - placeOf(b))),
    severities: Object.fromEntries(added(pieces, 'severities')),
    components: Object.fromEntries(added(pieces, 'components').sort(([, a], [, b]) => b - a)),
    firstTime: pieces.find(({ firstTime }) => firstTime !== null)?.firstTime ?? null,
    lastTime: [...pieces].reverse().find(({ lastTime }) => lastTime !== null)?.lastTime ?? null,
    padding: total(pieces, 'padding'),
    torn: total(pieces, 'torn'),
    ...productOf(pieces),
  };
}

/** The newest piece that tells. */
function productOf(pieces: readonly RecordSummary[]): Pick<RecordSummary, 'product' | 'productCertainty'> {
  const telling = [...pieces].reverse().find(({ product }) => product !== null);
  return { product: telling?.product ?? null, productCertainty: telling?.productCertainty ?? null };
}

function total(pieces: readonly RecordSummary[], key: 'bytes' | 'records' | 'padding' | 'torn'): number {
  return pieces.reduce((sum, piece) => sum + piece[key], 0);
}

function added(
  pieces: readonly RecordSummary[],
  key: 'formats' | 'severities' | 'components',
): [string, number][] {
  const sums = new Map<string, number>();
  for (const piece of pieces) {
    for (const [name, count] of Object.entries(piece[key])) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return [...sums];
}

function placeOf(format: string): number {
  return (formats as readonly string[]).indexOf(format);
}
