// One summary of all records of a file, added up piece by piece; no piece is kept.

import path from 'node:path';
import {
  addTally,
  formats,
  inferProduct,
  type Knowledge,
  makeTally,
  type Names,
  RecordTable,
  recordSeverities,
  tooManyNames,
} from '../analysis/index.ts';
import type { Piece } from './segment.ts';
import type { RecordSummary } from './summaries.ts';
import { FileUnits, type UnitSource } from './units.ts';

/** Whose product a log is, its first records tell. */
const enoughToTell = 256;

export class FileSummary {
  readonly #components: Names;
  readonly #byComponent = new Uint32Array(tooManyNames + 1);
  readonly #tally = makeTally();
  readonly #head: RecordTable;
  #records = 0;
  #firstTime: string | undefined;
  #lastTime: string | undefined;

  /** `components` has the names of the pieces that are to come. */
  constructor(components: Names) {
    this.#components = components;
    this.#head = new RecordTable(components);
  }

  /** Must be told of each piece of the file, in order. */
  add({ block }: Piece): void {
    const { component } = block.columns;
    const counts = this.#byComponent;
    for (let at = 0; at < block.count; at++) {
      const id = component[at] as number;
      counts[id] = (counts[id] as number) + 1;
    }
    addTally(this.#tally, block.tally);
    this.#records += block.count;
    if (this.#head.count < enoughToTell) this.#head.append(block);
    const table = new RecordTable(this.#components);
    table.append(block);
    for (let at = 0; this.#firstTime === undefined && at < block.count; at++) {
      this.#firstTime = table.record(at).time;
    }
    let last: string | undefined;
    for (let at = block.count - 1; last === undefined && at >= 0; at--) last = table.record(at).time;
    this.#lastTime = last ?? this.#lastTime;
  }

  of(file: string, source: UnitSource, knowledge: Knowledge): RecordSummary {
    const decode = (start: number, end: number) => {
      const span = source.read(start, end);
      return span.decode(0, span.length);
    };
    const place = source instanceof FileUnits ? path.resolve(file) : undefined;
    const inference = inferProduct({ records: this.#head, decode, place }, knowledge);
    const { severities, formats: byFormat, covered, torn } = this.#tally;
    return {
      file,
      bytes: source.byteLength,
      records: this.#records,
      formats: Object.fromEntries(counted(formats, byFormat).filter(([, count]) => count > 0)),
      severities: Object.fromEntries(counted(recordSeverities, severities)),
      components: Object.fromEntries(
        counted(this.#components.all(), this.#byComponent)
          .filter(([name, count]) => name !== '' && count > 0)
          .sort(([, a], [, b]) => b - a),
      ),
      firstTime: this.#firstTime ?? null,
      lastTime: this.#lastTime ?? null,
      padding: source.length - covered,
      torn,
      product: inference?.product ?? null,
      productCertainty: inference?.certainty ?? null,
    };
  }
}

function counted(names: readonly string[], counts: Uint32Array): [string, number][] {
  return names.map((name, id) => [name, counts[id] as number]);
}
