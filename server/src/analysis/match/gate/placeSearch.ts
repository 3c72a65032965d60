// What the gate sees at a place: a block of five units, and the eight units around it. The answers are the
// places that the block may have in a window, as bits.

import type { Units } from '../../text/span.ts';
import { blank, blockLength, symbolCount, symbolOf, symbolWeights } from './symbols.ts';
import { doubleBlank, eightAt, eightOf, type GateTables, threeOf } from './tables.ts';
import { stride } from './window.ts';

/** In these places a block is the end of eight symbols of its window; in the others, the beginning. */
const latePlaces = (1 << stride) - (1 << eightAt);
const earlyPlaces = (1 << eightAt) - 1;
/** Instead of places: fewer than five symbols end there. */
export const noBlock = -1;

interface PlaceSearch {
  blockEndingAt(units: Units, at: number): number;
  /** Of `places`, those that the eight units say too which end with the block, or begin with it. */
  placesOfEights(units: Units, start: number, end: number, at: number, block: number, places: number): number;
  /** The places of the block of five symbols that ends at `at`, however many blanks are in it. */
  placesAcrossBlanks(units: Units, start: number, at: number): number;
  /** The last blank of the run that `at` is in; `at` itself if no blank stands there. */
  endOfBlanks(units: Units, at: number, end: number): number;
}

export function placeSearch({ blocks, eights }: GateTables): PlaceSearch {
  const [first, second, third, fourth, fifth] = symbolWeights();
  const symbols = symbolOf;

  function blockEndingAt(units: Units, at: number): number {
    return (
      (first[(units[at - 4] as number) & 255] as number) +
      (second[(units[at - 3] as number) & 255] as number) +
      (third[(units[at - 2] as number) & 255] as number) +
      (fourth[(units[at - 1] as number) & 255] as number) +
      (fifth[(units[at] as number) & 255] as number)
    );
  }

  /** All late places where the eight units do not tell, because two blanks in a row are among them. */
  function placesOfEight(units: Units, start: number, at: number, block: number): number {
    if (at - 7 < start) return latePlaces;
    const one = symbols[(units[at - 7] as number) & 255] as number;
    const two = symbols[(units[at - 6] as number) & 255] as number;
    const three = symbols[(units[at - 5] as number) & 255] as number;
    if (two === blank && (one === blank || three === blank)) return latePlaces;
    if (three === blank && symbols[(units[at - 4] as number) & 255] === blank) return latePlaces;
    return eights[eightOf(block, threeOf(one, two, three))] as number;
  }

  return {
    blockEndingAt,
    placesOfEights(units, start, end, at, block, places) {
      let kept = 0;
      if ((places & latePlaces) !== 0) kept = places & placesOfEight(units, start, at, block);
      const later = at + eightAt;
      if ((places & earlyPlaces) === 0 || later >= end) return kept;
      const laterBlock = blockEndingAt(units, later);
      const laterPlaces = blocks[laterBlock] as number;
      if ((laterPlaces & doubleBlank) !== 0) return kept | (places & earlyPlaces);
      return kept | (places & ((laterPlaces & placesOfEight(units, start, later, laterBlock)) >> eightAt));
    },
    placesAcrossBlanks(units, start, at) {
      let after = symbols[(units[at] as number) & 255] as number;
      let block = after;
      let weight = symbolCount;
      let place = at;
      for (let left = blockLength - 1; left > 0; ) {
        if (place === start) return noBlock;
        const symbol = symbols[(units[--place] as number) & 255] as number;
        if (symbol === blank && after === blank) continue;
        block += symbol * weight;
        weight *= symbolCount;
        after = symbol;
        left--;
      }
      return blocks[block] as number;
    },
    endOfBlanks(units, at, end) {
      if (symbols[(units[at] as number) & 255] !== blank) return at;
      let place = at;
      while (place + 1 < end && symbols[(units[place + 1] as number) & 255] === blank) place++;
      return place;
    },
  };
}
