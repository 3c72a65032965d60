// The record that first caused an error, where the log has evidence for it. From the error back through its
// thread: each failure that speaks of the same job, package, file or code is taken for what led to the next one,
// until something tells that all was well. An earlier try of the same is one too. Where nothing binds two records
// together, none is named: better no answer than a wrong one.

import type { LogRecord } from '../log/recordTable.ts';
import { type CauseLog, type Facts, FactsReader } from './facts.ts';
import { alike, conflicts, hasAny, type ItemKind, ownKinds, shares } from './items.ts';
import type { Lead } from './leads.ts';

/** What binds an error to an earlier record. `before` is right behind each other on one thread. */
export type Binding = 'told' | 'retry' | 'job' | 'package' | 'file' | 'guid' | 'code' | 'before';

export interface Cause {
  /** The number of the record that came first. */
  readonly record: number;
  /** What binds the records on the way, each once; the strongest first. */
  readonly bindings: readonly Binding[];
}

/** In seconds: so long a code, or a failure right before, still belongs to what comes. */
const near = { code: 120, before: 2, lead: 60 };
/** In seconds: so long after an earlier try, or a failure of the same job, nobody looks for its cause there. */
const far = 3 * 24 * 3600;
/** In seconds: a failure so long before the first one may be behind it, although nothing says so. */
const doubtful = 600;
const everyKind: readonly ItemKind[] = [...ownKinds, 'server', 'account', 'site'];
const order: readonly Binding[] = ['told', 'retry', 'job', 'package', 'file', 'guid', 'code', 'before'];

/** What the system refused and why: such a number needs no other failure before it. */
const reasons: ReadonlySet<number> = new Set([
  2, 3, 5, 19, 21, 53, 55, 59, 64, 65, 67, 71, 85, 86, 112, 121, 170, 1203, 1219, 1222, 1225, 1231, 1311,
  1326, 1330, 1331, 1355, 1385, 1396, 1397, 1702, 1722, 1727, 1787, 1788, 1789, 1908, 1909, 2102, 2114, 2250,
  2453,
]);
const explains = (code: number) => reasons.has(code);
/** E_FAIL and its like are everybody's. */
const common: ReadonlySet<number> = new Set([
  0x80004001, 0x80004002, 0x80004003, 0x80004004, 0x80004005, 0x8000ffff,
]);
const isRare = (code: number) => code >= 0x80000000 && !common.has(code);

export interface CauseOptions {
  /** So many records are read at most; who finds no end by then finds no cause. */
  readonly most: number;
}

/** Stops at every record it has read, so that others get their turn. */
export function* causeOf(
  log: CauseLog,
  index: number,
  { most }: CauseOptions,
): Generator<void, Cause | undefined> {
  const { records } = log;
  const reader = new FactsReader(log);
  const effect = reader.of(records.record(index));
  if (effect.tone !== 'failure') return undefined;
  const chain = new Chain(effect);
  let read = 0;
  for (let at = index - 1; at >= 0; at--) {
    const record = records.record(at);
    if (chain.isTooOld(record)) break;
    if (read === most) return undefined;
    read++;
    yield;
    const lead = chain.leadWanted(record);
    if (lead !== undefined && reader.leadsTo(record, lead)) return chain.ledBy(record);
    const tone = reader.toneOf(record);
    if (tone === 'other') chain.pass(record);
    else if (!chain.goesOn(reader.of(record, tone))) break;
  }
  return chain.cause;
}

class Chain {
  readonly #effect: Facts;
  #head: Facts;
  /** What all of it speaks of. */
  readonly #items = new Map<ItemKind, Set<string>>();
  readonly #codes = new Set<number>();
  readonly #shapes = new Set<string>();
  readonly #bindings = new Set<Binding>();
  /** On its thread something that is no failure stands between the head and the record that is looked at. */
  #isApart = false;
  /** A failure before the head that may have led to it, although nothing binds the two. */
  #doubt: Facts | undefined;

  constructor(effect: Facts) {
    this.#effect = effect;
    this.#head = effect;
    this.#take(effect);
  }

  get cause(): Cause | undefined {
    if (this.#head === this.#effect || this.#doubt !== undefined) return undefined;
    return {
      record: this.#head.record.index,
      bindings: order.filter((binding) => this.#bindings.has(binding)),
    };
  }

  isTooOld({ seconds }: LogRecord): boolean {
    const { seconds: head } = this.#head.record;
    return seconds !== undefined && head !== undefined && head - seconds > far;
  }

  /** What a record right before may tell; only of the thread, where nobody else's room is meant. */
  leadWanted(record: LogRecord): Lead | undefined {
    const pause = this.#pauseTo(record);
    return pause !== undefined && pause <= near.lead && this.#isOnThread(record)
      ? this.#head.lead
      : undefined;
  }

  ledBy({ index }: LogRecord): Cause {
    return { record: index, bindings: ['told', ...order.filter((binding) => this.#bindings.has(binding))] };
  }

  pass(record: LogRecord): void {
    if (this.#isOnThread(record)) this.#isApart = true;
  }

  /** Takes the record in if it belongs to the chain; false where the chain ends before it. */
  goesOn(facts: Facts): boolean {
    if (facts.tone !== 'failure') {
      this.pass(facts.record);
      return !this.#isEndedBy(facts);
    }
    const binding = this.#bindingOf(facts);
    if (binding !== undefined) {
      this.#bindings.add(binding);
      this.#head = facts;
      this.#isApart = false;
      // Which of two failures led to what only follows on both, no earlier record can tell.
      if (!this.#bindings.has('before')) this.#doubt = undefined;
      this.#take(facts);
      return true;
    }
    this.pass(facts.record);
    if (this.#isDoubtful(facts)) this.#doubt ??= facts;
    return true;
  }

  /** All went well with the same thing. */
  #isEndedBy({ tone, own, items: all, record }: Facts): boolean {
    const items = this.#isOnThread(record) ? all : own;
    // A log without threads is of one program at a time.
    if (tone === 'start' && record.thread === undefined) return true;
    if (shares(items, this.#items, ownKinds) !== undefined) return tone === 'success';
    if (tone !== 'success' || record.component !== this.#head.record.component) return false;
    if (hasAny(this.#items, ownKinds)) return false;
    const isAboutNothing = items.size === 0 && this.#items.size === 0;
    return isAboutNothing || shares(items, this.#items, everyKind) !== undefined;
  }

  #bindingOf(facts: Facts): Binding | undefined {
    const { items, codes, shape, record } = facts;
    const isSameComponent = record.component === this.#head.record.component;
    // Only what came first in a try says that another try is of the same.
    const isTry = this.#head.shape === shape && alike(this.#head.items, items);
    if (isTry && isSameComponent) return 'retry';
    const isSelfMade = [...this.#head.codes].some((code) => explains(code));
    const isOther = codes.size > 0 && ![...codes].some((code) => this.#head.codes.has(code));
    // A number that says what the system refused needs no other failure before it.
    if (isSelfMade && isOther) return undefined;
    const own = shares(items, this.#items, ownKinds);
    if (own !== undefined && (isSameComponent || own !== 'file')) return own as Binding;
    const pause = this.#pauseTo(record);
    if (pause === undefined || this.#shapes.has(shape) || conflicts(items, this.#items, ownKinds))
      return undefined;
    const same = [...codes].filter((code) => this.#codes.has(code));
    const isRareAndNear = isSameComponent && pause <= near.before && same.some(isRare);
    if (isRareAndNear) return 'code';
    if (!this.#isOnThread(record)) return undefined;
    const isSameCode = same.length > 0;
    if (isSameCode && pause <= near.code) return 'code';
    const isOtherCode = codes.size > 0 && this.#head.codes.size > 0 && !isSameCode;
    const isRightBefore = !this.#isApart && pause <= near.before && !isOtherCode;
    return isRightBefore && !conflicts(items, this.#items, everyKind) ? 'before' : undefined;
  }

  #isOnThread({ thread, component }: LogRecord): boolean {
    const { record } = this.#head;
    return thread === record.thread && component === record.component;
  }

  #isDoubtful({ items, codes, record }: Facts): boolean {
    const pause = this.#pauseTo(record);
    const { own, codes: said } = this.#effect;
    if (pause === undefined || pause > doubtful || conflicts(items, own, everyKind)) return false;
    const head = this.#head.codes;
    if (!this.#isOnThread(record) && [...head].some(explains))
      return [...codes].some((code) => head.has(code));
    const isOtherCode = codes.size > 0 && said.size > 0 && ![...codes].some((code) => said.has(code));
    return !(isOtherCode && conflicts(items, this.#items, everyKind));
  }

  /** In seconds; undefined where a clock was set back, or no time is written. */
  #pauseTo({ seconds }: LogRecord): number | undefined {
    const { seconds: head } = this.#head.record;
    if (seconds === undefined && head === undefined) return 0;
    if (seconds === undefined || head === undefined || head < seconds) return undefined;
    return head - seconds;
  }

  #take({ items, codes, shape }: Facts): void {
    this.#shapes.add(shape);
    for (const [kind, names] of items) {
      const known = this.#items.get(kind) ?? new Set();
      this.#items.set(kind, known);
      // Into the same set: to copy it for each record of a long chain takes forever.
      for (const name of names) known.add(name);
    }
    for (const code of codes) this.#codes.add(code);
  }
}
