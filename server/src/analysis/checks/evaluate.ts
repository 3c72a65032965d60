// A check over the logs of a machine, or of a site: which of its answers holds. Every clause is true, false, or not known,
// and what is not known says why.

import {
  type Answer,
  anyError,
  type Check,
  type Clause,
  type Evidence,
  lastStep,
} from '../knowledge/checks/checkTypes.ts';
import type { JoinedLog, Placed } from './gathered.ts';
import { order, orderOfMoments, secondsBetween, wasTwice } from './order.ts';
import { lastOfEach, latestOf, type Sorted, sortByRun } from './runOf.ts';
import type { Moment } from './sighting.ts';

/** Why something cannot be told. */
export type Reason =
  /** There is no such log. */
  | { readonly kind: 'missing'; readonly log: string }
  /** Only older pieces of it are there: what was written since is not known. */
  | { readonly kind: 'older'; readonly log: JoinedLog }
  /** It is there and could not be read. */
  | { readonly kind: 'unread'; readonly log: JoinedLog }
  /** It has so much to say that its older part is not known. */
  | { readonly kind: 'cut'; readonly log: JoinedLog }
  /** It ends before what is asked of began. */
  | { readonly kind: 'ends'; readonly log: JoinedLog }
  /** It begins later, and may have rolled over. */
  | { readonly kind: 'begins'; readonly log: JoinedLog }
  /** Nothing tells when what is asked of began. */
  | { readonly kind: 'noStart' }
  /** A record does not say when it was written. */
  | { readonly kind: 'untimed'; readonly what: string }
  /** Nobody can tell what was first, or how long ago something was. */
  | { readonly kind: 'clocks'; readonly what: string };

export interface Verdict {
  readonly holds: boolean | undefined;
  readonly why: readonly Reason[];
}

/** Something that clauses name: what was seen of it, and the logs that it would stand in. */
export interface Group extends Sorted {
  readonly logs: readonly string[];
}

const yes: Verdict = { holds: true, why: [] };
const no: Verdict = { holds: false, why: [] };
const unknown = (...why: readonly Reason[]): Verdict => ({ holds: undefined, why });

export class Evaluation {
  readonly check: Check;
  readonly logs: readonly JoinedLog[];
  readonly starts: readonly Placed[];
  readonly #groups = new Map<string, Group>();

  /** `seenOf` gives the sightings of a piece of evidence, and those of errors where none is given. */
  constructor(
    check: Check,
    logs: readonly JoinedLog[],
    seenOf: (evidence: Evidence | undefined) => readonly Placed[],
  ) {
    this.check = check;
    this.logs = logs;
    const { evidence } = check;
    this.starts = latestOf(evidence.filter(({ role }) => role === 'start').flatMap(seenOf));
    for (const one of evidence)
      this.#groups.set(one.id, { ...sortByRun(seenOf(one), this.starts), logs: logsOfEvidence(one, check) });
    const steps = evidence.filter(({ role }) => role === 'step');
    const last = steps.filter(({ id }) => this.group(id).inRun.length > 0).at(-1);
    this.#groups.set(
      lastStep,
      last === undefined
        ? { inRun: [], doubtful: [], logs: [...new Set(steps.flatMap((one) => logsOfEvidence(one, check)))] }
        : this.group(last.id),
    );
    this.#groups.set(anyError, { ...sortByRun(seenOf(undefined), this.starts), logs: logsOf(check) });
  }

  group(name: string): Group {
    return this.#groups.get(name) ?? { inRun: [], doubtful: [], logs: [] };
  }

  verdictOf({ when }: Answer): Verdict {
    const verdicts = when.map((clauses) => this.#all(clauses));
    if (verdicts.some(({ holds }) => holds === true)) return yes;
    const open = verdicts.filter(({ holds }) => holds === undefined);
    return open.length === 0 ? no : unknown(...open.flatMap(({ why }) => why));
  }

  /** The newest record of all logs, where their clocks can be compared. */
  newest(): { readonly log: JoinedLog; readonly moment: Moment } | undefined {
    let newest: { log: JoinedLog; moment: Moment } | undefined;
    for (const log of this.logs) {
      if (log.last === undefined) continue;
      const behind = newest === undefined ? 1 : secondsBetween(log, log.last, newest.log, newest.moment);
      if (behind === undefined) return undefined;
      if (behind > 0) newest = { log, moment: log.last };
    }
    return newest;
  }

  #all(clauses: readonly Clause[]): Verdict {
    const verdicts = clauses.map((clause) => this.#verdict(clause));
    if (verdicts.some(({ holds }) => holds === false)) return no;
    const open = verdicts.filter(({ holds }) => holds === undefined);
    return open.length === 0 ? yes : unknown(...open.flatMap(({ why }) => why));
  }

  #verdict(clause: Clause): Verdict {
    switch (clause.kind) {
      case 'read':
        return this.#present([clause.log]).length > 0 ? yes : unknown({ kind: 'missing', log: clause.log });
      case 'seen':
        return this.seen(clause.what);
      case 'unseen':
        return opposite(this.seen(clause.what));
      case 'no':
        return this.#never(clause.what);
      case 'after':
        return this.#after(clause.what, clause.than);
      case 'within':
      case 'over':
        return this.#aged(clause.what, clause.kind, clause.seconds);
    }
  }

  seen(name: string): Verdict {
    const { inRun, doubtful, logs } = this.group(name);
    if (inRun.length > 0) return yes;
    if (doubtful.length > 0) return unknown(this.#clocks(name));
    const why = [...this.#missing(logs), ...this.#unknown(logs), ...this.#ended(logs)];
    return why.length === 0 ? no : unknown(...why);
  }

  #never(name: string): Verdict {
    const seen = this.seen(name);
    if (seen.holds !== false) return opposite(seen);
    const [start] = this.starts;
    if (start === undefined) return unknown({ kind: 'noStart' });
    const late = this.#present(this.group(name).logs).filter(
      (log) => log.isCut || !this.starts.some((one) => reachesBack(log, one)),
    );
    return late.length === 0 ? yes : unknown(...late.map((log) => ({ kind: 'begins' as const, log })));
  }

  #after(what: string, than: string): Verdict {
    const seen = this.seen(what);
    if (seen.holds !== true) return seen;
    const other = this.group(than);
    if (other.inRun.length === 0 && other.doubtful.length === 0) {
      const missing = [...this.#missing(other.logs), ...this.#unknown(other.logs)];
      return missing.length === 0 ? yes : unknown(...missing);
    }
    const mine = lastOfEach(this.group(what).inRun);
    const others = lastOfEach([...other.inRun, ...other.doubtful]);
    let isOpen = false;
    for (const one of mine) {
      const ways = others.map((another) => order(one, another));
      if (ways.every((way) => way !== undefined && way >= 0)) return yes;
      isOpen ||= !ways.some((way) => way !== undefined && way < 0);
    }
    return isOpen ? unknown(this.#clocks(what, than)) : no;
  }

  #aged(what: string, kind: 'within' | 'over', limit: number): Verdict {
    const seen = this.seen(what);
    if (seen.holds !== true) return seen;
    const newest = this.newest();
    const [latest] = latestOf(this.group(what).inRun);
    if (newest === undefined || latest?.moment === undefined) return unknown(this.#clocks(what));
    const age = secondsBetween(newest.log, newest.moment, latest.log, latest.moment);
    const isDoubtful = latest.moment.epoch < latest.log.epochs || wasTwice(latest.log, latest.moment);
    if (age === undefined || isDoubtful) return unknown(this.#clocks(what));
    return age <= limit === (kind === 'within') ? yes : no;
  }

  #present(names: readonly string[]): JoinedLog[] {
    return this.logs.filter(({ id }) => names.includes(id));
  }

  #clocks(what: string, than = what): Reason {
    const named = [this.group(what), this.group(than)].flatMap(({ inRun, doubtful }) => [
      ...inRun,
      ...doubtful,
    ]);
    return { kind: named.some(({ moment }) => moment === undefined) ? 'untimed' : 'clocks', what };
  }

  /** Where something may stand that is not known. */
  #unknown(names: readonly string[]): Reason[] {
    return this.#present(names).flatMap((log): Reason[] => {
      if (log.isUnread) return [{ kind: 'unread', log }];
      return log.isCut ? [{ kind: 'cut', log }] : [];
    });
  }

  /** Of the logs that the answer needs: those that are not there, or not the newest of them. */
  #missing(names: readonly string[]): Reason[] {
    return names
      .filter((name) => this.check.logs.includes(name))
      .flatMap((name): Reason[] => {
        const logs = this.#present([name]);
        if (logs.length === 0) return [{ kind: 'missing', log: name }];
        return logs.every(({ isOld }) => isOld) ? logs.map((log) => ({ kind: 'older', log })) : [];
      });
  }

  /** Those that were written last before the run began. */
  #ended(names: readonly string[]): Reason[] {
    if (this.starts.length === 0) return [];
    return names
      .filter((name) => this.check.logs.includes(name))
      .flatMap((name) => {
        const logs = this.#present([name]);
        const isOver = logs.every((log) => this.starts.every((start) => isBefore(log, start)));
        return isOver ? logs.slice(-1) : [];
      })
      .map((log) => ({ kind: 'ends', log }));
  }
}

/** All that it reads. */
export function logsOf({ logs, also }: Check): readonly string[] {
  return [...logs, ...also];
}

/** Where it would stand: a line that names no log may stand in any that the check reads. */
export function logsOfEvidence({ lines }: Evidence, check: Check): readonly string[] {
  return [...new Set(lines.flatMap(({ logs }) => (logs.length === 0 ? logsOf(check) : logs)))];
}

function opposite({ holds, why }: Verdict): Verdict {
  return { holds: holds === undefined ? undefined : !holds, why };
}

/** Whether the log was being written already when something began. */
function reachesBack(log: JoinedLog, start: Placed): boolean {
  if (log === start.log) return true;
  const way = orderOfMoments(log, log.first, start.log, start.moment);
  return way !== undefined && way <= 0;
}

function isBefore(log: JoinedLog, start: Placed): boolean {
  if (log === start.log) return false;
  const way = orderOfMoments(log, log.last, start.log, start.moment);
  return way !== undefined && way < 0;
}
