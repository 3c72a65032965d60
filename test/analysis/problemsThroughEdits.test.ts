// However a log came to be what it is, in blocks and slices of any length, through edits and appends: its problems
// are those of its text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mostBeside } from '../../server/src/analysis/problems/problemCollector.ts';
import { logText } from './logPieces.ts';
import { idOf, ProblemLog, toldBy } from './problemLogs.ts';
import { ccm, trace } from './shownRecords.ts';

// Lines of every sort, on few threads, with few names: they meet each other often.
const said = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'cannot unlock site X on server Y',
        'site X is locked again',
        'the unlocking ended with result code 5',
        'the unlocking ended with result code 6',
        'the lock of Y is closed',
        'unlocking failed, Win32 Error = 5',
        'unlocking failed, Win32 Error = 7',
        'the lock is tried again soon',
        'the job 00000A1B of DOM\\Y was refused',
        'the job is sent again soon',
        'the list of 5 sites was written',
        'waiting on the named pipe',
        'the pipe is waited for',
        'Failed to open WKS1.mif',
        'Failed with error 5',
        '0 errors',
        'all is well',
      ),
      fc.constantFrom('TB1', 'tb1', 'TB2'),
      fc.constantFrom('HQ', 'north'),
    )
    .map(([message, site, name]) => message.replace('X', site).replace('Y', name)),
);
const record = fc
  .record({ message: said, thread: fc.constantFrom('1', '2'), type: fc.constantFrom('1', '2', '3', '') })
  .map(
    ({ message, thread, type }) =>
      `${type === '' ? trace(message, { thread }) : ccm(message, { thread, type })}\n`,
  );
const records = fc
  .array(fc.oneof({ weight: 12, arbitrary: record }, { weight: 1, arbitrary: logText }), {
    maxLength: 30,
  })
  .map((all) => all.join(''));
const slices = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
const blockLength = fc.integer({ min: 1, max: 1500 });

function whole(text: string) {
  const log = new ProblemLog(text);
  return toldBy(log.problems(), log.count);
}

test('blocks and slices of any length change nothing', () => {
  fc.assert(
    fc.property(records, blockLength, slices, (text, length, steps) => {
      const log = new ProblemLog(text, length);
      assert.deepEqual(toldBy(log.problems(...steps), log.count), whole(text));
    }),
    { numRuns: 1500 },
  );
});

test('after any edits the problems are those of the whole new text', () => {
  const edit = fc.record({ from: fc.nat(3000), to: fc.nat(200), text: records });
  fc.assert(
    fc.property(
      records,
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      blockLength,
      slices,
      (initial, edits, length, steps) => {
        const log = new ProblemLog(initial, length);
        log.problems();
        for (const { from, to, text } of edits) {
          const start = Math.min(from, log.text.length);
          log.edit(start, Math.min(start + to, log.text.length), text);
          assert.deepEqual(toldBy(log.problems(...steps), log.count), whole(log.text));
        }
      },
    ),
    { numRuns: 800 },
  );
});

test('a log that grows has at every moment the problems of what is there', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 6 }), blockLength, (pieces, length) => {
      const log = new ProblemLog('', length);
      for (const piece of pieces) {
        log.edit(log.text.length, log.text.length, piece);
        assert.deepEqual(toldBy(log.problems(), log.count), whole(log.text));
      }
    }),
    { numRuns: 800 },
  );
});

test('every record of a problem belongs to one, in order, and all but general lines are counted', () => {
  fc.assert(
    fc.property(records, blockLength, (text, length) => {
      const log = new ProblemLog(text, length);
      const problems = log.problems();
      const { all, at, of } = toldBy(problems, log.count);
      let members = 0;
      for (const [index, problem] of all.entries()) {
        const occurrences = of[index] ?? [];
        members += occurrences.length;
        for (const occurrence of occurrences)
          assert.deepEqual(at[occurrence.record], { ...occurrence, problem: index });
        assert.deepEqual(
          occurrences.map(({ record }) => record),
          [...new Set(occurrences.map(({ record }) => record))].sort((one, other) => one - other),
        );
        const own = occurrences.filter(
          ({ start, end }) =>
            !/tried again|sent again/i.test(text.slice(start, end)) || idOf(problem) === '-',
        );
        assert.equal(problem.count, own.length);
        assert.deepEqual(problem.first, own[0]);
        assert.deepEqual(problem.last, own.at(-1));
        assert.deepEqual(problem.next, own.slice(1, 1 + mostBeside));
      }
      assert.equal(at.filter((found) => found !== undefined).length, members);
      assert.deepEqual(
        [...problems.members(() => true)].map(([problem, { record }]) => [record, all.indexOf(problem)]),
        at.flatMap((found) => (found === undefined ? [] : [[found.record, found.problem]])),
      );
    }),
    { numRuns: 1500 },
  );
});
