// A small made-up knowledge, and the problems of logs by it: in blocks of any length, looked at in any slices.

import type { BlockFindings } from '../../server/src/analysis/blockFindings.ts';
import {
  findIn,
  Judge,
  type LogProblem,
  type LogProblems,
  LogProblems as Problems,
} from '../../server/src/analysis/index.ts';
import type { Block } from '../../server/src/analysis/log/block.ts';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { ProblemCache } from '../../server/src/analysis/problems/logProblems.ts';
import { article, knowledgeOf } from '../knowledge.ts';
import { spanOfText } from './spans.ts';

export const knowledge = knowledgeOf(
  article(
    'locked',
    'title: The site is locked',
    'severity: error',
    'signatures: ["cannot unlock site {site} on server {server}", "site {site} is locked again", "the unlocking ended with result code {code}", "the lock of {server} is closed", "unlocking failed, Win32 Error = {code}"]',
    'with: ["the lock is tried again soon"]',
    'samples: ["Cannot unlock site TB1 on server HQ", "Site TB1 is locked again", "The unlocking ended with result code 5", "The lock of HQ is closed", "Unlocking failed, Win32 Error = 5", "The lock is tried again soon"]',
    'misses: ["Site TB1 is open"]',
  ),
  article(
    'refused',
    'title: The job was refused',
    'severity: warning',
    'logs: [jobs]',
    'signatures: ["the job {id} of {account} was refused"]',
    'with: ["the job is sent again soon"]',
    'samples: ["the job 00000A1B of DOM\\\\ann was refused", "the job is sent again soon"]',
    'misses: ["the job 00000A1B was done"]',
  ),
  article(
    'refused-too',
    'title: Jobs are refused',
    'severity: error',
    'logs: [others]',
    'signatures: ["of {account} was refused"]',
    'samples: ["of DOM\\\\ann was refused"]',
    'misses: ["the job was done"]',
  ),
  article(
    'list',
    'title: The list is written, which is well',
    'severity: info',
    'signatures: ["the list of {n} sites was written"]',
    'samples: ["the list of 5 sites was written"]',
    'misses: ["the list was read"]',
  ),
  article(
    'pipe',
    'title: As the last line it is a sign of trouble',
    'severity: hint',
    'signatures: ["waiting on the named pipe"]',
    'with: ["the pipe is waited for"]',
    'samples: ["waiting on the named pipe", "the pipe is waited for"]',
    'misses: ["connected to the pipe"]',
  ),
);

export const idOf = (problem: LogProblem): string => knowledge.articles[problem.article]?.id ?? '-';

/** A log that is edited, with its problems true at every moment. */
export class ProblemLog {
  text: string;
  readonly #log: OpenLog;
  readonly #findings = new WeakMap<Block, BlockFindings>();
  readonly #cache: ProblemCache;

  constructor(text: string, blockLength?: number, place = 'file:///logs/jobs.log') {
    this.text = text;
    this.#log = new OpenLog(blockLength);
    const componentOf = (id: number) => this.#log.table.componentOf(id);
    this.#cache = new ProblemCache(
      new Judge({ articles: knowledge.articles, place, product: () => undefined, componentOf }),
    );
    while (!this.#log.readOn(spanOfText(text), 1000));
  }

  get count(): number {
    return this.#log.table.count;
  }

  edit(start: number, oldEnd: number, inserted: string): void {
    this.text = this.text.slice(0, start) + inserted + this.text.slice(oldEnd);
    const span = spanOfText(this.text);
    this.#log.edited(span, start, oldEnd, start + inserted.length);
    while (!this.#log.readOn(span, 1000));
  }

  /** In slices of about so many records. */
  problems(...slices: readonly number[]): LogProblems {
    const span = spanOfText(this.text);
    const findingsOf = (block: Block) => {
      const known = this.#findings.get(block);
      if (known !== undefined) return known;
      const found = findIn(span, block, knowledge.matcher, { codes: undefined, everyCapture: true });
      this.#findings.set(block, found);
      return found;
    };
    const problems = new Problems(this.#log.table, findingsOf, this.#cache);
    for (const records of slices) problems.readOn(records);
    problems.readOn();
    return problems;
  }
}

/** Everything that can be asked of the problems of a log with so many records. */
export function toldBy(problems: LogProblems, records: number) {
  const indexOf = (problem: LogProblem) => problems.all.indexOf(problem);
  return {
    all: problems.all,
    at: Array.from({ length: records }, (_, record) => {
      const found = problems.at(record);
      return found === undefined ? undefined : { ...found.occurrence, problem: indexOf(found.problem) };
    }),
    of: problems.all.map((problem) => [...problems.of(problem)]),
  };
}
