// A record as one reads it who looks for a cause: what it tells, what it speaks of, and which codes it has.

import type { LogRecord, RecordTable } from '../log/recordTable.ts';
import { findCodes } from '../mentions/code.ts';
import type { LogProblem } from '../problems/logProblem.ts';
import type { LogProblems } from '../problems/logProblems.ts';
import { shapeOf } from '../problems/shape.ts';
import { hasAny, type ItemKind, type Items, itemsOf } from './items.ts';
import { type Lead, leads } from './leads.ts';
import { type Tone, toneOf } from './tone.ts';

/** The log that a cause is looked for in. */
export interface CauseLog {
  readonly records: RecordTable;
  readonly problems: LogProblems;
  decode(start: number, end: number): string;
}

export interface Facts {
  readonly record: LogRecord;
  readonly tone: Tone;
  /** The message without its variables. */
  readonly shape: string;
  /** What the record itself speaks of. */
  readonly own: Items;
  /** The same, and what its thread was about right before. */
  readonly items: Items;
  /** What an earlier record may have told, of a failure that is known for it. */
  readonly lead: Lead | undefined;
  /** Numbers that say what failed; one that is carried in another counts as itself. */
  readonly codes: ReadonlySet<number>;
}

/** So much of a message is read. */
const longest = 2000;
/** So many records back, of all threads and of its own, and so many seconds, a thread's job is looked for. */
const widest = 200;
const deepest = 20;
const longestPause = 60;
/** So many seconds long a thread that names nothing else still speaks of the same machine, site or file. */
const near = 10;
const jobKinds: readonly ItemKind[] = ['package', 'job'];
/** More codes in a message are a list. */
const mostCodes = 20;

export class FactsReader {
  readonly #log: CauseLog;
  /** What records speak of that were looked at for others: each is asked for by all that come right behind it. */
  readonly #items = new Map<number, Items>();

  constructor(log: CauseLog) {
    this.#log = log;
  }

  /** What a record tells; for most that is all that must be known of it. */
  toneOf(record: LogRecord): Tone {
    if (this.#problemOf(record) !== undefined) return 'failure';
    return toneOf(this.#messageOf(record), isMarked(record));
  }

  /** The record tells what a later failure came of. */
  leadsTo(record: LogRecord, { lead }: Lead): boolean {
    return lead.test(this.#messageOf(record));
  }

  of(record: LogRecord, tone = this.toneOf(record)): Facts {
    const message = this.#messageOf(record);
    const items = this.#itemsOf(record);
    const codes = codesOf(message);
    return {
      record,
      tone,
      shape: shapeOf(message),
      own: items,
      items: new Map([...this.#subjectOf(record, items), ...items]),
      codes,
      lead: leads.find(
        (lead) => lead.failure.test(message) || [...codes].some((code) => lead.codes.has(code)),
      ),
    };
  }

  /** What its thread was about a moment before: a job is named once, at its beginning. */
  #subjectOf({ index, thread, component, seconds }: LogRecord, own: Items): Items {
    const subject = new Map<ItemKind, ReadonlySet<string>>();
    if (thread === undefined || hasAny(own, jobKinds)) return subject;
    let looked = 0;
    for (let at = index - 1; at >= 0 && index - at < widest && looked < deepest; at--) {
      const before = this.#log.records.record(at);
      if (before.thread !== thread || before.component !== component) continue;
      const pause = (seconds ?? 0) - (before.seconds ?? seconds ?? 0);
      if (pause > longestPause) break;
      looked++;
      const items = this.#itemsOf(before);
      const isNearest = own.size === 0 && subject.size === 0 && pause <= near;
      for (const [kind, names] of items) if (isNearest || jobKinds.includes(kind)) subject.set(kind, names);
      if (hasAny(subject, jobKinds)) break;
    }
    return subject;
  }

  #itemsOf(record: LogRecord): Items {
    const known = this.#items.get(record.index);
    if (known !== undefined) return known;
    const items = itemsOf(this.#messageOf(record));
    // What was met first stands furthest behind, and is not asked for again.
    const [oldest] = this.#items.keys();
    if (this.#items.size >= widest && oldest !== undefined) this.#items.delete(oldest);
    this.#items.set(record.index, items);
    return items;
  }

  #problemOf({ index }: LogRecord): LogProblem | undefined {
    const problem = this.#log.problems.at(index)?.problem;
    return problem?.severity === 'info' ? undefined : problem;
  }

  #messageOf({ messageStart, messageEnd }: LogRecord): string {
    return this.#log.decode(messageStart, Math.min(messageEnd, messageStart + longest));
  }
}

/** The program itself says that something is wrong. */
function isMarked({ severity, severityFrom }: LogRecord): boolean {
  return (severity === 'error' || severity === 'warning') && severityFrom !== 'words';
}

const others: ReadonlySet<string> = new Set(['own', 'status', 'event']);

function codesOf(message: string): ReadonlySet<number> {
  const codes = new Set<number>();
  findCodes(message, (mention) => {
    if (mention.kind !== 'code' || mention.number === undefined || others.has(mention.label)) return;
    const code = mention.number >>> 16 === 0x8007 ? mention.number & 0xffff : mention.number;
    // Zero is none, and one is what every program returns.
    if (code > 1 && codes.size < mostCodes) codes.add(code);
  });
  return codes;
}
