// Logs that were made to keep who looks for a cause, or takes names out, busy: whatever is asked of them ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redact } from '../../server/src/analysis/redaction/redact.ts';
import { definition, findingReport } from '../../server/src/features/index.ts';
import { finishes } from '../finishes.ts';
import { knowledgeOf } from '../knowledge.ts';
import { ccm, finished, viewOf } from './viewOf.ts';

const knowledge = knowledgeOf();
const records = 4000;

test('a cause is found behind thousands of failures that each name very many things', () => {
  const names = (at: number) => Array.from({ length: 150 }, (_, one) => `f${at}x${one}.mif`).join(' ');
  const failures = Array.from({ length: records }, (_, at) => ccm(`failed on a.mif with ${names(at)}`, 3));
  const log = viewOf(failures.join(''), knowledge);
  const position = log.text.positionAt(log.analysis.records.record(records - 1).messageStart);
  finishes('going to the cause', () => {
    assert.deepEqual(finished(definition(log, position))?.range.start, { line: 0, character: 7 });
  });
  finishes('a report', () => {
    assert.ok(finished(findingReport(log, { position, redacted: true })) !== null);
  });
});

for (const piece of ['\\\\a\\=', '\\\\a\\[', '\\\\a\\b ', 'C:\\a ', '\\\\?\\UNC\\', 'http://a?a=']) {
  test(`names are taken out of a text of nothing but ${piece}`, () => {
    const text = piece.repeat(200_000 / piece.length);
    finishes(piece, () => assert.ok(redact([text]).length === 1));
  });
}
