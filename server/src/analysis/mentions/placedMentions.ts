// What the message of a record mentions, as places in the text. A message may be as long as a log: it is looked at
// in pieces, and a piece of it alone where somebody asks about a part.

import type { LogRecord } from '../log/recordTable.ts';
import type { Text } from '../text/types.ts';
import { mentions } from './mentions.ts';
import type { Mention } from './types.ts';

export interface PlacedMention {
  readonly mention: Mention;
  /** What the mention covers, and where that stands in the text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** So many units are looked at in one go. */
const piece = 1 << 14;
/** What stands so near may belong to a name, or say what a number is. */
const margin = 500;

/** Those that begin in [from, to) of the text, piece by piece. */
export function* placedMentions(
  text: Text,
  { messageStart, messageEnd }: LogRecord,
  from = messageStart,
  to = messageEnd,
): Generator<PlacedMention[]> {
  const last = Math.min(to, messageEnd);
  for (let begin = Math.max(from, messageStart); begin < last; begin += piece) {
    const end = Math.min(last, begin + piece);
    const origin = Math.max(messageStart, begin - margin);
    const around = text.slice(origin, Math.min(messageEnd, end + margin));
    yield mentions(around).flatMap((mention) => {
      const start = origin + mention.start;
      if (start < begin || start >= end) return [];
      return { mention, words: around.slice(mention.start, mention.end), start, end: origin + mention.end };
    });
  }
}

/** The one that covers `offset` or ends there. */
export function mentionAt(text: Text, record: LogRecord, offset: number): PlacedMention | undefined {
  return mentionOver(text, record, offset - 1, offset + 1);
}

/** The first that has a unit of [from, to). */
export function mentionOver(
  text: Text,
  record: LogRecord,
  from: number,
  to: number,
): PlacedMention | undefined {
  for (const found of placedMentions(text, record, from - margin, to)) {
    const here = found.find(({ start, end }) => start < to && from < end);
    if (here !== undefined) return here;
  }
  return undefined;
}
