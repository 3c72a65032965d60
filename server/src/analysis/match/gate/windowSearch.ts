// The last look of the gate: where a window may stand, its nine sure units lead to the templates with such a
// window, and the whole literal of each is compared.

import type { Units } from '../../text/span.ts';
import { keyEnd, keyLength, keyStep } from './key.ts';
import { literalStands } from './literalStands.ts';
import { blockLength, foldedOf } from './symbols.ts';
import type { GateTables } from './tables.ts';
import { keyAt } from './window.ts';

const space = 0x20;

interface WindowSearch {
  beginMessage(): void;
  /** Reports the templates in whose windows the block that ends at `at` stands at one of `places`. */
  tryPlaces(
    units: Units,
    start: number,
    end: number,
    at: number,
    places: number,
    admit: (template: number) => void,
  ): void;
}

export function windowSearch(tables: GateTables): WindowSearch {
  const { heads, keyShift, next, keys } = tables;
  const folded = foldedOf;
  /** By template: the last message that it was reported for. */
  const reported = new Uint32Array(keys.length);
  let message = 0;

  /** Tries the window whose key begins at `from`. */
  function tryKey(
    units: Units,
    start: number,
    end: number,
    from: number,
    key: number,
    admit: (template: number) => void,
  ): void {
    for (let other = heads[key >>> keyShift] as number; other >= 0; other = next[other] as number) {
      if (keys[other] !== key || reported[other] === message) continue;
      if (!literalStands(tables, other, units, start, end, from)) continue;
      reported[other] = message;
      admit(other);
    }
  }

  /** The key that begins at `from`; `undefined` if there are two blanks in a row in it. */
  function keyOfUnits(units: Units, from: number): number | undefined {
    let before = 0;
    let key = 0;
    for (let at = from; at < from + keyLength; at++) {
      const unit = folded[(units[at] as number) & 255] as number;
      if (unit === space && before === space) return undefined;
      key = keyStep(key, unit);
      before = unit;
    }
    return keyEnd(key);
  }

  /** The same with each run of blanks as one; 0 if the message ends before the key does. */
  function keyAcrossBlanks(units: Units, from: number, end: number): number {
    let before = folded[(units[from] as number) & 255] as number;
    let key = keyStep(0, before);
    let place = from;
    for (let left = keyLength - 1; left > 0; ) {
      if (++place === end) return 0;
      const unit = folded[(units[place] as number) & 255] as number;
      if (unit === space && before === space) continue;
      key = keyStep(key, unit);
      before = unit;
      left--;
    }
    return keyEnd(key);
  }

  /** The unit that stands `back` symbols before the one at `at`, or -1: of a run of blanks, the last. */
  function placeBefore(units: Units, start: number, at: number, back: number): number {
    let place = at;
    let after = folded[(units[at] as number) & 255] as number;
    for (let left = back; left > 0; ) {
      if (place === start) return -1;
      const unit = folded[(units[--place] as number) & 255] as number;
      if (unit !== space || after !== space) left--;
      after = unit;
    }
    return place;
  }

  return {
    beginMessage() {
      if (message === 0xffffffff) {
        reported.fill(0);
        message = 0;
      }
      message++;
    },
    tryPlaces(units, start, end, at, places, admit) {
      for (let place = 0; places >> place !== 0; place++) {
        if (((places >> place) & 1) === 0) continue;
        const back = place + blockLength - 1 - keyAt;
        let from = at - back;
        let key = from < start || from + keyLength > end ? undefined : keyOfUnits(units, from);
        if (key === undefined) {
          from = placeBefore(units, start, at, back);
          if (from < 0) continue;
          key = keyAcrossBlanks(units, from, end);
        }
        tryKey(units, start, end, from, key, admit);
      }
    },
  };
}
