// The gate: which templates can match a message, found without making a string of it. It looks at a block of
// five units at every seventh place; where some window has that block, at the eight units around it; then it
// compares the whole literal. So it never loses a match, and lets next to nothing else through.
// Places are counted in units, windows in symbols, of which a run of blanks is only one. A step of seven
// units is a step of seven symbols or fewer, so no window is ever stepped over.
// All of it is closures over constants, and the first look does not branch on what it sees: that is what the
// engine and the processor run fastest.

import type { Units } from '../../text/span.ts';
import { keyLength } from './key.ts';
import { noBlock, placeSearch } from './placeSearch.ts';
import { symbolWeights } from './symbols.ts';
import { doubleBlank, type GateTables } from './tables.ts';
import { stride } from './window.ts';
import { windowSearch } from './windowSearch.ts';

export interface Gate {
  /** Reports each template that the message in [start, end) may match: once, and in no order. */
  scan(units: Units, start: number, end: number, admit: (template: number) => void): void;
}

/** So many places are looked at before those that need it get a second look. */
const room = 1024;

export function gateOf(tables: GateTables): Gate {
  const [first, second, third, fourth, fifth] = symbolWeights();
  const { blocks } = tables;
  const { blockEndingAt, placesOfEights, placesAcrossBlanks, endOfBlanks } = placeSearch(tables);
  const { beginMessage, tryPlaces } = windowSearch(tables);
  const noted = new Int32Array(room);

  /** The second look; answers with the place behind what it has seen. */
  function look(
    units: Units,
    start: number,
    end: number,
    noticed: number,
    admit: (template: number) => void,
  ): number {
    const block = blockEndingAt(units, noticed);
    let places = blocks[block] as number;
    let at = noticed;
    if ((places & doubleBlank) === 0) {
      places = placesOfEights(units, start, end, at, block, places);
    } else {
      do {
        at = endOfBlanks(units, at, end);
        places = placesAcrossBlanks(units, start, at++);
        // The first block that is whole must not be missed.
      } while (places === noBlock && at < end);
      at--;
    }
    if (places > 0) tryPlaces(units, start, end, at, places, admit);
    return at + 1;
  }

  return {
    scan(units, start, end, admit) {
      if (end - start < keyLength) return;
      beginMessage();
      const last = end - 1;
      let seen = start;
      for (let at = start + keyLength - 1; ; at = Math.min(at + stride, last)) {
        let count = 0;
        for (let left = room; ; at = Math.min(at + stride, last)) {
          const block =
            (first[(units[at - 4] as number) & 255] as number) +
            (second[(units[at - 3] as number) & 255] as number) +
            (third[(units[at - 2] as number) & 255] as number) +
            (fourth[(units[at - 1] as number) & 255] as number) +
            (fifth[(units[at] as number) & 255] as number);
          noted[count] = at;
          // One more if the block has a place in some window, or two blanks.
          count += ((blocks[block] as number) + 255) >> 8;
          if (at === last || --left === 0) break;
        }
        for (let i = 0; i < count; i++) {
          const noticed = noted[i] as number;
          if (noticed >= seen) seen = look(units, start, end, noticed, admit);
        }
        if (at === last) return;
      }
    },
  };
}
