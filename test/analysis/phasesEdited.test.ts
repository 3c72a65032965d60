// After edits and appends a log has the phases, days and repeats of the new text, as if it had been read anew.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LogAnalysis, type PhaseNode } from '../../server/src/analysis/index.ts';
import { finish, known, lineOf, phasesOf, read } from './phaseLogs.ts';
import { spanOfText } from './spans.ts';

const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('1', '2', '3', '1!', '2?'),
      fc.constantFrom(
        'the program starts here',
        'the program has stopped',
        'the cycle begins now',
        'the cycle goes to sleep',
        'working at package A1',
        'working at package B2',
        'finished with package A1',
        'finished with package B2',
        'all packages given up',
        'processing the file a.mif',
        'checking prerequisites',
        'copying the files',
        'the scan was started',
        'the scan was completed',
        'wrong 1',
        'wrong 22',
        'two\r\nlines',
      ),
    ),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(([who, text], index) => lineOf(`${who} ${text.replace('\r\n', '\u0001')}`, index)).join(''),
  )
  .map((text) => text.replaceAll('\u0001', '\r\n'));

/** Everything that a log is divided into. */
function structureOf(analysis: LogAnalysis): unknown[] {
  const { structure } = analysis;
  return [
    phasesOf(analysis),
    finish(structure.days()),
    finish(structure.components()),
    finish(structure.repeats(1000)),
  ];
}

test('after any edits a log is divided as the new text is', () => {
  const edit = fc.record({ from: fc.nat(3000), to: fc.nat(3000), text: lines });
  fc.assert(
    fc.property(lines, fc.array(edit, { minLength: 1, maxLength: 4 }), (initial, edits) => {
      let text = initial;
      const analysis = read(text);
      structureOf(analysis);
      for (const { from, to, text: inserted } of edits) {
        const start = Math.min(from, to, text.length);
        const end = Math.min(Math.max(from, to), text.length);
        text = text.slice(0, start) + inserted + text.slice(end);
        analysis.edited(spanOfText(text), start, end, start + inserted.length);
        while (!analysis.readOn(spanOfText(text), 1000));
        assert.deepEqual(structureOf(analysis), structureOf(read(text)));
      }
    }),
    { numRuns: 600 },
  );
});

test('a log of many blocks that is appended to is divided as the whole is', () => {
  let text = '';
  const analysis = new LogAnalysis(known);
  for (let i = 0; i < 1500; i++) {
    const length = text.length;
    text += lineOf(
      ['the cycle begins now', '! wrong 1', '! wrong 2', 'the cycle goes to sleep'][i % 4] ?? '',
      i,
    );
    analysis.edited(spanOfText(text), length, length, text.length);
    analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
    if (i % 100 === 0) structureOf(analysis);
  }
  assert.ok(analysis.records.blocks.length > 2);
  assert.deepEqual(structureOf(analysis), structureOf(read(text)));
});

test('an edit in the middle of the work is seen when it goes on', () => {
  const cycles = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      lineOf(i % 2 === 0 ? 'the cycle begins now' : 'the cycle goes to sleep', i),
    ).join('');
  for (let steps = 0; steps < 12; steps++) {
    const before = cycles(2000);
    const after = before + cycles(2);
    const analysis = read(before);
    const work = analysis.structure.phases('a.log');
    for (let step = 0; step < steps; step++) work.next();
    analysis.edited(spanOfText(after), before.length, before.length, after.length);
    while (!analysis.readOn(spanOfText(after), 1000));
    assert.equal(finish(work).length, 1001, `after ${steps} steps`);
  }
});

test('phases lie in the log, begin in order, and children within their parents', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const analysis = read(text);
      const check = (nodes: readonly PhaseNode[], from: number, to: number): void => {
        let first = from;
        for (const node of nodes) {
          assert.ok(node.first >= first && node.first <= node.last && node.last <= to);
          assert.ok(node.errors >= 0 && node.warnings >= 0);
          first = node.first;
          check(node.children, node.first, node.last);
        }
      };
      check(finish(analysis.structure.phases('a.log')), 0, analysis.records.count - 1);
    }),
    { numRuns: 400 },
  );
});

test('the errors of a cycle are those of its thread within it, those of a program all within it', () => {
  const [program, cycle] = [0, 1];
  fc.assert(
    fc.property(lines, (text) => {
      const analysis = read(text);
      const check = (nodes: readonly PhaseNode[]): void => {
        for (const node of nodes) {
          let errors = 0;
          for (let index = node.first; index <= node.last; index++) {
            const { severity, thread } = analysis.records.record(index);
            if (severity === 'error' && (node.known === program || thread === node.thread)) errors++;
          }
          if (node.known === program || node.known === cycle) assert.equal(node.errors, errors);
          check(node.children);
        }
      };
      check(finish(analysis.structure.phases('a.log')));
    }),
    { numRuns: 600 },
  );
});
