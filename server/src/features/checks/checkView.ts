// What a check came to, in words: the same for the page, for a terminal and for a program.

import * as l10n from '@vscode/l10n';
import {
  agreedCaptures,
  type CheckEvidence,
  type CheckResult,
  type EvidenceRow,
  type JoinedLog,
  type Knowledge,
  logsOfEvidence,
  type Placed,
  type Procedure,
  setupFiles,
  type Tone,
  type Values,
  valuesFor,
} from '../../analysis/index.ts';
import { excerpt } from '../excerpt.ts';
import { answerSentence } from './answerSentence.ts';
import { momentInWords } from './momentInWords.ts';
import { nameOfLog, reasonInWords, reasonsInWords } from './reasonInWords.ts';

export interface CheckView {
  readonly check: string;
  readonly question: string;
  /** The folders of a machine, empty for the folder itself, or a site. */
  readonly subject: string;
  readonly isSite: boolean;
  /** Asked only by who plans something: for others it is no alarm. */
  readonly isPlanned: boolean;
  readonly tone: Tone | 'unknown';
  /** The id of the answer. */
  readonly answer: string | undefined;
  readonly sentence: string;
  /** What the answer means and what to do, in Markdown. */
  readonly text: string;
  readonly evidence: readonly EvidenceView[];
  /** The first error behind a step that is named, or of all. */
  readonly error: (SeenView & { readonly after: string | undefined }) | undefined;
  /** Why it cannot be told, or what is not known beside the answer. */
  readonly gaps: readonly string[];
  /** With what the evidence gives for their parameters. */
  readonly procedures: readonly { readonly procedure: Procedure; readonly values: Values }[];
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly ticks: readonly string[];
  readonly logs: readonly LogView[];
  /** When the newest record of these logs was written. */
  readonly asOf: string | undefined;
  /** Something was seen that is no everyday line: a beginning, trouble, or steps where those need no beginning. */
  readonly hasEvidence: boolean;
  /** All was written by one machine: times tell what was first. */
  readonly hasOneClock: boolean;
}

export interface EvidenceView {
  readonly id: string;
  readonly role: CheckEvidence['role'];
  readonly title: string;
  readonly state: EvidenceRow['state'];
  readonly count: number;
  readonly first: SeenView | undefined;
  readonly last: SeenView | undefined;
  /** The logs that would show it are not there, and nothing more is to be said. */
  readonly isLogMissing: boolean;
  /** Why it is not known, or where it was not seen. */
  readonly why: string | undefined;
}

/** One record. */
export interface SeenView {
  readonly place: string;
  /** Of its log, as people write it. */
  readonly log: string;
  /** From 1. */
  readonly line: number;
  readonly time: string | undefined;
  /** The same with all of its digits, for who puts records in order. */
  readonly exact: string;
  readonly words: string;
  readonly captures: Readonly<Record<string, string>>;
}

export interface LogView {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export function checkView(result: CheckResult, knowledge: Knowledge): CheckView {
  const { check, subject, answer, why, missing, newest, error } = result;
  // Who is told that all is well is sent to nothing that mends what is not broken.
  const general = answer?.tone === 'good' ? [] : check.procedures;
  const links = [...(answer?.procedures ?? []), ...general];
  const captures = captured(result);
  const procedures = new Map(
    knowledge.procedures
      .linked(links)
      .map(({ procedure, link }) => [procedure, valuesFor(link, procedure, captures)]),
  );
  return {
    check: check.id,
    question: check.question,
    subject,
    isSite: check.of === 'site',
    isPlanned: check.asked === 'planned',
    tone: answer?.tone ?? 'unknown',
    answer: answer?.id,
    sentence: answerSentence(result, knowledge),
    text: answer?.text ?? '',
    evidence: result.rows.flatMap((row) => evidenceView(row, result, knowledge)),
    error: error && { ...seenView(error.sighting, result), after: error.after?.title },
    gaps: gapsOf(why, missing, knowledge),
    procedures: [...procedures].map(([procedure, values]) => ({ procedure, values })),
    articles: check.articles.flatMap((wanted) => {
      const article = knowledge.articles.find(({ id }) => id === wanted);
      return article === undefined ? [] : [{ id: article.id, title: article.title }];
    }),
    ticks: check.ticks,
    logs: result.logs.filter(({ id }) => id !== setupFiles).map(logView),
    asOf: newest && momentInWords(newest.time),
    hasEvidence: hasEvidence(result),
    hasOneClock: !isOfSeveral(result),
  };
}

/** What all that was seen agrees in; a sign may speak of something else. */
function captured({ check, subject, rows }: CheckResult): Record<string, string> {
  const telling = rows.filter(({ evidence }) => evidence?.role !== 'sign');
  const agreed = agreedCaptures(telling.map(({ captures }) => captures));
  return check.of === 'site' ? { ...agreed, site: subject } : agreed;
}

/** Then each log says whose it is, and times say nothing of what was first. */
function isOfSeveral({ logs }: CheckResult): boolean {
  return logs.some(({ machine }) => machine !== logs[0]?.machine);
}

function hasEvidence({ check, rows }: CheckResult): boolean {
  const telling = check.evidence.some(({ role }) => role === 'start')
    ? ['start', 'trouble']
    : ['step', 'trouble'];
  return rows.some(
    ({ evidence, count }) => count > 0 && evidence !== undefined && telling.includes(evidence.role),
  );
}

function gapsOf(why: CheckResult['why'], missing: readonly string[], knowledge: Knowledge): string[] {
  const others = why.filter(({ kind }) => kind !== 'missing');
  return reasonsInWords([...missing.map((log) => ({ kind: 'missing' as const, log })), ...others], knowledge);
}

function evidenceView(
  { evidence, state, why, count, first, last }: EvidenceRow,
  result: CheckResult,
  knowledge: Knowledge,
): EvidenceView[] {
  if (evidence === undefined) return [];
  const { id, role, title } = evidence;
  const reasons = why.map((reason) => reasonInWords(reason, knowledge));
  return [
    {
      id,
      role,
      title,
      state,
      count,
      first: first && seenView(first, result),
      last: last && seenView(last, result),
      isLogMissing: logIn(evidence, result) === undefined,
      why: state === 'unseen' ? unseenIn(evidence, result) : reasons[0],
    },
  ];
}

/** Where it would stand, and since when that log goes. */
function unseenIn(evidence: CheckEvidence, result: CheckResult): string | undefined {
  const log = logIn(evidence, result);
  if (log?.first === undefined || log.last === undefined) return undefined;
  return l10n.t(
    'not in {0}, which goes from {1} to {2}',
    nameOfLog(log),
    momentInWords(log.first.time),
    momentInWords(log.last.time),
  );
}

function logIn(evidence: CheckEvidence, { check, logs }: CheckResult): JoinedLog | undefined {
  const named = logsOfEvidence(evidence, check);
  return logs.find(({ id }) => named.includes(id));
}

/** Which of two was written first; in one log the line says it where times are the same. */
export function byTime(one: SeenView, other: SeenView): number {
  if (one.exact !== other.exact) return one.exact < other.exact ? -1 : 1;
  return one.place === other.place ? one.line - other.line : 0;
}

function seenView({ place, log, line, moment, words, captures }: Placed, result: CheckResult): SeenView {
  return {
    place,
    log: isOfSeveral(result) ? `${excerpt(log.machine, 80)}: ${nameOfLog(log)}` : nameOfLog(log),
    line,
    time: moment && momentInWords(moment.time),
    exact: moment?.time ?? '',
    words: excerpt(words),
    captures,
  };
}

function logView(log: JoinedLog): LogView {
  return {
    name: nameOfLog(log),
    from: log.first && momentInWords(log.first.time),
    to: log.last && momentInWords(log.last.time),
  };
}
