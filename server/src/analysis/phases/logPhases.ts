// The phases of a log, put together from the marks of its blocks: which have begun, where each ends, how many errors
// and warnings are in it, and what lies in what.

import type { KnownPhase } from '../knowledge/phases/phaseTypes.ts';
import type { Block } from '../log/block.ts';
import { parseTemplate } from '../match/parseTemplate.ts';
import { namesOfHoles } from '../match/templateNames.ts';
import type { ReadLog, Sliced } from './byBlock.ts';
import { holdsFor, type LogsOf } from './holdsFor.ts';
import type { BlockMarks, Mark } from './marks.ts';
import { OpenPhases, type PhaseRule, type Place, type StandingOf } from './openPhases.ts';
import { type PhaseNode, phaseTree } from './phaseTree.ts';
import { everyThread, Standings } from './standing.ts';
import { isError, isWarning } from './stretch.ts';

/** So many marks are gone through before others have their turn. */
const slice = 64;

export function rulesOf(phases: readonly KnownPhase[]): PhaseRule[] {
  return phases.map((phase) => ({
    ...phase,
    shared: sharedNames(phase),
    isOfAllThreads: phase.kind === 'start' || phase.isAcross,
  }));
}

/** Undefined if the log was edited meanwhile. */
export function* putTogether(
  log: ReadLog,
  found: readonly BlockMarks[],
  rules: readonly PhaseRule[],
  logs: LogsOf,
): Sliced<PhaseNode[] | undefined> {
  const { version, records } = log;
  const standings = new Standings();
  const open = new OpenPhases();
  for (const [index, { marks, threads }] of found.entries()) {
    const block = records.blocks[index] as Block;
    for (const [done, mark] of inOrder(marks, rules).entries()) {
      if (done % slice === slice - 1) yield;
      if (log.version !== version) return undefined;
      const place = placeOf(mark, block, rules, log);
      if (!holdsFor(place.rule.logs, logs(place.component))) continue;
      const record = records.first(index) + mark.record;
      const standingOf: StandingOf = (rule, thread) =>
        standings.before(block, mark.record, rule.isOfAllThreads ? everyThread : thread);
      if (mark.isEnd) {
        const own = {
          errors: isError(block, mark.record) ? 1 : 0,
          warnings: isWarning(block, mark.record) ? 1 : 0,
        };
        open.end({ ...place, record }, own, standingOf);
      } else {
        open.begin({ ...place, record, standing: standingOf(place.rule, place.thread) }, standingOf);
      }
    }
    standings.pass(block, threads);
    if (marks.length === 0) continue;
    yield;
    if (log.version !== version) return undefined;
  }
  open.endAll((rule, thread) => standings.now(rule.isOfAllThreads ? everyThread : thread));
  return yield* phaseTree(open.all, ({ known }) => rules[known]?.kind === 'start');
}

function placeOf(
  { phase, record, captures }: Mark,
  block: Block,
  rules: readonly PhaseRule[],
  { records }: ReadLog,
): Omit<Place, 'record'> {
  return {
    known: phase,
    rule: rules[phase] as PhaseRule,
    captures,
    thread: block.columns.thread[record] as number,
    component: records.componentName(block.columns.component[record] as number),
  };
}

/** In one record, what ends comes first, a program last of it; then what starts, then what begins in it. */
function inOrder(marks: readonly Mark[], rules: readonly PhaseRule[]): readonly Mark[] {
  const rank = ({ isEnd, phase }: Mark) => {
    const isStart = rules[phase]?.kind === 'start';
    return isEnd ? Number(isStart) : isStart ? 2 : 3;
  };
  const isPlain = marks.every((mark, index) => mark.record !== marks[index + 1]?.record);
  return isPlain ? marks : [...marks].sort((a, b) => a.record - b.record || rank(a) - rank(b));
}

/** What every beginning captures, and an end too. */
function sharedNames({ begins, ends }: KnownPhase): string[] {
  const inBegins = begins.map(namesIn);
  const inEnds = new Set(ends.flatMap(namesIn));
  const [first = [], ...others] = inBegins;
  return first.filter((name) => inEnds.has(name) && others.every((names) => names.includes(name)));
}

function namesIn(source: string): string[] {
  const template = parseTemplate(source);
  return 'mistake' in template ? [] : namesOfHoles(template);
}
