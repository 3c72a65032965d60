// What checks know of one log: the records that show something, and when the log begins and ends. Plain data, which
// travels between threads.

/** When a record was written, as far as it says so. */
export interface Moment {
  /** As it was written. */
  readonly time: string;
  /** Of a calendar without zones. */
  readonly seconds: number;
  readonly ticks: number;
  /** Minutes to add for UTC, where they are written and can be trusted. */
  readonly bias: number | undefined;
  /** How often the clock had been set back before, in this log. */
  readonly epoch: number;
}

/** A record that shows something: a sign of a check, an article that recognises it, or that it is an error; or a setup file. */
export interface Sighting {
  readonly kind: 'sign' | 'article' | 'error' | 'file';
  /** Its number among the signs, or among the articles; of an error that no article knows `noArticle`. */
  readonly of: number;
  readonly record: number;
  /** Its message, in the text of its file. */
  readonly start: number;
  readonly end: number;
  readonly moment: Moment | undefined;
  readonly captures: Readonly<Record<string, string>>;
  /** The beginning of its message. */
  readonly words: string;
  /** Of its file, from 1; 0 until somebody counts lines. */
  readonly line: number;
  /** So many alike ones behind it are not kept. */
  readonly more: number;
}

export interface Turn {
  readonly from: number;
  readonly to: number;
}

export interface LogEvidence {
  readonly records: number;
  /** Of the first and the last record that say when they were written. */
  readonly first: Moment | undefined;
  readonly last: Moment | undefined;
  /** When the clock was set back: the last second before, and the first after. */
  readonly turns: readonly Turn[];
  /** In the order of the records. */
  readonly seen: readonly Sighting[];
  /** There were too many to be kept: nothing is known of what stands before the first of them. */
  readonly isCut: boolean;
}

/** Summer time ends with less, and threads that write at once with much less, in seconds. */
const setBack = 2 * 3600;

/** Whether the clock was set back between two records that follow one another. */
export function wasSetBack(before: number, after: number): boolean {
  return after < before - setBack;
}
