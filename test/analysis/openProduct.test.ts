// The product of an open log is that of its text, through edits and appends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LogAnalysis } from '../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { logText } from './logPieces.ts';
import { spanOfText } from './spans.ts';

const knowledge = shippedKnowledge();
const place = 'file:///logs/x.log';

function open(text: string): LogAnalysis {
  const analysis = new LogAnalysis(knowledge);
  analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  return analysis;
}

const productOf = (analysis: LogAnalysis, text: string) =>
  analysis.inference((start, end) => text.slice(start, end), place);

function edited(analysis: LogAnalysis, text: string, start: number, end: number, inserted: string): string {
  const changed = text.slice(0, start) + inserted + text.slice(end);
  analysis.edited(spanOfText(changed), start, end, start + inserted.length);
  analysis.readOn(spanOfText(changed), Number.POSITIVE_INFINITY);
  return changed;
}

test('after any edits the product is that of the whole new text', () => {
  const piece = fc.oneof(
    logText,
    fc.constantFrom(
      'Msg  $$<SMS_X><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>\n',
      'Msg $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\n',
      '<![LOG[Client version 5.00.9096.1000]LOG]!><time="10:00:01.234+60" date="01-02-2026" component="CcmExec" context="" type="1" thread="7" file="a.cpp:1">\n',
    ),
  );
  // Records behind the first 256 tell nothing, so most of the edits stand about there.
  const beginning = 'and on\n'.repeat(250);
  const from = fc.integer({ min: beginning.length - 20, max: beginning.length + 300 });
  const edit = fc.record({ from, length: fc.nat(200), text: piece });
  const log = piece.map((text) => beginning + text);
  fc.assert(
    fc.property(log, fc.array(edit, { minLength: 1, maxLength: 4 }), (initial, edits) => {
      const analysis = open(initial);
      let text = initial;
      productOf(analysis, text);
      for (const { from, length, text: inserted } of edits) {
        const start = Math.min(from, text.length);
        text = edited(analysis, text, start, Math.min(start + length, text.length), inserted);
        assert.deepEqual(productOf(analysis, text), productOf(open(text), text));
      }
    }),
    { numRuns: 1500 },
  );
});
