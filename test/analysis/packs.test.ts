// Articles of the user's own: laid beside ours, over ours where that is trusted, and left out where they are wrong.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PackFile, withPacks } from '../../server/src/analysis/knowledge/packs.ts';
import { article, knowledgeOf } from '../knowledge.ts';

const fields = [
  'title: The door is shut',
  'severity: error',
  'signatures: ["the door {n} is shut fast"]',
  'samples: ["the door 5 is shut fast"]',
  'misses: ["the door 5 is open"]',
];
const own = knowledgeOf(article('own', ...fields));

function pack(name: string, lines: readonly string[], more: Partial<PackFile> = {}): PackFile {
  const { text } = article(name, ...lines);
  return { origin: `file:///w/.sms-lens/${name}.md`, name: `${name}.md`, text, trusted: true, ...more };
}

const window = fields.map((line) => line.replaceAll('door', 'window'));
const ids = (knowledge: { articles: readonly { id: string }[] }) => knowledge.articles.map(({ id }) => id);

test('an article is laid beside those that ship, recognises lines, and says where it comes from', () => {
  const { knowledge, problems } = withPacks(own, [pack('mine', window)]);
  assert.deepEqual(problems, []);
  assert.deepEqual(ids(knowledge), ['own', 'mine']);
  const [hit] = knowledge.matcher.match('the window 7 is shut fast');
  assert.equal(knowledge.articles[hit?.article ?? 0]?.origin, 'file:///w/.sms-lens/mine.md');
  assert.equal(knowledge.matcher.match('the door 7 is shut fast').length, 1);
});

test('one that does not hold together is left out, and told with its line', () => {
  const { knowledge, problems } = withPacks(own, [pack('mine', [...window, 'colour: red'])]);
  assert.deepEqual(ids(knowledge), ['own']);
  assert.deepEqual(
    problems.map(({ file, line }) => `${file}:${line}`),
    ['file:///w/.sms-lens/mine.md:7'],
  );
});

test('a procedure that is not there is told with the line that names it', () => {
  const { problems } = withPacks(own, [pack('mine', [...window, 'procedures: [mend-it]'])]);
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message]),
    [[7, 'there is no procedure "mend-it"']],
  );
});

test('in a trusted workspace it takes the place of ours of the same name', () => {
  const { knowledge } = withPacks(own, [pack('own', window)]);
  assert.deepEqual(ids(knowledge), ['own']);
  assert.equal(knowledge.articles[0]?.title, 'The window is shut');
});

test('in one that is not trusted it takes no place, and its words do nothing', () => {
  const untrusted = { trusted: false };
  const taking = withPacks(own, [pack('own', window, untrusted)]);
  assert.equal(taking.knowledge.articles[0]?.title, 'The door is shut');
  assert.match(taking.problems[0]?.message ?? '', /only a trusted workspace may replace it/);
  const beside = withPacks(own, [pack('mine', window, untrusted)]);
  assert.equal(beside.knowledge.articles[1]?.isPlain, true);
});

test('of two files of one name the second is told', () => {
  const second = pack('mine', window, { origin: 'file:///other/mine.md' });
  const { knowledge, problems } = withPacks(own, [pack('mine', window), second]);
  assert.deepEqual(ids(knowledge), ['own', 'mine']);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['mine stands in file:///w/.sms-lens/mine.md too'],
  );
});

test('whatever a file holds, the others stay', () => {
  for (const text of ['', '\0\0', '---', '---\n---', `---\n${'x'.repeat(100_000)}\n---`]) {
    const { knowledge, problems } = withPacks(own, [pack('mine', [], { text }), pack('other', window)]);
    assert.deepEqual(ids(knowledge), ['own', 'other']);
    assert.ok(problems.length > 0);
  }
});
