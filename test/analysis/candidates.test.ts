// Several articles fit one line: all are kept, the likeliest stands first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogAnalysis } from '../../server/src/analysis/index.ts';
import type { Product } from '../../server/src/analysis/knowledge/products/productFacts.ts';
import type { Source } from '../../server/src/analysis/knowledge/types.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { article, knowledgeOf } from '../knowledge.ts';
import { trace } from './shownRecords.ts';

function known(id: string, signature: string, ...more: readonly string[]) {
  return article(
    id,
    `title: ${id}`,
    'severity: error',
    `signatures: ["${signature}"]`,
    'samples: ["cannot copy the package to the share SMSPKG on SRV1"]',
    'misses: ["copied the package"]',
    ...more,
  );
}

function order(
  articles: readonly Source[],
  {
    place = '',
    component = 'SMS_X',
    product,
  }: { place?: string; component?: string; product?: Product } = {},
): string[] {
  const knowledge = knowledgeOf(...articles);
  const analysis = new LogAnalysis(knowledge);
  const text = `${trace('cannot copy the package to the share SMSPKG on SRV1', { component })}\n`;
  analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  const found = analysis.candidatesOf(0, { place, component, product: () => product });
  return found.map((finding) => knowledge.articles[finding.article]?.id ?? '');
}

const short = known('a-short', 'cannot copy the package');
const long = known('b-long', 'cannot copy the package to the share {text} on {server}');

test('the article that recognises more of the line comes first', () => {
  assert.deepEqual(order([short, long]), ['b-long', 'a-short']);
});

test('the one that speaks of this log comes before one that recognises more', () => {
  const ofLog = known('c-log', 'cannot copy the package', 'logs: [distmgr]');
  const place = 'file:///c%3A/SMS/Logs/Distmgr.lo_';
  assert.deepEqual(order([long, ofLog], { place }), ['c-log', 'b-long']);
  assert.deepEqual(order([long, ofLog], { place: 'C:\\SMS\\Logs\\sender.log' }), ['b-long', 'c-log']);
});

test('so does the one that speaks of the component, in any letter case', () => {
  const ofComponent = known(
    'd-component',
    'cannot copy the package',
    'components: [SMS_Distribution_Manager]',
  );
  assert.deepEqual(order([long, ofComponent], { component: 'SMS_DISTRIBUTION_MANAGER' }), [
    'd-component',
    'b-long',
  ]);
});

test('an article of another product comes last', () => {
  const of2003 = known(
    'e-2003',
    'cannot copy the package to the share {text} on {server}',
    'products: [2003]',
  );
  const of20 = known('f-20', 'cannot copy the package', 'products: [2.0]');
  assert.deepEqual(order([of2003, of20], { product: '2.0' }), ['f-20', 'e-2003']);
  assert.deepEqual(order([of2003, of20], { product: '2003' }), ['e-2003', 'f-20']);
});
