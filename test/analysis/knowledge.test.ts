// The drawers: what a file of knowledge must look like, and what its author is told when it does not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, complaintsOf as complaints, knowledgeOf, shippedKnowledge } from '../knowledge.ts';

const whole = [
  'kb: 100001',
  'title: The inbox is full',
  'severity: warning',
  'signatures:',
  '  - "the inbox {path} is full"',
  'samples: ["the inbox C:\\\\SMS\\\\a.box is full"]',
  'misses: ["the inbox is fine"]',
];

test('an article that holds together has no problems', () => {
  const { articles } = knowledgeOf(article('Q100001', ...whole));
  assert.equal(articles[0]?.title, 'The inbox is full');
  assert.equal(articles[0]?.summary, 'What it is.');
});

test('sections stand under their headings', () => {
  const source = article('Q100001', ...whole);
  const { articles } = knowledgeOf({
    ...source,
    text: `${source.text}\n\n## Cause\nMuch.\n\n## What to do\nLess.`,
  });
  assert.deepEqual(articles[0]?.sections, [
    { heading: 'Cause', text: 'Much.' },
    { heading: 'What to do', text: 'Less.' },
  ]);
});

test('a file without front matter, or with a line that is none, is told so with its line', () => {
  assert.match(
    complaints({ file: 'articles/Q1.md', text: 'hello' })[0] ?? '',
    /Q1\.md:1: the file must begin with front matter/,
  );
  assert.match(
    complaints(article('Q100001', ...whole, 'oh dear'))[0] ?? '',
    /Q100001\.md:9: "oh dear" is not "key: value"/,
  );
});

test('an unknown key, a missing title, a wrong severity are told', () => {
  const all = complaints(article('x', 'severity: bad', 'colour: red')).join('\n');
  assert.match(all, /x\.md:1: "title" is required/);
  assert.match(all, /x\.md:2: "severity" is "bad"; it must be one of error, warning, info, hint/);
  assert.match(all, /x\.md:3: "colour" is not a known key; known are codes, components, fixed, kb,/);
});

test('an article with a number is named by it', () => {
  assert.match(complaints(article('Q5', ...whole)).join(), /KB 100001 belongs into a file named Q100001\.md/);
});

test('a signature must match a sample of its own and no near miss', () => {
  const without = complaints(article('Q100001', ...whole.slice(0, 5), 'misses: ["x"]')).join();
  assert.match(without, /no sample is matched by the signature/);
  const missed = complaints(
    article('Q100001', ...whole.slice(0, 6), 'misses: ["The inbox  D:\\\\x is full today"]'),
  ).join();
  assert.match(missed, /matches the near miss "The inbox/);
});

test('values that YAML would read otherwise must be quoted', () => {
  assert.match(
    complaints(article('a', 'title: one: two', 'severity: info')).join(),
    /a\.md:2: quote this value: one: two/,
  );
});

test('a file that no drawer takes is a problem', () => {
  assert.match(complaints({ file: 'notes.txt', text: '' })[0] ?? '', /no drawer takes this file/);
});

test('the shipped knowledge recognises the lines that KB 236052 quotes, and its companion as such', () => {
  const { articles, matcher } = shippedKnowledge();
  const matched = (line: string) => matcher.match(line).map(({ article: index }) => articles[index]?.id);
  assert.deepEqual(matched('Warning - could not read files from site TB1 (#2147942405)'), ['Q236052']);
  assert.deepEqual(matched('Warning - CNALPathEx::GetAccessiblePath returned error 2147942405'), ['Q236052']);
  assert.deepEqual(matched("CClientSiteCfgArray - Can't get accessible path for site TB1 config info"), [
    'Q236052',
  ]);
  const [companion] = matcher.match('CCIM32 - Retry in 60 minutes');
  assert.equal(companion?.isCompanion, true);
});
