// The phases that have begun and not ended yet, while the marks of a log are gone through in their order. A phase ends
// at its end mark, at the next beginning of the same on its thread, or when its program starts anew. One that is
// told by a name (a job and its id) is ended by that name alone, on whatever thread; every other by its thread and
// component, and takes along what began in it.

import type { KnownPhase } from '../knowledge/phases/phaseTypes.ts';
import { lastWhere } from './lastWhere.ts';
import type { Standing } from './standing.ts';
import type { Growing, Stretch } from './stretch.ts';

export interface Phase extends Stretch {
  /** Index into the phases that are known. */
  readonly known: number;
  readonly thread: number;
  /** Who wrote its first record. */
  readonly component: string;
  readonly captures: Readonly<Record<string, string>>;
}

/** What is known of a phase, with what has to be worked out once. */
export interface PhaseRule extends KnownPhase {
  /** Captures that beginning and end have in common. */
  readonly shared: readonly string[];
  /** Its errors are those of all threads. */
  readonly isOfAllThreads: boolean;
}

/** A line that a phase begins or ends with: which phase, and whose line it is. */
export interface Place {
  readonly known: number;
  readonly rule: PhaseRule;
  readonly record: number;
  readonly thread: number;
  readonly component: string;
  readonly captures: Readonly<Record<string, string>>;
}

export interface Beginning extends Place {
  readonly standing: Standing;
}

interface Open extends Beginning {
  readonly key: string;
  readonly program: string;
  readonly phase: Growing<Phase>;
}

/** A log that is not what we take it for may begin things for ever: then the oldest is over. */
const mostOpen = 256;

/** How the thread of a phase, or all where it is of all, stands before the record that is looked at. */
export type StandingOf = (rule: PhaseRule, thread: number) => Standing;

export class OpenPhases {
  /** In the order of their beginnings, those that are open still too. */
  readonly all: Phase[] = [];
  readonly #byThread = new Map<number, Open[]>();
  readonly #byKey = new Map<string, Open>();

  begin(beginning: Beginning, standingOf: StandingOf): void {
    const { rule, known, record, thread, component, captures } = beginning;
    if (rule.kind === 'start') this.#endProgram(beginning, standingOf);
    const key = keyOf(beginning);
    const same = this.#byKey.get(key);
    if (same !== undefined) this.#end(same, standingOf);
    const phase: Growing<Phase> = {
      known,
      thread,
      component,
      captures,
      first: record,
      last: record,
      errors: 0,
      warnings: 0,
    };
    const open: Open = { ...beginning, key, program: component.toLowerCase(), phase };
    const [oldest] = this.#byKey.size < mostOpen ? [] : this.#byKey.values();
    if (oldest !== undefined) this.#end(oldest, standingOf);
    this.#byKey.set(key, open);
    const onThread = this.#byThread.get(thread);
    if (onThread === undefined) this.#byThread.set(thread, [open]);
    else onThread.push(open);
    this.all.push(phase);
  }

  /** The end mark of a phase stands in `record`, which is the last of it. */
  end(end: Place, own: { errors: number; warnings: number }, standingOf: StandingOf): void {
    const { rule, known, thread, record } = end;
    const isNamed = rule.shared.length > 0 && rule.shared.every((name) => end.captures[name] !== undefined);
    const open =
      rule.shared.length === 0 || isNamed
        ? this.#byKey.get(keyOf(end))
        : lastWhere(this.#byThread.get(thread) ?? [], (other) => other.known === known);
    if (open === undefined || open.record >= record) return;
    this.#end(open, standingOf);
    open.phase.last = record;
    open.phase.errors += own.errors;
    open.phase.warnings += own.warnings;
    if (rule.kind === 'start') this.#endProgram(open, standingOf);
  }

  /** Nothing comes any more. */
  endAll(standingOf: StandingOf): void {
    for (const open of [...this.#byKey.values()]) this.#end(open, standingOf);
  }

  #endProgram(start: Place, standingOf: StandingOf): void {
    const program = start.component.toLowerCase();
    // What is ended is taken out on the way, and nothing is put in.
    for (const open of this.#byKey.values())
      if (open.program === program || haveSameLog(open.rule, start.rule)) this.#end(open, standingOf);
  }

  #end(open: Open, standingOf: StandingOf): void {
    if (this.#byKey.get(open.key) !== open) return;
    this.#byKey.delete(open.key);
    const onThread = this.#byThread.get(open.thread) ?? [];
    const place = onThread.indexOf(open);
    const within = isByItself(open) ? [] : onThread.slice(place + 1);
    onThread.splice(place, 1);
    if (onThread.length === 0) this.#byThread.delete(open.thread);
    for (const other of within) if (!isByItself(other)) this.#end(other, standingOf);
    const { last, errors, warnings } = standingOf(open.rule, open.thread);
    open.phase.last = Math.max(open.record, last);
    open.phase.errors = errors - open.standing.errors;
    open.phase.warnings = warnings - open.standing.warnings;
  }
}

/** It neither takes along what is within, nor is it taken along. */
function isByItself({ rule }: Beginning): boolean {
  return rule.shared.length > 0 || rule.isOfAllThreads;
}

/** What two phases cannot have both while they are open. */
function keyOf({ rule, known, thread, component, captures }: Place): string {
  if (rule.shared.length > 0) {
    const names = rule.shared.map((name) => (captures[name] ?? '').toLowerCase());
    return `${known} of ${names.join(' | ')}`;
  }
  if (rule.isAcross) return `${known}`;
  const isLast = rule.kind === 'stage' && rule.ends.length === 0;
  return `${isLast ? `stage ${rule.logs.join()}` : known} on ${thread} ${component.toLowerCase()}`;
}

function haveSameLog(one: PhaseRule, other: PhaseRule): boolean {
  return one.logs.some((log) => other.logs.includes(log));
}
