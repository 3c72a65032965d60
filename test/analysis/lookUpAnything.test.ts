// Whatever is asked is answered, with something that can be shown, and at no greater cost for a longer question.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookUp } from '../../server/src/analysis/search/lookUp.ts';
import { subjectCard } from '../../server/src/features/index.ts';
import { finishes } from '../finishes.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { sampleName } from './sampleName.ts';

const knowledge = shippedKnowledge();

/** Everything in the answer has a title, is of a kind, and says something; how much has the very name. */
function answered(question: string): number {
  const { named, related, suggestions } = lookUp(question, knowledge);
  for (const subject of [...named, ...related]) {
    const { title, kind, lines, facts } = subjectCard(subject, knowledge);
    assert.notEqual(title, '');
    assert.notEqual(kind, '');
    const says = [...lines.map(({ name, text }) => name + text), ...facts.flatMap(({ texts }) => texts)];
    assert.notEqual(says.join(''), '', title);
    assert.ok(!says.some((text) => /^undefined|\[object/.test(text)), title);
  }
  assert.ok(named.length + related.length === 0 || suggestions.length === 0);
  assert.ok(suggestions.length <= 4 && suggestions.every((name) => name !== ''));
  return named.length;
}

const hostile = [
  ...['9', '-', '0x', '\u0000', '\u001b[31m', '.*', '(a+)+', '[', '\\', '🙂', '\ud800', 'a b ', '=#: '],
  ...['\u202e', '\u2028', '%s', '<b>', '\t5', 'win32 ', 'sms_'],
].map((piece) => piece.repeat(10_000).slice(0, 10_000));

test('ten thousand signs of anything are answered', () => {
  for (const question of hostile) {
    finishes(`"${question.slice(0, 8)}" again and again`, () => answered(question));
  }
});

test('of a long question the beginning counts, so that no length costs more than another', () => {
  const beginning = `access denied ${'x'.repeat(186)}`;
  assert.equal(beginning.length, 200);
  for (const more of ['', 'hman.log', ' '.repeat(10_000), ...hostile.slice(0, 3)])
    assert.deepEqual(lookUp(beginning + more, knowledge), lookUp(beginning, knowledge));
});

test('names that every object has are names like others', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'HTTP __proto__'])
    assert.equal(answered(name), 0, name);
});

const { logs, components, things, flows } = knowledge.catalogue.all;
const anyName = fc
  .constantFrom(
    ...logs.map(({ log }) => `${log}.log`),
    ...components.map(({ component }) => component),
    ...things.map(({ name }) => name),
    ...flows.map(({ title }) => title),
  )
  .map(sampleName);

test('everything is found by its own name', () => {
  fc.assert(
    fc.property(anyName, (name) => assert.ok(answered(name) > 0, name)),
    { numRuns: 200 },
  );
});

const anyNumber = fc.oneof(fc.nat(70_000), fc.integer({ min: -0x80000000, max: 0xffffffff })).map(String);
const anyLabel = fc.constantFrom(
  'win32',
  'HTTP',
  'sql',
  'status',
  'event',
  'port',
  'KB',
  'Q',
  '0x',
  '#',
  ':',
);
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string());

test('any question is answered, and everything in the answer is complete', () => {
  const pieces = fc.array(fc.oneof(anyName, anyNumber, anyLabel, anything), { maxLength: 4 });
  fc.assert(
    fc.property(pieces, fc.constantFrom('', ' '), (all, between) => {
      answered(all.join(between));
    }),
    { numRuns: 120 },
  );
});
