// Records of which something is missing, found in the columns without looking at the others.

import type { Block } from './block.ts';
import { type Oddity, oddities } from './draft.ts';
import type { RecordTable } from './recordTable.ts';

export interface OddRecord {
  readonly start: number;
  readonly end: number;
  readonly oddities: readonly Oddity[];
}

const incomplete = oddities.torn | oddities.cutAtStart | oddities.unfinished;
const names = Object.keys(oddities) as Oddity[];

/** The first `most` of them; the last record of a log that is still written to is no odd one. */
export function oddRecords(table: RecordTable, most: number): OddRecord[] {
  const collector = new OddRecords(most);
  for (const block of table.blocks) collector.add(block);
  return collector.all();
}

/** The same, block by block. */
export class OddRecords {
  readonly #most: number;
  readonly #found: OddRecord[] = [];
  /** The last record of all so far may be one that is still written. */
  #isLive = false;

  constructor(most: number) {
    this.#most = most;
  }

  add({ base, count, columns }: Block): void {
    const { start, messageEnd, tail, oddities: bits } = columns;
    for (let at = 0; at < count; at++) {
      this.#isLive = false;
      const odd = bits[at] as number;
      // One more than is wanted, which the last of all may be.
      if ((odd & incomplete) === 0 || this.#found.length > this.#most) continue;
      this.#isLive = (odd & incomplete) === oddities.unfinished;
      this.#found.push({
        start: base + (start[at] as number),
        end: base + (messageEnd[at] as number) + (tail[at] as number),
        oddities: names.filter((name) => (odd & oddities[name]) !== 0),
      });
    }
  }

  all(): OddRecord[] {
    return this.#found.slice(0, this.#isLive ? -1 : undefined).slice(0, this.#most);
  }
}
