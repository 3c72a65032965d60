// A file read in segments, on many threads or one, has the records of the whole.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RecordTable } from '../../server/src/analysis/index.ts';
import { MemoryUnits } from '../../server/src/hosts/units.ts';
import { logText } from '../analysis/logPieces.ts';
import { recordsOf } from '../analysis/spans.ts';
import { tableInSegments } from './inSegments.ts';

function inSegments(bytes: Uint8Array, segmentLength: number): RecordTable {
  return tableInSegments(new MemoryUnits(bytes), segmentLength);
}

test('segments of any length make the table of the whole', () => {
  fc.assert(
    fc.property(
      fc.array(logText, { maxLength: 4 }),
      fc.integer({ min: 1, max: 200 }),
      (texts, segmentLength) => {
        const bytes = Buffer.from(texts.join('\n'));
        assert.deepEqual(
          recordsOf(inSegments(bytes, segmentLength)),
          recordsOf(inSegments(bytes, bytes.length + 1)),
        );
      },
    ),
    { numRuns: 4000 },
  );
});

test('so do segments of UTF-16 in either order', () => {
  fc.assert(
    fc.property(logText, fc.integer({ min: 1, max: 200 }), fc.boolean(), (text, segmentLength, big) => {
      const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
      if (big) bytes.swap16();
      assert.deepEqual(
        recordsOf(inSegments(bytes, segmentLength)),
        recordsOf(inSegments(bytes, bytes.length + 1)),
      );
    }),
    { numRuns: 1000 },
  );
});

test('a line of ten million characters is one record, whatever the segments', () => {
  const bytes = Buffer.from(
    `<![LOG[${'x'.repeat(10_000_000)}]LOG]!><time="10:00:01.234+60" date="01-02-2026" component="C" context="" type="3" thread="7" file="">\r\nnext`,
  );
  const table = inSegments(bytes, 1 << 20);
  assert.equal(table.count, 2);
  assert.equal(table.record(0).severity, 'error');
  assert.equal(table.record(0).messageEnd - table.record(0).messageStart, 10_000_000);
});
