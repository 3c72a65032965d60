// Which components wrote a log, how much of it, and where each of them first did.

import type { Block } from './block.ts';

/** The first record of a component in a block or a log, and how many it wrote there. */
export interface ComponentPart {
  count: number;
  readonly start: number;
  readonly end: number;
}

export interface ComponentPlace extends ComponentPart {
  readonly name: string;
}

/** A log of nobody's making may have a name in every record. */
const mostComponents = 1000;

/** By the number of the component; offsets count from the block's beginning. */
export function componentsIn({ count, columns }: Block): ReadonlyMap<number, ComponentPart> {
  const { component, start, messageEnd, tail } = columns;
  const parts = new Map<number, ComponentPart>();
  let latest = -1;
  let part: ComponentPart | undefined;
  for (let at = 0; at < count; at++) {
    const id = component[at] as number;
    if (id !== latest) part = parts.get(id);
    latest = id;
    if (part === undefined) {
      part = {
        count: 0,
        start: start[at] as number,
        end: (messageEnd[at] as number) + (tail[at] as number),
      };
      parts.set(id, part);
    }
    part.count++;
  }
  return parts;
}

/** Adds up what the blocks of a log have, in their order. */
export class ComponentList {
  readonly #parts = new Map<number, ComponentPart>();

  add(base: number, parts: ReadonlyMap<number, ComponentPart>): void {
    for (const [id, { count, start, end }] of parts) {
      const known = this.#parts.get(id);
      if (known === undefined) this.#parts.set(id, { count, start: base + start, end: base + end });
      else known.count += count;
    }
  }

  /** Those that wrote most first. */
  all(nameOf: (id: number) => string): ComponentPlace[] {
    return [...this.#parts]
      .map(([id, part]) => ({ name: nameOf(id), ...part }))
      .filter(({ name }) => name !== '')
      .sort((one, other) => other.count - one.count)
      .slice(0, mostComponents);
  }
}
