// What was found out about a message, kept for when the same words come again: a failure is retried for hours,
// and every line of it reads like the one before. A few hundred messages are remembered; a new one takes the
// place of one that is looked for in the same slot.

import type { Units } from '../text/span.ts';

const slotCount = 256;
/** Longer messages are not worth their memory. */
const longest = 2048;

interface Slot<T> {
  readonly hash: number;
  /** One or two bytes: the same numbers mean other letters in either. */
  readonly width: number;
  readonly units: Units;
  readonly value: T;
}

export class MessageMemo<T extends object> {
  readonly #slots: (Slot<T> | undefined)[] = new Array(slotCount).fill(undefined);

  /** What `find` makes of the message, or made of it before. */
  of(units: Units, start: number, end: number, find: () => T): T {
    const known = this.known(units, start, end);
    if (known !== undefined) return known;
    const value = find();
    if (end - start > longest) return value;
    const hash = hashOf(units, start, end);
    const width = units.BYTES_PER_ELEMENT;
    this.#slots[hash & (slotCount - 1)] = { hash, width, units: units.slice(start, end), value };
    return value;
  }

  /** What was found in the message before, if it is remembered. */
  known(units: Units, start: number, end: number): T | undefined {
    if (end - start > longest) return undefined;
    const hash = hashOf(units, start, end);
    const slot = this.#slots[hash & (slotCount - 1)];
    return slot?.hash === hash && isSame(slot, units, start, end) ? slot.value : undefined;
  }
}

function isSame<T>(slot: Slot<T>, units: Units, start: number, end: number): boolean {
  const known = slot.units;
  if (slot.width !== units.BYTES_PER_ELEMENT || known.length !== end - start) return false;
  for (let at = known.length - 1; at >= 0; at--) if (known[at] !== units[start + at]) return false;
  return true;
}

/** Of its length and each third unit, from the end, where messages differ. */
function hashOf(units: Units, start: number, end: number): number {
  let hash = end - start;
  for (let at = end - 1; at >= start; at -= 3) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
