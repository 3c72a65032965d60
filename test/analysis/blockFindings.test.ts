// What is found in a block: where it stands, in whatever form the text is kept, and what counts as the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  BlockReader,
  countLineEnds,
  countLinesOfLines,
  findIn,
  findingsWithout,
  MachineCodes,
  noArticle,
} from '../../server/src/analysis/index.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';
import type { Span } from '../../server/src/analysis/text/span.ts';
import { MemoryUnits } from '../../server/src/hosts/units.ts';
import { logText } from './logPieces.ts';
import { matcherOf } from './matchers.ts';
import { ccm, trace } from './shownRecords.ts';

const matcher = matcherOf([['cannot reach {server} on port {n}'], ['the site {site} is closed']]);

function spansOf(text: string): Span[] {
  const bytes = new MemoryUnits(Buffer.from(text));
  const wide = new MemoryUnits(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return [spanOfText(text), bytes.read(0, bytes.length), wide.read(0, wide.length)];
}

function blockOf(span: Span) {
  return new BlockReader().read(span, 0, Number.POSITIVE_INFINITY);
}

function findingsIn(span: Span, everyCapture = false) {
  return findIn(span, blockOf(span), matcher, { codes: new MachineCodes(), everyCapture });
}

const text = [
  trace('äöü 🙂: cannot reach HQSMS01 on port 80'),
  ccm('nothing here\r\nat all'),
  trace('Cannot reach HQSMS01 on port 443, error 0x80070035'),
  trace('cannot reach HQSMS02 on port 80; the site TB1 is closed'),
].join('\r\n');

test('a finding stands where its words are, whatever units hold the text', () => {
  for (const span of spansOf(text)) {
    const { start, end, record } = findingsIn(span);
    assert.deepEqual(
      [...start].map((from, hit) => span.decode(from, end[hit] as number)),
      [
        'cannot reach HQSMS01 on port 80',
        'Cannot reach HQSMS01 on port 443',
        'cannot reach HQSMS02 on port 80',
        'the site TB1 is closed',
      ],
    );
    assert.deepEqual([...record], [0, 2, 3, 3]);
  }
});

test('findings are of one kind if what tells problems apart is the same: a server does, a number does not', () => {
  for (const span of spansOf(text)) {
    const { kind, kinds } = findingsIn(span);
    assert.deepEqual([...kind], [0, 0, 1, 2]);
    assert.deepEqual(
      kinds.map(({ article, captures }) => ({ article, captures })),
      [
        { article: 0, captures: { server: 'HQSMS01', n: '80' } },
        { article: 0, captures: { server: 'HQSMS02', n: '80' } },
        { article: 1, captures: { site: 'TB1' } },
      ],
    );
  }
});

test('with every capture, the number makes another kind', () => {
  const [span] = spansOf(text);
  assert.deepEqual([...findingsIn(span as Span, true).kind], [0, 1, 2, 3]);
});

test('codes are kept with the record that holds them', () => {
  for (const span of spansOf(text)) {
    const { code, codeRecord } = findingsIn(span);
    assert.deepEqual([[...code], [...codeRecord]], [[0x80070035], [2]]);
  }
});

test('without its first records a block has the findings of the others, counted anew', () => {
  const [span] = spansOf(text);
  const block = blockOf(span as Span);
  const units = block.columns.start[2] as number;
  const rest = findingsWithout(findingsIn(span as Span), 2, units);
  assert.deepEqual([[...rest.record], [...rest.codeRecord]], [[0, 1, 1], [0]]);
  assert.equal((rest.start[0] as number) + units, text.indexOf('Cannot reach HQSMS01'));
});

test('where each record is on a line, counting what is between them counts all line ends', () => {
  let counted = 0;
  fc.assert(
    fc.property(logText, (log) => {
      for (const span of spansOf(log)) {
        const lines = countLinesOfLines(span, blockOf(span), 0, span.length);
        if (lines === undefined) continue;
        counted++;
        assert.equal(lines, countLineEnds(span, 0, span.length));
      }
    }),
    { numRuns: 4000 },
  );
  assert.ok(counted > 1000, `${counted} blocks`);
});

const errors = matcherOf([]);

function errorsIn(text: string): string[] {
  return spansOf(text).map((span) => {
    const { record, kind, kinds } = findIn(span, blockOf(span), errors, {
      codes: undefined,
      everyCapture: true,
    });
    assert.ok(kinds.every(({ article }) => article === noArticle));
    return [...record].map((own, hit) => `${own}:${kind[hit]}`).join(' ');
  });
}

/** In every form that a text is kept in. */
function assertErrors(text: string, expected: string): void {
  assert.deepEqual(errorsIn(text), [expected, expected, expected]);
}

test('an error that no article knows is a finding too, one kind for all of a shape', () => {
  assertErrors(
    [
      ccm('all is well'),
      ccm('Failed to open WKS0417.mif', { type: '3' }),
      ccm('Failed to open WKS0532.mif', { type: '3' }),
      ccm('The disk is full', { type: '3' }),
      trace('Failed to open WKS0001.mif'),
      trace('0 errors'),
      ccm('a warning', { type: '2' }),
    ].join('\r\n'),
    '1:0 2:0 3:1 4:0',
  );
});

test('what a record says of itself goes before its words, whichever of two alike comes first', () => {
  const bySelf = ccm('Setup returned error code 0', { type: '3' });
  const byWords = trace('Setup returned error code 0');
  assertErrors(`${byWords}\n${bySelf}\n${byWords}\n`, '1:0');
  assertErrors(`${bySelf}\n${byWords}\n${bySelf}\n`, '0:0 2:0');
});

test('the word that makes an error may stand far behind in a long message', () => {
  const long = 'and so on, for many a word, '.repeat(40);
  assertErrors(`${trace(`0 errors ${long}`)}\n${trace(`It went ${long} and then it failed`)}\n`, '1:0');
});

test('two signatures of an article make two kinds, although they captured the same', () => {
  const two = matcherOf([['cannot reach {server} at all'], ['the site {site} is closed']]);
  const both = matcherOf([['cannot reach {server} at all', 'the site {site} is closed']]);
  const log = `${trace('cannot reach TB1 at all')}\n${trace('the site TB1 is closed')}\n`;
  const [span] = spansOf(log);
  for (const everyCapture of [true, false])
    for (const matcher of [two, both]) {
      const { kinds } = findIn(span as Span, blockOf(span as Span), matcher, {
        codes: undefined,
        everyCapture,
      });
      assert.deepEqual(
        kinds.map(({ telling }) => telling),
        [{ server: 'tb1' }, { site: 'tb1' }],
      );
    }
});
