// Which of several meanings is meant: cases decided by hand from articles, documents and lines of real logs, before
// there was a program to decide them. Each says in rankedCodes.tsv why.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explainNumber } from '../../server/src/analysis/codes/explainCode.ts';
import { parseNumber } from '../../server/src/analysis/match/codeNumber.ts';
import { codeLabels } from '../../server/src/analysis/mentions/types.ts';
import { shippedKnowledge } from '../knowledge.ts';

const knowledge = shippedKnowledge();
const rows = readFileSync('test/analysis/rankedCodes.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1);

test('at least sixty collisions were decided by hand', () => {
  assert.ok(rows.length >= 60);
});

for (const row of rows) {
  const [labelCell, log = '', number = '', family, symbol, why] = row.split('\t');
  test(`${number} (${labelCell}, ${log}) is ${family} ${symbol}: ${why}`, () => {
    const label = codeLabels.find((known) => known === labelCell);
    assert.ok(label !== undefined);
    const context = log === '-' ? undefined : knowledge.catalogue.log(log)?.file.codes;
    assert.ok(log === '-' || context !== undefined, `the log ${log} is not known`);
    const value = label === 'short' ? Number.parseInt(number, 16) : parseNumber(number);
    assert.ok(value !== undefined);
    const first = explainNumber(value, knowledge, label, context).readings[0]?.code;
    assert.deepEqual({ family: first?.family.id, symbol: first?.symbols[0] ?? '-' }, { family, symbol });
  });
}
