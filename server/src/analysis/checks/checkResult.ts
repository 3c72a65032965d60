// What a check comes to: the answer, or why there is none; and all that was seen on the way.

import {
  type Answer,
  anyError,
  type Check,
  type Evidence,
  lastStep,
} from '../knowledge/checks/checkTypes.ts';
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
  /** The first error behind the step in front of the first that is missing, or behind the last. */
  readonly error: { readonly sighting: Placed; readonly after: Evidence | undefined } | undefined;
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
  /** What all of them captured alike. */
  readonly captures: Readonly<Record<string, string>>;
}

export function resultOf(evaluation: Evaluation, subject: string): CheckResult {
  const { check, logs } = evaluation;
  const { answer, mayBe, why } = chosen(evaluation);
  const rows = check.evidence.map((evidence) => rowOf(evaluation, evidence.id, evidence));
  const steps = rows.filter(({ evidence }) => evidence?.role === 'step');
  const last = steps.filter(({ state }) => state === 'seen').at(-1)?.evidence;
  const next = steps.find(({ state }) => state !== 'seen')?.evidence;
  const seen = new Map(rows.map((row) => [row.evidence?.id ?? '', row]));
  seen.set(lastStep, rowOf(evaluation, lastStep, last));
  seen.set(anyError, rowOf(evaluation, anyError, undefined));
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
    count: inRun.reduce((sum, { more }) => sum + 1 + more, 0),
    first: earliest(inRun),
    last,
    captures: agreedCaptures(inRun.map(({ captures }) => captures)),
  };
}

/** What nobody contradicts. */
export function agreedCaptures(all: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const agreed = new Map<string, string | undefined>();
  for (const captures of all)
    for (const [name, value] of Object.entries(captures)) {
      const other = agreed.has(name) ? agreed.get(name) : value;
      agreed.set(name, other?.toLowerCase() === value.toLowerCase() ? value : undefined);
    }
  return Object.fromEntries(
    [...agreed].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function earliest(sightings: readonly Placed[]): Placed | undefined {
  let first: Placed | undefined;
  for (const one of sightings) if (first === undefined || (order(one, first) ?? 0) < 0) first = one;
  return first;
}

/** In a run steps come in order, and what is missing stands behind one of them; without a beginning they come again and again. */
function errorBehind(evaluation: Evaluation): CheckResult['error'] {
  const { check, starts } = evaluation;
  const steps = check.evidence.filter(({ role }) => role === 'step');
  const isSeen = ({ id }: Evidence) => evaluation.group(id).inRun.length > 0;
  const gap = starts.length > 0 ? steps.findIndex((step) => !isSeen(step)) : -1;
  const after =
    gap === 0
      ? check.evidence.find(({ role }) => role === 'start')
      : gap > 0
        ? steps[gap - 1]
        : steps.filter(isSeen).at(-1);
  const seen = after === undefined ? [] : evaluation.group(after.id).inRun;
  const step = gap >= 0 ? earliest(seen) : latestOf(seen)[0];
  const errors = evaluation.group(anyError).inRun;
  const behind = step === undefined ? errors : errors.filter((error) => (order(error, step) ?? -1) > 0);
  const sighting = earliest(behind);
  return sighting && { sighting, after };
}

function once(reasons: readonly Reason[]): Reason[] {
  const known = new Map<string, Reason>();
  for (const reason of reasons) {
    const what =
      reason.kind === 'missing'
        ? reason.log
        : reason.kind === 'clocks' || reason.kind === 'untimed'
          ? reason.what
          : reason.kind === 'noStart'
            ? ''
            : `${reason.log.machine}/${reason.log.name}`;
    known.set(`${reason.kind} ${what}`, reason);
  }
  return [...known.values()];
}
