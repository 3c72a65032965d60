// What `smslens records` prints of each record: a line of JSON.

import {
  countLineEnds,
  type Format,
  type LogRecord,
  type RecordTable,
  type Span,
  sourceOf,
} from '../analysis/index.ts';
import { print } from './output.ts';
import { harmlessJson } from './terminalText.ts';

/** Lines that are printed at once. */
const batch = 500;

/** Is handed one piece of a file after the other. */
export class RecordLines {
  readonly #file: string;
  readonly #format: Format | undefined;
  /** The line, from 1, that `#counted` (an offset of the file) lies in. */
  #line = 1;
  #counted = 0;

  constructor(file: string, format: Format | undefined) {
    this.#file = file;
    this.#format = format;
  }

  /**
   * `origin` is where the piece begins in the file; offsets of the table count from there. `goesOn` is asked
   * now and then, with an offset of the file; nothing more is printed when it says no.
   */
  async take(
    table: RecordTable,
    span: Span,
    origin: number,
    goesOn: (offset: number) => Promise<boolean>,
  ): Promise<void> {
    let lines: string[] = [];
    for (let index = 0; index < table.count; index++) {
      const record = table.record(index);
      lines.push(this.#json(record, span, origin));
      if (lines.length < batch) continue;
      await print(lines.join('\n'));
      lines = [];
      if (!(await goesOn(origin + record.end))) return;
    }
    if (lines.length > 0) await print(lines.join('\n'));
    this.#countTo(span, origin, table.end);
  }

  #json(record: LogRecord, span: Span, origin: number): string {
    const line = this.#countTo(span, origin, record.start);
    const endLine = this.#countTo(span, origin, record.end);
    return harmlessJson({
      file: this.#file,
      line,
      endLine,
      format: record.format,
      severity: record.severity,
      severityFrom: record.severityFrom,
      time: record.time ?? null,
      bias: record.bias ?? null,
      utc: record.utc ?? null,
      component: record.component || null,
      thread: record.thread ?? null,
      source: sourceOf(span, record, this.#format) || null,
      message: span.decode(record.messageStart, record.messageEnd),
    });
  }

  /** Counts on to `offset` of the span and says which line lies there. */
  #countTo(span: Span, origin: number, offset: number): number {
    const from = this.#counted - origin;
    if (offset > from) {
      this.#line += countLineEnds(span, from, offset);
      this.#counted = origin + offset;
    }
    return this.#line;
  }
}
