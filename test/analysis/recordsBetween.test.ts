// The records of a part of the text are those that a walk through all of them would name.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { firstRecordFrom, lastRecordBefore } from '../../server/src/analysis/log/recordsBetween.ts';
import { logText } from './logPieces.ts';
import { recordsOf, spanOfText } from './spans.ts';

test('the first record from a place, and the last before one', () => {
  fc.assert(
    fc.property(logText, fc.nat(300), fc.integer({ min: 1, max: 90 }), (text, offset, blockLength) => {
      const log = new OpenLog(blockLength);
      while (!log.readOn(spanOfText(text), 1000));
      const all = recordsOf(log.table);
      const first = all.findIndex(({ end }) => end > offset);
      assert.equal(firstRecordFrom(log.table, offset), first < 0 ? all.length : first);
      assert.equal(lastRecordBefore(log.table, offset), all.filter(({ start }) => start < offset).length);
    }),
    { numRuns: 3000 },
  );
});
