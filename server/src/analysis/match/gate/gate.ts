// The gate: which templates can match a message, found without making a string of it. It looks at a block of
// five units at every seventh place; where some window has that block, at the eight units around it; then it
// compares the whole literal. So it never loses a match, and lets next to nothing else through.
// Places are counted in units, windows in symbols, of which a run of blanks is only one. A step of seven
// units is a step of seven symbols or fewer, so no window is ever stepped over.
// All of it is closures over constants: that is what the engine makes the fastest code of.

import type { Units } from '../../text/span.ts';
import { keyLength } from './key.ts';
import { noBlock, placesIn } from './places.ts';
import { symbolWeights } from './symbols.ts';
import { doubleBlank, type GateTables } from './tables.ts';
import { stride } from './window.ts';
import { windowsIn } from './windows.ts';

export interface Gate {
  /** Reports each template that the message in [start, end) may match: once, and in no order. */
  scan(units: Units, start: number, end: number, admit: (template: number) => void): void;
}

export function gateOf(tables: GateTables): Gate {
  const [first, second, third, fourth, fifth] = symbolWeights();
  const { blocks } = tables;
  const { placesOfEights, placesAcrossBlanks, endOfBlanks } = placesIn(tables);
  const { beginMessage, tryPlaces } = windowsIn(tables);

  return {
    scan(units, start, end, admit) {
      if (end - start < keyLength) return;
      beginMessage();
      const last = end - 1;
      let at = start + keyLength - 1;
      for (;;) {
        const block =
          (first[(units[at - 4] as number) & 255] as number) +
          (second[(units[at - 3] as number) & 255] as number) +
          (third[(units[at - 2] as number) & 255] as number) +
          (fourth[(units[at - 1] as number) & 255] as number) +
          (fifth[(units[at] as number) & 255] as number);
        const places = blocks[block] as number;
        let step = stride;
        if (places !== 0) {
          let kept: number;
          if ((places & doubleBlank) === 0) {
            kept = placesOfEights(units, start, end, at, block, places);
          } else {
            at = endOfBlanks(units, at, end);
            kept = placesAcrossBlanks(units, start, at);
            // The next block has to be the first one that is whole.
            if (kept === noBlock) step = 1;
          }
          if (kept > 0) tryPlaces(units, start, end, at, kept, admit);
        }
        if (at >= last) return;
        at += step;
        if (at > last) at = last;
      }
    },
  };
}
