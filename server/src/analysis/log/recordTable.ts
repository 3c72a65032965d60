// The records of one log, in columns: a million records cost tens of bytes each, and no object.
// `record(i)` makes a view for the few that are looked at.

export type Severity = 'error' | 'warning' | 'info' | 'detail';
export type SeveritySource = 'type' | 'status' | 'words';
export type Format = 'trace' | 'ccm' | 'setup' | 'plain';

export interface LogRecord {
  readonly index: number;
  /** The whole record, line end excluded. */
  readonly start: number;
  readonly end: number;
  readonly messageStart: number;
  readonly messageEnd: number;
  readonly format: Format;
  readonly severity: Severity;
  readonly severityFrom: SeveritySource;
  /** Local time as written, as milliseconds of a calendar without zones; absent where there is none. */
  readonly time: number | undefined;
  /** Minutes to add to local time for UTC, where the record says so. */
  readonly bias: number | undefined;
  readonly component: string;
  readonly thread: number | undefined;
}

export type NewRecord = Omit<LogRecord, 'index'>;

export const formats: readonly Format[] = ['trace', 'ccm', 'setup', 'plain'];
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'detail'];
const severitySources: readonly SeveritySource[] = ['type', 'status', 'words'];

const noBias = -0x8000;

export class RecordTable {
  #count = 0;
  #start = new Uint32Array(64);
  #end = new Uint32Array(64);
  #messageStart = new Uint32Array(64);
  #messageEnd = new Uint32Array(64);
  #time = new Float64Array(64);
  #thread = new Float64Array(64);
  #bias = new Int16Array(64);
  #component = new Uint16Array(64);
  #format = new Uint8Array(64);
  #severity = new Uint8Array(64);
  #severityFrom = new Uint8Array(64);
  readonly #components = new Names();
  readonly #formatCounts = new Map<Format, number>();
  readonly #severityCounts = new Map<Severity, number>();

  get count(): number {
    return this.#count;
  }

  countOf(severity: Severity): number {
    return this.#severityCounts.get(severity) ?? 0;
  }

  countOfFormat(format: Format): number {
    return this.#formatCounts.get(format) ?? 0;
  }

  add(record: NewRecord): void {
    const at = this.#count;
    if (at === this.#start.length) this.#grow();
    this.#start[at] = record.start;
    this.#end[at] = record.end;
    this.#messageStart[at] = record.messageStart;
    this.#messageEnd[at] = record.messageEnd;
    this.#time[at] = record.time ?? Number.NaN;
    this.#thread[at] = record.thread ?? Number.NaN;
    this.#bias[at] = record.bias ?? noBias;
    this.#component[at] = this.#components.idOf(record.component);
    this.#format[at] = formats.indexOf(record.format);
    this.#severity[at] = severities.indexOf(record.severity);
    this.#severityFrom[at] = severitySources.indexOf(record.severityFrom);
    this.#count++;
    this.#formatCounts.set(record.format, this.countOfFormat(record.format) + 1);
    this.#severityCounts.set(record.severity, this.countOf(record.severity) + 1);
  }

  /** A view of record `index`, which must be below `count`. */
  record(index: number): LogRecord {
    const bias = this.#bias[index] as number;
    return {
      index,
      start: this.#start[index] as number,
      end: this.#end[index] as number,
      messageStart: this.#messageStart[index] as number,
      messageEnd: this.#messageEnd[index] as number,
      format: formats[this.#format[index] as number] as Format,
      severity: severities[this.#severity[index] as number] as Severity,
      severityFrom: severitySources[this.#severityFrom[index] as number] as SeveritySource,
      time: numberOrAbsent(this.#time[index] as number),
      bias: bias === noBias ? undefined : bias,
      component: this.#components.nameOf(this.#component[index] as number),
      thread: numberOrAbsent(this.#thread[index] as number),
    };
  }

  /** The record that `offset` lies in, if any. */
  recordAt(offset: number): LogRecord | undefined {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#start[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    if (low === 0) return undefined;
    const record = this.record(low - 1);
    return offset <= record.end ? record : undefined;
  }

  #grow(): void {
    this.#start = doubled(this.#start, Uint32Array);
    this.#end = doubled(this.#end, Uint32Array);
    this.#messageStart = doubled(this.#messageStart, Uint32Array);
    this.#messageEnd = doubled(this.#messageEnd, Uint32Array);
    this.#time = doubled(this.#time, Float64Array);
    this.#thread = doubled(this.#thread, Float64Array);
    this.#bias = doubled(this.#bias, Int16Array);
    this.#component = doubled(this.#component, Uint16Array);
    this.#format = doubled(this.#format, Uint8Array);
    this.#severity = doubled(this.#severity, Uint8Array);
    this.#severityFrom = doubled(this.#severityFrom, Uint8Array);
  }
}

/** Names that occur again and again, each kept once. The last number stands for "too many to tell apart". */
class Names {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];

  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    if (this.#names.length === 0xffff) return 0xffff;
    this.#ids.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  nameOf(id: number): string {
    return this.#names[id] ?? '';
  }
}

function numberOrAbsent(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}

function doubled<T extends { readonly length: number; set(from: T): void }>(
  column: T,
  Column: new (length: number) => T,
): T {
  const grown = new Column(column.length * 2);
  grown.set(column);
  return grown;
}
