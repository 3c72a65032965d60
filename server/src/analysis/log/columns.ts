// What is kept of each record: typed arrays of one length, 29 bytes a record. Offsets count from the
// beginning of the block that the columns belong to.

export interface Columns {
  readonly start: Uint32Array<ArrayBuffer>;
  readonly messageEnd: Uint32Array<ArrayBuffer>;
  readonly seconds: Uint32Array<ArrayBuffer>;
  /** The fraction in 100 ns, and from bit 24 on how many digits were written. */
  readonly ticks: Uint32Array<ArrayBuffer>;
  readonly thread: Uint32Array<ArrayBuffer>;
  readonly bias: Int16Array<ArrayBuffer>;
  readonly component: Uint16Array<ArrayBuffer>;
  /** From a record's start to its message, and from its message's end to its own. */
  readonly lead: Uint16Array<ArrayBuffer>;
  readonly tail: Uint16Array<ArrayBuffer>;
  /** Format, severity and where that is from: 4, 2 and 2 bits. */
  readonly kind: Uint8Array<ArrayBuffer>;
  readonly oddities: Uint8Array<ArrayBuffer>;
}

export function makeColumns(capacity: number): Columns {
  return {
    start: new Uint32Array(capacity),
    messageEnd: new Uint32Array(capacity),
    seconds: new Uint32Array(capacity),
    ticks: new Uint32Array(capacity),
    thread: new Uint32Array(capacity),
    bias: new Int16Array(capacity),
    component: new Uint16Array(capacity),
    lead: new Uint16Array(capacity),
    tail: new Uint16Array(capacity),
    kind: new Uint8Array(capacity),
    oddities: new Uint8Array(capacity),
  };
}

const names = Object.keys(makeColumns(0)) as (keyof Columns)[];

/** Records [from, to) of `columns`, in columns of `capacity`. */
export function copyColumns(columns: Columns, from: number, to: number, capacity = to - from): Columns {
  const copy = makeColumns(capacity);
  for (const name of names) copy[name].set(columns[name].subarray(from, to));
  return copy;
}

/** The memory behind the columns, to be handed to another thread. */
export function buffersOf(columns: Columns): ArrayBuffer[] {
  return names.map((name) => columns[name].buffer);
}
