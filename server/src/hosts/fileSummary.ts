// One summary of all records of a file, added up piece by piece; no piece is kept.

import path from 'node:path';
import {
  addTally,
  formats,
  type Inference,
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

  readonly #file: string;
  readonly #source: UnitSource;
  readonly #knowledge: Knowledge;
  #inference: Inference | undefined;

  /** `components` has the names of the pieces that are to come. */
  constructor(file: string, source: UnitSource, components: Names, knowledge: Knowledge) {
    this.#file = file;
    this.#source = source;
    this.#components = components;
    this.#knowledge = knowledge;
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
    if (this.#head.count < enoughToTell) {
      this.#head.append(block);
      // At once, while threads read on.
      if (this.#head.count >= enoughToTell) this.#inference = this.#infer();
    }
    const table = new RecordTable(this.#components);
    table.append(block);
    for (let at = 0; this.#firstTime === undefined && at < block.count; at++) {
      this.#firstTime = table.record(at).time;
    }
    let last: string | undefined;
    for (let at = block.count - 1; last === undefined && at >= 0; at--) last = table.record(at).time;
    this.#lastTime = last ?? this.#lastTime;
  }

  #infer(): Inference | undefined {
    const source = this.#source;
    const decode = (start: number, end: number) => {
      const span = source.read(start, end);
      return span.decode(0, span.length);
    };
    const place = source instanceof FileUnits ? path.resolve(this.#file) : undefined;
    return inferProduct({ records: this.#head, decode, place }, this.#knowledge);
  }

  /** To be asked when all pieces have been told. */
  summary(): RecordSummary {
    if (this.#head.count < enoughToTell) this.#inference = this.#infer();
    const inference = this.#inference;
    const source = this.#source;
    const { severities, formats: byFormat, covered, torn } = this.#tally;
    return {
      file: this.#file,
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
