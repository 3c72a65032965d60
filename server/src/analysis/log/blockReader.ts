// Reads records into blocks. A block ends at the first record that fills it, or at the place where the
// caller has blocks already.

import type { Span } from '../text/span.ts';
import { Block } from './block.ts';
import { makeColumns } from './columns.ts';
import { Draft } from './draft.ts';
import type { Format } from './kinds.ts';
import { Names } from './names.ts';
import { skipPadding } from './padding.ts';
import { readRecord } from './readRecord.ts';

export class BlockReader {
  readonly components = new Names();
  readonly #draft = new Draft();
  #room = makeColumns(0);
  readonly #format: Format | undefined;

  /** With a format, that one is read and everything else is plain. */
  constructor(format?: Format) {
    this.#format = format;
  }

  /**
   * The block that begins at `from`: at least `target` units long if there is so much text, or up to `stop`
   * if a record ends exactly there. A block of length 0 says that more text must come first.
   */
  read(span: Span, from: number, target: number, stop = Number.POSITIVE_INFINITY): Block {
    const block = new Block(from, this.#room);
    const draft = this.#draft;
    draft.known.forget();
    let at = from;
    while (at - from < target && at !== stop) {
      const start = skipPadding(span, at);
      if (start < 0 || (start >= span.length && !span.complete)) break;
      if (start >= span.length) {
        at = span.length;
        break;
      }
      if (!readRecord(span, start, draft, this.#format)) break;
      block.add(draft, this.components.idOf(span, draft.componentStart, draft.componentEnd));
      at = draft.end;
    }
    block.length = at - from;
    block.reach = Math.max(block.reach, block.length + 1);
    this.#room = block.settle();
    return block;
  }
}
