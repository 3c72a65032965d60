// Where the messages of a log point elsewhere: to Knowledge Base articles and to other logs. Found once a block,
// when somebody asks: the text is searched for the few signs that such a name has, and only around these are the
// names themselves looked for.

import type { Block } from './log/block.ts';
import type { RecordTable } from './log/recordTable.ts';
import { type PlacedMention, placedMentions } from './mentions/placedMentions.ts';
import { signsIn } from './pointerSigns.ts';
import type { Text } from './text/types.ts';

export type Pointer = PointerToArticle | PointerToLog;

interface Placed {
  /** In UTF-16 units, from the beginning of the block. */
  readonly start: number;
  readonly end: number;
}

export interface PointerToArticle extends Placed {
  readonly kind: 'article';
  readonly kb: number;
}

export interface PointerToLog extends Placed {
  readonly kind: 'log';
  /** The name of the file, without its folder. */
  readonly name: string;
}

/** So much of a message is looked at on each side of a sign; no name is longer. */
const aside = 500;
/** More in one block help nobody. */
const most = 5000;

export class Pointers {
  readonly #known = new WeakMap<Block, readonly Pointer[]>();

  /** Those of the block at a place of the table. */
  of(text: Text, records: RecordTable, index: number): readonly Pointer[] {
    const block = records.blocks[index];
    if (block === undefined) return [];
    let pointers = this.#known.get(block);
    if (pointers === undefined) {
      pointers = pointersIn(text, records, index, block);
      this.#known.set(block, pointers);
    }
    return pointers;
  }
}

function pointersIn(text: Text, records: RecordTable, index: number, block: Block): Pointer[] {
  const { base } = block;
  const found: Pointer[] = [];
  let done = base;
  for (const at of signsIn(text.span, base, block.end)) {
    const inBlock = block.indexAt(at);
    if (at < done || inBlock < 0) continue;
    const record = records.record(records.first(index) + inBlock);
    if (at >= record.messageEnd || at < record.messageStart) continue;
    const from = Math.max(done, at - aside);
    done = Math.min(record.messageEnd, at + aside);
    for (const placed of placedMentions(text, record, from, done)) {
      for (const mention of placed) {
        const pointer = pointerOf(mention, base);
        if (pointer !== undefined) found.push(pointer);
      }
    }
    if (found.length >= most) break;
  }
  return found;
}

function pointerOf({ mention, words, start, end }: PlacedMention, base: number): Pointer | undefined {
  switch (mention.kind) {
    case 'kb':
      return { kind: 'article', start: start - base, end: end - base, kb: mention.number };
    case 'log':
    case 'path':
    case 'unc': {
      const [name = ''] = /[^\\/]+\.lo[g_]$/i.exec(words) ?? [];
      return name === ''
        ? undefined
        : { kind: 'log', start: end - name.length - base, end: end - base, name };
    }
    default:
      return undefined;
  }
}
