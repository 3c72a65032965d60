// All checks that something of what was read can answer, each asked of every machine, or of every site.

import { type Check, type Evidence, type EvidenceLine, setupFiles } from '../knowledge/checks/checkTypes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type CheckResult, resultOf } from './checkResult.ts';
import { Evaluation } from './evaluate.ts';
import {
  type GatheredFile,
  type GatheredLog,
  type GatheredSetup,
  type JoinedLog,
  joinedLogs,
  type Placed,
} from './gathered.ts';

export interface Gathered {
  readonly logs: readonly GatheredLog[];
  readonly setups: readonly GatheredSetup[];
  /** What is there and could not be read. */
  readonly unread?: readonly GatheredFile[];
}

type Known = Pick<Knowledge, 'articles' | 'checks' | 'catalogue'>;

/** In the order of the machines and sites, and for each of the checks. Where no log that a check needs is there, it is not asked. */
export function askChecks({ logs, setups, unread = [] }: Gathered, knowledge: Known): CheckResult[] {
  const joined = joinedLogs(logs, setups, unread, knowledge.catalogue);
  const machines = [...new Set(joined.map(({ machine }) => machine))].sort();
  const results = machines.flatMap((machine) => {
    const own = joined.filter((log) => log.machine === machine);
    return knowledge.checks.all
      .filter((check) => check.of === 'machine' && canAnswer(check, own, knowledge))
      .map((check) => resultOf(evaluationOf(check, own, knowledge), machine));
  });
  const ofSites = knowledge.checks.all
    .filter((check) => check.of === 'site' && canAnswer(check, joined, knowledge))
    .flatMap((check) => ofEachSite(check, joined, knowledge));
  return [...results, ...ofSites];
}

/** A log that it reads is there: one that it needs, or one that shows something. */
function canAnswer(check: Check, logs: readonly JoinedLog[], knowledge: Known): boolean {
  const own = readable(check, logs);
  return (
    own.some(({ id }) => check.logs.includes(id)) ||
    check.evidence.some((evidence) =>
      sightingsOf(evidence, own, knowledge).some(
        ({ log }) => log.id !== setupFiles || check.logs.length === 0,
      ),
    )
  );
}

/** Those that it looks into, without those of a product that it knows nothing of. */
function readable(check: Check, logs: readonly JoinedLog[]): JoinedLog[] {
  return logs.filter(
    ({ id, product }) => isRead(check, id) && (product === undefined || check.products.includes(product)),
  );
}

function ofEachSite(check: Check, logs: readonly JoinedLog[], knowledge: Known): CheckResult[] {
  const own = readable(check, logs);
  const seen = new Map(
    [...check.evidence, undefined].map((evidence) => [
      evidence,
      bySite(sightingsOf(evidence, own, knowledge)),
    ]),
  );
  // A mere sign names many a site that nothing is the matter with.
  const telling = check.evidence.filter(({ role }) => role !== 'sign');
  const sites = new Set(
    telling.flatMap((one) => [...(seen.get(one)?.keys() ?? [])].filter((site) => site !== '')),
  );
  return [...sites].sort().map((site) => {
    // What names no site can only be of the one that there is.
    const of = (evidence: Evidence | undefined) => {
      const known = seen.get(evidence);
      return [...(known?.get(site) ?? []), ...(sites.size === 1 ? (known?.get('') ?? []) : [])];
    };
    const asked = logsAskedOf(check, own, telling.flatMap(of));
    return resultOf(new Evaluation(check, asked, of), site);
  });
}

/** A log that the answer needs is one of a machine whose such logs tell of the site: another machine's own does not stand in for it. */
function logsAskedOf(
  check: Check,
  logs: readonly JoinedLog[],
  told: readonly Placed[],
): readonly JoinedLog[] {
  const machines = new Set(
    told.filter(({ log }) => check.logs.includes(log.id)).map(({ log }) => log.machine),
  );
  if (machines.size === 0) return logs;
  return logs.filter(({ id, machine }) => !check.logs.includes(id) || machines.has(machine));
}

function bySite(sightings: readonly Placed[]): Map<string, Placed[]> {
  const sites = new Map<string, Placed[]>();
  for (const one of sightings) {
    const site = one.captures.site?.toUpperCase() ?? '';
    const known = sites.get(site);
    if (known === undefined) sites.set(site, [one]);
    else known.push(one);
  }
  return sites;
}

function evaluationOf(check: Check, logs: readonly JoinedLog[], knowledge: Known): Evaluation {
  const own = readable(check, logs);
  return new Evaluation(check, own, (evidence) => sightingsOf(evidence, own, knowledge));
}

/** Of each log in its order; without evidence, its errors. */
function sightingsOf(
  evidence: Evidence | undefined,
  logs: readonly JoinedLog[],
  { articles, checks }: Known,
): Placed[] {
  const stands = ({ logs: named }: EvidenceLine, { log }: Placed) =>
    named.length === 0 || named.includes(log.id);
  const shows = ({ showing }: EvidenceLine, { kind, of }: Placed) => {
    if (kind === 'error') return showing.kind === 'errors';
    if (kind === 'file') return showing.kind === 'file';
    return kind === 'article' && showing.kind === 'article' && showing.article === articles[of]?.id;
  };
  const isShown = (sighting: Placed) => {
    const { kind, of, log } = sighting;
    if (evidence === undefined) return kind === 'error' && log.id !== setupFiles;
    const sign = kind === 'sign' ? checks.signs[of] : undefined;
    if (sign === undefined)
      return evidence.lines.some((one) => stands(one, sighting) && shows(one, sighting));
    return sign.evidence === evidence && stands(sign.line, sighting);
  };
  return logs.flatMap(({ sightings }) => sightings.filter(isShown));
}

function isRead({ logs, also, evidence }: Check, log: string): boolean {
  return (
    logs.includes(log) ||
    also.includes(log) ||
    evidence.some(({ lines }) => lines.some((line) => line.logs.includes(log)))
  );
}
