// What is painted on the lines in view of a log.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LogMarks, marks } from '../../server/src/features/index.ts';
import { logText } from '../analysis/logPieces.ts';
import { article, knowledgeOf } from '../knowledge.ts';
import { ccm, viewOf } from './viewOf.ts';

const knowledge = knowledgeOf(
  article(
    'lost-server',
    'title: The server is lost',
    'severity: warning',
    'signatures: ["cannot find the server {name:server}"]',
    'with: ["will try again in {n} minutes"]',
    'samples: ["Cannot find the server SRV01", "Will try again in 60 minutes"]',
    'misses: ["Found the server SRV01"]',
  ),
  article(
    'quiet-word',
    'title: Healthy logs have it too',
    'severity: hint',
    'signatures: ["nothing left to be done today"]',
    'samples: ["Nothing left to be done today"]',
    'misses: ["Nothing left"]',
  ),
);

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const lines = (from: number, to: number) => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 0 },
});
const everything = { lines: 'all', problems: true };
const marksOf = (text: string, range = whole, wanted = everything): LogMarks =>
  marks(viewOf(text, knowledge), range, wanted);

test('errors and warnings are marked, with all lines of theirs, and nothing else is', () => {
  const text = `${ccm('fine', 1)}${ccm('bad\r\nand worse', 3)}${ccm('hm', 2)}${ccm('fine', 1)}`;
  assert.deepEqual(marksOf(text).lines, [
    { start: 1, end: 2, severity: 'error' },
    { start: 3, end: 3, severity: 'warning' },
  ]);
});

test('two errors on lines that follow one another stay two: each has a beginning', () => {
  assert.deepEqual(marksOf(ccm('bad', 3) + ccm('bad', 3)).lines, [
    { start: 0, end: 0, severity: 'error' },
    { start: 1, end: 1, severity: 'error' },
  ]);
});

test('a line that an error and a warning share is the error', () => {
  const torn = ccm('hm\r\nhm', 2).trimEnd() + ccm('bad', 3);
  assert.deepEqual(marksOf(torn).lines, [
    { start: 0, end: 0, severity: 'warning' },
    { start: 1, end: 1, severity: 'error' },
  ]);
  const tornBehind = ccm('bad', 3).trimEnd() + ccm('hm\r\nhm', 2);
  assert.deepEqual(marksOf(tornBehind).lines, [
    { start: 0, end: 0, severity: 'error' },
    { start: 1, end: 1, severity: 'warning' },
  ]);
});

test('only the lines asked for are told, and of a record only those', () => {
  const text = `${ccm('bad', 3)}${ccm('one\r\ntwo\r\nthree', 3)}${ccm('bad', 3)}`;
  assert.deepEqual(marksOf(text, lines(2, 3)).lines, [{ start: 2, end: 3, severity: 'error' }]);
});

test('who wants errors only, or no lines, gets just that', () => {
  const text = ccm('hm', 2) + ccm('bad', 3);
  assert.deepEqual(marksOf(text, whole, { ...everything, lines: 'errors' }).lines, [
    { start: 1, end: 1, severity: 'error' },
  ]);
  assert.deepEqual(marksOf(text, whole, { ...everything, lines: 'off' }).lines, []);
});

test('every occurrence of a known problem is marked, in the words that were recognised', () => {
  const text = ccm('Cannot find the server SRV01', 1) + ccm('~Cannot find the server SRV01 today', 1);
  const { problems } = marksOf(text);
  assert.deepEqual(problems, [
    {
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: 35 } },
      severity: 'warning',
    },
    {
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 36 } },
      severity: 'warning',
    },
  ]);
});

test('a general line is marked where it belongs to a problem, though the problem stands above the view', () => {
  const text = ccm('Cannot find the server SRV01', 1) + ccm('Will try again in 60 minutes', 1);
  const { problems } = marksOf(text, lines(1, 1));
  assert.deepEqual(
    problems.map(({ range }) => [range.start.line, range.start.character, range.end.character]),
    [[1, 7, 35]],
  );
  assert.deepEqual(marksOf(ccm('Will try again in 60 minutes', 1)).problems, []);
});

test('what healthy logs have too is not marked', () => {
  assert.deepEqual(marksOf(ccm('Nothing left to be done today', 1)).problems, []);
});

test('who switched problems off sees none marked', () => {
  const text = ccm('Cannot find the server SRV01', 1);
  assert.deepEqual(marksOf(text, whole, { ...everything, problems: false }).problems, []);
});

const hostile = fc
  .array(
    fc.oneof(logText, fc.constantFrom('cannot find the server SRV01', ccm('bad', 3), ccm('hm\n\nhm', 2))),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

test('marked lines are in order, none is marked twice, and all are in the range', () => {
  fc.assert(
    fc.property(hostile, fc.nat(20), fc.nat(20), (text, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const { lines: marked, problems } = marksOf(text, lines(from, to));
      let next = from;
      for (const { start, end } of marked) {
        assert.ok(next <= start && start <= end && end <= to, JSON.stringify(marked));
        next = end + 1;
      }
      let line = 0;
      for (const { range } of problems) {
        assert.ok(range.start.line >= line && range.start.line <= to && range.end.line >= from);
        line = range.end.line;
      }
    }),
    { numRuns: 1000 },
  );
});

test('a view of a log shows what the whole log shows there', () => {
  fc.assert(
    fc.property(hostile, fc.nat(20), (text, line) => {
      const inAll = marksOf(text).lines.find(({ start, end }) => start <= line && line <= end);
      const alone = marksOf(text, lines(line, line)).lines[0];
      assert.equal(alone?.severity, inAll?.severity);
    }),
    { numRuns: 1000 },
  );
});
