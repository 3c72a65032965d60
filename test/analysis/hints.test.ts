// A hint is for who points at a line: it is no problem, and is counted nowhere.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogAnalysis } from '../../server/src/analysis/index.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { article, knowledgeOf } from '../knowledge.ts';
import { trace } from './shownRecords.ts';

const knowledge = knowledgeOf(
  article(
    'waiting',
    'title: As the last line it is a sign of trouble',
    'severity: hint',
    'signatures: ["waiting on the named pipe"]',
    'samples: ["RouteFiles - waiting on the named pipe"]',
    'misses: ["RouteFiles - connected to the pipe"]',
  ),
);

test('a hint stands under the line, and is no finding of the log', () => {
  const analysis = new LogAnalysis(knowledge);
  analysis.readOn(
    spanOfText(`${trace('RouteFiles - waiting on the named pipe')}\n`),
    Number.POSITIVE_INFINITY,
  );
  assert.deepEqual(
    analysis.findingsOf(0).map(({ isHint }) => isHint),
    [true],
  );
  assert.deepEqual(analysis.findings(), []);
  const problems = analysis.problems('x.log', undefined);
  problems.readOn();
  assert.equal(problems.recognised, 0);
  assert.deepEqual(problems.all, []);
});
