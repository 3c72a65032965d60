// A check is read, and its author is told what is wrong with it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseCheck } from '../../server/src/analysis/knowledge/checks/check.ts';
import { parseClauses } from '../../server/src/analysis/knowledge/checks/clauses.ts';
import { sentenceParts } from '../../server/src/analysis/knowledge/checks/fillIns.ts';
import { shippedKnowledge } from '../knowledge.ts';

const text = `---
question: Is the job done?
products: [2.0]
of: machine
logs: [hman]
also: [sitecomp]
articles: [Q171338]
procedures: [prepare-upgrade-of-sms1-site]
---
One log is looked at.

## Evidence
### done (step): The job was done
sure: certain
source: Q171338
- hman: \`The big job is done at {server}\`
- like: \`The big job is done at HQSMS01\`
- unlike: \`The big job is undone\`

### broken (trouble): The job broke
sure: inferred
source: practice
- any: article Q171338
- sitecomp: errors
- ini: a file

## Answers
### broken (bad)
when: broken after done, broken within 2 days
procedures: [prepare-upgrade-of-sms1-site site=]
The job broke at {{broken.time}}, and is over on {{broken.time + 60 days}}.

Mend it.

### done (good)
when: done, read sitecomp
when: done, no broken
The job was done at {{done.server}}.

Nothing to do.

## To tick
- Is it enough?
`;

function read(source: string) {
  const complaints: string[] = [];
  const check = parseCheck({ file: 'checks/big-job.md', text: source }, ({ line, message }) =>
    complaints.push(`${line}: ${message}`),
  );
  return { check, complaints };
}

test('it is read whole', () => {
  const { check, complaints } = read(text);
  assert.deepEqual(complaints, []);
  assert.equal(check.id, 'big-job');
  assert.equal(check.asked, 'always');
  assert.deepEqual(
    check.evidence.map(({ id, role, lines }) => [id, role, lines.length]),
    [
      ['done', 'step', 1],
      ['broken', 'trouble', 3],
    ],
  );
  assert.deepEqual(
    check.evidence[1]?.lines.map(({ logs, showing }) => [logs.join(), showing.kind]),
    [
      ['', 'article'],
      ['sitecomp', 'errors'],
      ['ini', 'file'],
    ],
  );
  assert.deepEqual(check.answers[0]?.when, [
    [
      { kind: 'after', what: 'broken', than: 'done' },
      { kind: 'within', what: 'broken', seconds: 172_800 },
    ],
  ]);
  assert.deepEqual(check.answers[1]?.when[0]?.[1], { kind: 'read', log: 'sitecomp' });
  assert.deepEqual(check.ticks, ['Is it enough?']);
});

describe('its author is told', () => {
  const cases: readonly [what: string, from: string, to: string, told: RegExp][] = [
    [
      'of a template that is none',
      'done at {server}`\n- like',
      'd{text}`\n- like',
      /"The big job is d\{text\}"/,
    ],
    [
      'of evidence without an example',
      '- like: `The big job is done at HQSMS01`\n',
      '',
      /no "like" is matched/,
    ],
    ['of an example that fits and must not', 'is undone', 'is done at HQ', /is to be unlike/],
    ['of a role that is none', '(trouble)', '(problem)', /is not "id \(start\|step\|trouble\|sign\): title"/],
    ['of a tone that is none', '(bad)', '(awful)', /is not "id \(good\|bad\|waiting\|open\)"/],
    [
      'of a clause that is none',
      'when: done, no broken',
      'when: done or broken',
      /"done or broken" is no clause/,
    ],
    [
      'of evidence that is not there',
      'when: done, no broken',
      'when: done, no brokn',
      /no evidence "brokn", did you mean "broken"|no evidence "brokn"/,
    ],
    ['of a log that it does not read', 'read sitecomp', 'read sched', /"sched" is none of its logs/],
    ['of a log that is not named', '- hman: `The', '- sched: `The', /stands in sched, which neither/],
    [
      'of a place that may be empty',
      'when: done, no broken\nThe job',
      'when: no broken\nThe job',
      /does not always say that done was seen/,
    ],
    ['of a hole that no line has', '{{done.server}}', '{{done.site}}', /no line of "done" has a hole "site"/],
    ['of a sentence without its end', '{{done.server}}.', '{{done.server}}', /ends with a full stop/],
    ['of an answer that says no more', '\nNothing to do.\n', '', /say what it means and what to do/],
    [
      'of trouble that nobody speaks of',
      'when: broken after done, broken within 2 days',
      'when: done',
      /no answer speaks of the trouble "broken"|does not always say/,
    ],
    ['of a section that is none', '## To tick', '## Ticks', /"## Ticks" is no section/],
    ['of a key that is none', 'also:', 'alos:', /"alos" is not a known key/],
    ['of a word for when it is asked', 'of: machine', 'of: machine\nasked: often', /"asked" is "often"/],
  ];
  for (const [what, from, to, told] of cases)
    test(what, () => {
      assert.ok(text.includes(from), from);
      const { complaints } = read(text.replace(from, to));
      assert.ok(
        complaints.some((one) => told.test(one)),
        complaints.join('\n'),
      );
    });
});

test('whatever stands in a file, reading it ends', () => {
  const pieces = fc.constantFrom(
    '---\n',
    '## Evidence\n',
    '### a (step): b\n',
    '## Answers\n',
    '### a (good)\n',
    'when: a after b\n',
    '{{a.time}}',
    '- hman: `x`\n',
    'a',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      read(parts.join(''));
      read(text + parts.join(''));
      parseClauses(parts.join(''));
      sentenceParts(parts.join(''));
    }),
    { numRuns: 500 },
  );
});

test('a sentence loses nothing but its places', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const kept = sentenceParts(words).filter((part) => typeof part === 'string');
      assert.equal(kept.join(''), words.replace(/\{\{[^{}]*\}\}/g, ''));
    }),
  );
});

test('the checks that ship ask what an admin asks, and each says where it is known from', () => {
  const { all } = shippedKnowledge().checks;
  const questions = all.map(({ question }) => question);
  assert.equal(new Set(questions).size, questions.length);
  for (const { question, evidence, answers } of all) {
    assert.match(question, /^[A-Z].{10,80}\?$/);
    assert.ok(evidence.every(({ source }) => source.length > 3));
    // Nothing that was seen must be without a word: the last answer is for when nothing was.
    assert.ok(answers.length >= 2, question);
  }
});
