// The first cause of every error of the stories, against what was written down by hand before there was a program
// that looks for it. What is named must be right; what is not named is counted.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cause, causeOf, LogAnalysis, TextStore } from '../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { logText } from './logPieces.ts';
import { trace } from './shownRecords.ts';

const folder = 'test/stories';
const stories = readdirSync(folder).filter((name) => /^\d/.test(name));
const knowledge = shippedKnowledge();

function openStory(text: string, place: string) {
  const store = new TextStore(text);
  const analysis = new LogAnalysis(knowledge);
  while (!analysis.readOn(store.span, 1 << 16));
  const decode = (start: number, end: number) => store.slice(start, end);
  const problems = analysis.problems(place, analysis.inference(decode, place)?.product);
  problems.readOn();
  const { records } = analysis;
  return {
    store,
    records,
    causeOf: (index: number, most = 100_000): Cause | undefined => {
      const search = causeOf({ records, problems, decode }, index, { most });
      for (;;) {
        const step = search.next();
        if (step.done === true) return step.value;
      }
    },
    lineOf: (index: number) => store.positionAt(records.record(index).start).line + 1,
  };
}

interface Label {
  readonly line: number;
  /** None where the error is the first itself, nobody can say, or nothing is wrong. */
  readonly cause: number | undefined;
  /** The log itself ties the error to its cause. */
  readonly isTied: boolean;
}

function labelsOf(story: string): Label[] {
  const [, ...rows] = readFileSync(path.join(folder, story, 'labels.tsv'), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => {
    const [line = '', cause = '', because = ''] = row.split('\t');
    const isEarlier = /^\d+$/.test(cause) && cause !== line;
    return { line: Number(line), cause: isEarlier ? Number(cause) : undefined, isTied: because !== '-' };
  });
}

const tally = { found: 0, missed: 0, quiet: 0 };

for (const story of stories) {
  test(`no cause that is named in "${story}" is a wrong one`, () => {
    const file = readdirSync(path.join(folder, story)).find((name) => name !== 'labels.tsv') ?? '';
    const log = openStory(readFileSync(path.join(folder, story, file), 'utf8'), `file:///c%3A/logs/${file}`);
    const labels = labelsOf(story);
    /** Where only knowledge leads on from a record, the log leads no further. */
    const asFarAsTold = (cause: number) =>
      labels.filter((label) => label.cause === cause && !label.isTied).map(({ line }) => line);
    for (const { line, cause } of labels) {
      const record = log.records.recordAt(log.store.offsetAt({ line: line - 1, character: 0 }));
      assert.ok(record !== undefined, `a record begins in line ${line}`);
      const named = log.causeOf(record.index);
      const namedLine = named === undefined ? undefined : log.lineOf(named.record);
      if (namedLine === undefined) {
        if (cause === undefined) tally.quiet++;
        else tally.missed++;
        continue;
      }
      assert.ok(
        cause !== undefined && [cause, ...asFarAsTold(cause)].includes(namedLine),
        `line ${line} comes of ${cause ?? 'nothing before it'}, not of line ${namedLine}`,
      );
      assert.ok((named?.bindings.length ?? 0) > 0, `line ${line}: what binds it is named`);
      tally.found++;
    }
  });
}

test('of the errors that have an earlier cause half are led back to it, and of the others none', (context) => {
  context.diagnostic(
    `causes found ${tally.found}, not named ${tally.missed}, rightly none ${tally.quiet}, wrong 0`,
  );
  const all = tally.found + tally.missed;
  assert.ok(tally.found / all >= 0.5, `${tally.found} of ${all}`);
});

const failure = 'Cannot open the file \\\\HQFS01\\Pkg$\\a.pck of package HQ100021, error = 5';
const follows = 'Failed to process package HQ100021';

test('an error is led back to the failure of the same package on its thread, and that is named', () => {
  const log = openStory([failure, 'next', follows].map((line) => trace(line)).join('\n'), 'distmgr.log');
  assert.deepEqual(log.causeOf(2), { record: 0, isFirst: true, bindings: ['package'] });
});

test('what is no failure has no cause', () => {
  const log = openStory([failure, 'All is well'].map((line) => trace(line)).join('\n'), 'distmgr.log');
  assert.equal(log.causeOf(1), undefined);
});

test('a success with the same package in between is never crossed', () => {
  const lines = [failure, 'Successfully processed package HQ100021', follows];
  assert.equal(openStory(lines.map((line) => trace(line)).join('\n'), 'distmgr.log').causeOf(2), undefined);
});

test('who may read only so far is told of what was found by then, and that it need not be the first', () => {
  const steps = Array.from({ length: 50 }, (_, at) => `step ${at}`);
  const lines = [failure, ...steps, 'Cannot copy package HQ100021', follows];
  const log = openStory(lines.map((line) => trace(line)).join('\n'), 'distmgr.log');
  assert.deepEqual(log.causeOf(52, 10), { record: 51, isFirst: false, bindings: ['package'] });
  assert.deepEqual(log.causeOf(52, 60), { record: 0, isFirst: true, bindings: ['package'] });
  assert.equal(log.causeOf(51, 10), undefined);
});

test('whatever stands in a log, a cause lies before its error', () => {
  fc.assert(
    fc.property(logText, (text) => {
      const log = openStory(text, 'any.log');
      for (let index = 0; index < log.records.count; index++) {
        const cause = log.causeOf(index);
        assert.ok(cause === undefined || cause.record < index);
      }
    }),
  );
});
