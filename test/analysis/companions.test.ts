// General lines count only beside a line of the article's own: a little behind it, on the same thread.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogAnalysis } from '../../server/src/analysis/index.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { article, knowledgeOf } from '../knowledge.ts';
import { trace } from './shownRecords.ts';

const knowledge = knowledgeOf(
  article(
    'closed-door',
    'title: The door is shut',
    'severity: error',
    'signatures: ["the door {n} is shut fast"]',
    'with: ["trying again soon"]',
    'samples: ["the door 5 is shut fast", "Trying again soon"]',
    'misses: ["the door 5 is open"]',
  ),
);

/** Of each record, by its message and thread, whether the article is said of it. */
function recognised(...records: readonly (readonly [message: string, thread: number])[]): boolean[] {
  const text = records.map(([message, thread]) => `${trace(message, { thread: `${thread}` })}\n`).join('');
  const analysis = new LogAnalysis(knowledge);
  analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  return records.map((_, record) => analysis.findingsOf(record).length > 0);
}

test('a general line behind one of the article’s own, on its thread, is of the problem', () => {
  assert.deepEqual(recognised(['the door 5 is shut fast', 7], ['Trying again soon', 7]), [true, true]);
});

test('before it, alone, or on another thread it is not', () => {
  assert.deepEqual(recognised(['Trying again soon', 7], ['the door 5 is shut fast', 7]), [false, true]);
  assert.deepEqual(recognised(['Trying again soon', 7]), [false]);
  assert.deepEqual(recognised(['the door 5 is shut fast', 7], ['Trying again soon', 8]), [true, false]);
});

test('two hundred records further on it is no more', () => {
  const between = (count: number) => Array.from({ length: count }, () => ['all is well', 7] as const);
  const last = (count: number) =>
    recognised(['the door 5 is shut fast', 7], ...between(count), ['Trying again soon', 7]).at(-1);
  assert.equal(last(199), true);
  assert.equal(last(200), false);
});

test('it is counted as recognised, but is no finding of its own', () => {
  const analysis = new LogAnalysis(knowledge);
  const text = `${trace('the door 5 is shut fast')}\n${trace('Trying again soon')}\n`;
  analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  assert.equal(recognisedIn(analysis), 2);
  assert.deepEqual(
    analysis.findings().map(({ record }) => record),
    [0],
  );
});

test('a log without records has no findings', () => {
  const analysis = new LogAnalysis(knowledge);
  assert.equal(recognisedIn(analysis), 0);
  assert.deepEqual(analysis.findingsOf(0), []);
});

function recognisedIn(analysis: LogAnalysis): number {
  const problems = analysis.problems('x.log', undefined);
  problems.readOn();
  return problems.recognised;
}
