// What is kept of each record: typed arrays of one length, 30 bytes a record, one behind the other in one piece
// of memory. Offsets count from the beginning of the block that the columns belong to.

export interface Columns {
  readonly start: Uint32Array;
  readonly messageEnd: Uint32Array;
  readonly seconds: Uint32Array;
  /** The fraction in 100 ns, and from bit 24 on how many digits were written. */
  readonly ticks: Uint32Array;
  readonly thread: Uint32Array;
  readonly bias: Int16Array;
  readonly component: Uint16Array;
  /** From a record's start to its message, and from its message's end to its own. */
  readonly lead: Uint16Array;
  readonly tail: Uint16Array;
  /** Format, severity and where that is from: 4, 2 and 2 bits. */
  readonly kind: Uint8Array;
  readonly oddities: Uint8Array;
}

const bytesOfRecord = 5 * 4 + 4 * 2 + 2;

export function makeColumns(capacity: number): Columns {
  const memory = new ArrayBuffer(capacity * bytesOfRecord);
  // Wide ones first, so that each begins at a multiple of its width.
  const wide = (place: number) => new Uint32Array(memory, place * 4 * capacity, capacity);
  const half = (place: number) => new Uint16Array(memory, (20 + place * 2) * capacity, capacity);
  const narrow = (place: number) => new Uint8Array(memory, (28 + place) * capacity, capacity);
  return {
    start: wide(0),
    messageEnd: wide(1),
    seconds: wide(2),
    ticks: wide(3),
    thread: wide(4),
    bias: new Int16Array(memory, 20 * capacity, capacity),
    component: half(1),
    lead: half(2),
    tail: half(3),
    kind: narrow(0),
    oddities: narrow(1),
  };
}

const names = Object.keys(makeColumns(0)) as (keyof Columns)[];

/** Records [from, to) of `columns`, in columns of `capacity`. */
export function copyColumns(columns: Columns, from: number, to: number, capacity = to - from): Columns {
  const copy = makeColumns(capacity);
  for (const name of names) copy[name].set(columns[name].subarray(from, to));
  return copy;
}
