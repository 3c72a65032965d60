// The one record that a reader is filling in. It is used again for every record, so that reading makes no
// garbage; what is in it is taken over by the columns.

import { Known } from './known.ts';

export const noTime = 0xffffffff;
export const noBias = -0x8000;
export const noThread = 0xffffffff;

/** What is odd about a record, as bits. */
export const oddities = {
  /** Its beginning is missing. */
  cutAtStart: 1,
  /** Its end is missing: a live log, or a writer that was stopped. */
  unfinished: 2,
  /** Two writers wrote over each other. */
  torn: 4,
  /** No record of the product: the mark that the log was renamed here. */
  rotation: 8,
  /** The bias cannot be trusted: a doubled sign, or no such zone. */
  doubtfulBias: 16,
  /** The time or date is none. */
  badTime: 32,
  /** Not as the product writes it, yet readable. */
  misspelt: 64,
} as const;

export type Oddity = keyof typeof oddities;

export class Draft {
  start = 0;
  messageStart = 0;
  messageEnd = 0;
  end = 0;
  /** The record goes on for as long as nothing else begins, and nothing has yet. */
  isOpen = false;
  /** So far the reader had to look to know where the record ends. */
  reach = 0;
  format = 0;
  severity = 0;
  severityFrom = 0;
  oddities = 0;
  /** Days since 1970 of the date that was read, and seconds of the time of day; -1 where there is none. */
  days = -1;
  clock = -1;
  /** The fraction in units of 100 ns. */
  ticks = 0;
  /** How many digits of the fraction were written. */
  digits = 0;
  bias = noBias;
  thread = noThread;
  componentStart = 0;
  componentEnd = 0;
  sourceStart = 0;
  sourceEnd = 0;
  /** The number of a `type`, or -1 where there is none. */
  type = -1;
  /** The date that was reckoned last, and its days. */
  latestDate = -1;
  latestDays = -1;
  /** Scratch: the place of the attribute that was read last, in the order of all. */
  attribute = -1;
  /** Scratch: the number that was read last. */
  number = 0;

  readonly known = new Known();

  begin(start: number): void {
    this.start = start;
    this.messageStart = start;
    this.messageEnd = start;
    this.end = start;
    this.reach = start;
    this.isOpen = false;
    this.format = 0;
    this.severity = 0;
    this.severityFrom = 0;
    this.oddities = 0;
    this.forgetTrailer();
  }

  /** Forgets what stands behind a message. */
  forgetTrailer(): void {
    this.forgetTime();
    this.thread = noThread;
    this.type = -1;
    this.componentStart = 0;
    this.componentEnd = 0;
    this.sourceStart = 0;
    this.sourceEnd = 0;
  }

  /** Seconds of a calendar without zones since 1970, or `noTime` where date or time is missing. */
  get seconds(): number {
    return this.days < 0 || this.clock < 0 ? noTime : this.days * 86400 + this.clock;
  }

  forgetTime(): void {
    this.days = -1;
    this.clock = -1;
    this.ticks = 0;
    this.digits = 0;
    this.bias = noBias;
  }
}
