// What a check comes to: the answer, or why there is none; and all that was seen on the way.

import type { Answer, Check, Evidence } from '../knowledge/checks/checkTypes.ts';
import type { Evaluation, Reason } from './evaluate.ts';
import type { JoinedLog, Placed } from './gathered.ts';
import { order } from './order.ts';
import { latestOf } from './runOf.ts';

export interface CheckResult {
  readonly check: Check;
  /** The folders of a machine, or the code of a site. */
  readonly subject: string;
  /** Nothing where it cannot be told. */
  readonly answer: Answer | undefined;
  /** Then one of these may hold, and this is why it is not known which. */
  readonly mayBe: readonly Answer[];
  readonly why: readonly Reason[];
  readonly rows: readonly EvidenceRow[];
  /** By name: evidence, `last`, `errors`. */
  readonly seen: ReadonlyMap<string, EvidenceRow>;
  /** The furthest step that was seen, and the first that was not. */
  readonly last: Evidence | undefined;
  readonly next: Evidence | undefined;
  /** The first error behind the last step. */
  readonly error: Placed | undefined;
  /** The logs that it was answered from. */
  readonly logs: readonly JoinedLog[];
  /** Logs that the answer needs and that are not there. */
  readonly missing: readonly string[];
  /** When the newest record was written. */
  readonly newest: { readonly log: JoinedLog; readonly time: string } | undefined;
}

export interface EvidenceRow {
  readonly evidence: Evidence | undefined;
  readonly state: 'seen' | 'unseen' | 'unknown';
  readonly why: readonly Reason[];
  readonly count: number;
  /** In this run, of each log by itself where clocks cannot be compared the first that comes to hand. */
  readonly first: Placed | undefined;
  readonly last: Placed | undefined;
}

export function resultOf(evaluation: Evaluation, subject: string): CheckResult {
  const { check, logs } = evaluation;
  const { answer, mayBe, why } = chosen(evaluation);
  const rows = check.evidence.map((evidence) => rowOf(evaluation, evidence.id, evidence));
  const steps = rows.filter(({ evidence }) => evidence?.role === 'step');
  const last = steps.filter(({ state }) => state === 'seen').at(-1)?.evidence;
  const next = steps.find(({ state }) => state !== 'seen')?.evidence;
  const seen = new Map(rows.map((row) => [row.evidence?.id ?? '', row]));
  seen.set('last', rowOf(evaluation, 'last', last));
  seen.set('errors', rowOf(evaluation, 'errors', undefined));
  const newest = evaluation.newest();
  return {
    check,
    subject,
    answer,
    mayBe,
    why: once(why),
    rows,
    seen,
    last,
    next,
    error: errorBehind(evaluation),
    logs,
    missing: check.logs.filter((name) => !logs.some(({ id }) => id === name)),
    newest: newest && { log: newest.log, time: newest.moment.time },
  };
}

function chosen(evaluation: Evaluation): Pick<CheckResult, 'answer' | 'mayBe' | 'why'> {
  const mayBe: Answer[] = [];
  const why: Reason[] = [];
  for (const answer of evaluation.check.answers) {
    const verdict = evaluation.verdictOf(answer);
    if (verdict.holds === true && mayBe.length === 0) return { answer, mayBe: [], why: [] };
    if (verdict.holds === false) continue;
    mayBe.push(answer);
    why.push(...verdict.why);
    if (verdict.holds === true) break;
  }
  return { answer: undefined, mayBe, why };
}

function rowOf(evaluation: Evaluation, name: string, evidence: Evidence | undefined): EvidenceRow {
  const { inRun } = evaluation.group(name);
  const { holds, why } = evaluation.seen(name);
  const [last] = latestOf(inRun);
  return {
    evidence,
    state: holds === undefined ? 'unknown' : holds ? 'seen' : 'unseen',
    why,
    count: inRun.length,
    first: earliest(inRun),
    last,
  };
}

function earliest(sightings: readonly Placed[]): Placed | undefined {
  let first: Placed | undefined;
  for (const one of sightings) if (first === undefined || (order(one, first) ?? 0) < 0) first = one;
  return first;
}

function errorBehind(evaluation: Evaluation): Placed | undefined {
  const [last] = latestOf(evaluation.group('last').inRun);
  const errors = evaluation.group('errors').inRun;
  if (last === undefined) return earliest(errors);
  return earliest(errors.filter((error) => (order(error, last) ?? -1) > 0));
}

function once(reasons: readonly Reason[]): Reason[] {
  const known = new Map<string, Reason>();
  for (const reason of reasons) {
    const what =
      reason.kind === 'missing'
        ? reason.log
        : reason.kind === 'clocks'
          ? reason.what
          : reason.kind === 'noStart'
            ? ''
            : `${reason.log.machine}/${reason.log.name}`;
    known.set(`${reason.kind} ${what}`, reason);
  }
  return [...known.values()];
}
