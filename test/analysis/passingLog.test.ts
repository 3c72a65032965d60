// A log that is let go block by block comes to what an open one comes to, wherever its blocks end.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  BlockReader,
  findIn,
  LogAnalysis,
  type LogReport,
  oddRecords,
  PassingLog,
  type Product,
} from '../../server/src/analysis/index.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { article, knowledgeOf } from '../knowledge.ts';
import { trace } from './shownRecords.ts';

const knowledge = knowledgeOf(
  article(
    'closed-door',
    'title: The door is shut',
    'severity: warning',
    'signatures: ["the door of {site} is shut fast"]',
    'with: ["trying again soon"]',
    'samples: ["the door of AB1 is shut fast", "Trying again soon"]',
    'misses: ["the door of AB1 is open"]',
  ),
  article(
    'any-door',
    'title: Some door is shut',
    'severity: info',
    'products: [2.0]',
    'signatures: ["is shut fast"]',
    'samples: ["the gate is shut fast"]',
    'misses: ["the gate is open"]',
  ),
);
const place = 'file:///c%3A/logs/doors.log';

interface Options {
  readonly blockLength?: number;
  readonly product?: Product;
  readonly mostMarks?: number;
}

function passed(text: string, { blockLength = 1 << 20, product, mostMarks = 10 }: Options = {}): LogReport {
  const reader = new BlockReader();
  const { components } = reader;
  const log = new PassingLog({
    knowledge,
    place,
    product,
    components,
    decode: (start, end) => text.slice(start, end),
    mostOdd: 5,
    mostMarks,
  });
  const span = spanOfText(text);
  for (let at = 0; at < text.length; ) {
    const block = reader.read(span, at, blockLength);
    log.add(block, findIn(span, block, knowledge.matcher, { codes: undefined, everyCapture: true }));
    at = block.end;
  }
  return log.report();
}

const line = (message: string, thread = '7') => `${trace(message, { thread })}\r\n`;

test('problems, components and counts of a log', () => {
  const text = [
    line('all is well'),
    line('the door of AB1 is shut fast'),
    line('trying again soon'),
    line('ERROR: the door of AB1 is shut fast'),
  ].join('');
  const { records, errors, problems, marks, components } = passed(text);
  assert.deepEqual([records, errors], [4, 1]);
  assert.deepEqual(
    problems.map(({ count, first, last, captures }) => [count, first.record, last.record, captures]),
    [[2, 1, 3, { site: 'AB1' }]],
  );
  // The general line beside them is marked too.
  assert.deepEqual(
    marks.map(([problem]) => problem),
    [0, 0, 0],
  );
  assert.deepEqual(
    components.map(({ count, start }) => [count, start]),
    [[4, 0]],
  );
});

test('a log without records has nothing', () => {
  const { records, problems, marks, odd, components } = passed('');
  assert.deepEqual([records, problems, marks, odd, components], [0, [], [], [], []]);
});

test('a last record that is cut may be written still, one in the middle is torn for good', () => {
  const cut = '<![LOG[the end is miss';
  const { odd } = passed(line('a') + cut);
  assert.deepEqual(odd, []);
});

const someLines = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'all is well',
        'the door of AB1 is shut fast',
        'the door of AB2 is shut fast',
        'the gate is shut fast',
        'trying again soon',
        'ERROR: the door of AB1 is shut fast',
        'ERROR: nobody knows 0x80070005',
        '$$<A><Tue Jan 04 15:19:23.375 2000><thread=',
        '<![LOG[half',
      ),
      fc.constantFrom('7', '8'),
    ),
    { maxLength: 600 },
  )
  .map((lines) => lines.map(([message, thread]) => line(message, thread)).join(''));

test('whatever stands in it, it comes to the same as for an open log', () => {
  fc.assert(
    fc.property(
      someLines,
      fc.integer({ min: 1, max: 5000 }),
      fc.constantFrom<Product | undefined>(undefined, '2.0', '2003'),
      fc.integer({ min: 1, max: 40 }),
      (text, blockLength, product, mostMarks) => {
        const analysis = new LogAnalysis(knowledge);
        analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
        const told = analysis.inference((start, end) => text.slice(start, end), place)?.product;
        const problems = analysis.problems(place, product ?? told);
        problems.readOn();
        const report = passed(text, {
          blockLength,
          mostMarks,
          ...(product === undefined ? {} : { product }),
        });
        assert.deepEqual(report.problems, problems.all);
        const bySeverity = ['error', 'warning', 'info'].flatMap((severity) =>
          [...problems.members((problem) => problem.severity === severity)].map(
            ([problem, { start, end }]) => [problems.all.indexOf(problem), start, end] as const,
          ),
        );
        const shown = bySeverity.slice(0, mostMarks).sort(([, one], [, other]) => one - other);
        assert.deepEqual(report.marks, shown);
        assert.deepEqual(report.components, analysis.components());
        assert.deepEqual(report.odd, oddRecords(analysis.records, 5));
      },
    ),
    { numRuns: 150 },
  );
});
