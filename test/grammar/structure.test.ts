// What a pattern may not hold, because each of these costs a multiple or runs over the file. The measure itself is
// `npm run bench` (bench/grammar.mjs): the whole grammar in at most twice the time of its frames.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grammarText, type Language } from './engine.ts';

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly captures?: Record<string, Rule>;
  readonly beginCaptures?: Record<string, Rule>;
  readonly endCaptures?: Record<string, Rule>;
  readonly patterns?: readonly Rule[];
  readonly repository?: Record<string, Rule>;
}

/** A rule and everything below it. */
function withInner(rule: Rule): Rule[] {
  const inner = [
    ...(rule.patterns ?? []),
    ...[rule.repository, rule.captures, rule.beginCaptures, rule.endCaptures].flatMap((rules) =>
      Object.values(rules ?? {}),
    ),
  ];
  return [rule, ...inner.flatMap(withInner)];
}

function grammar(language: Language): Rule & { repository: Record<string, Rule> } {
  return JSON.parse(grammarText(language));
}

function patternsOf(language: Language): string[] {
  const found = withInner(grammar(language)).flatMap(({ match, begin, end }) => [match, begin, end]);
  const patterns = found.filter((pattern) => pattern !== undefined);
  assert.ok(patterns.length >= 4, `${language} has patterns to look at`);
  return patterns;
}

/** The one look-ahead allowed: where a record that never closed gives way. */
const recovery = '|^(?=<!\\[LOG\\[)';

const costly: Record<string, RegExp> = {
  'a look-behind': /\(\?<[=!]/,
  'a look-ahead': /\(\?[=!]/,
  'letter case switched off': /\(\?[a-z]*i/,
  'any run of digits': /\\b\\d\+\\b/,
  'any word': /\\b\\w\+/,
  'the rest of the line': /(?<!\\)\.[*+]/,
  'a repeated group with a repeat at its end': /[*+}]\??\)[*+{]/,
  'a back reference': /\\[1-9k]/,
};

for (const [what, sign] of Object.entries(costly)) {
  test(`no pattern of the log grammar holds ${what}`, () => {
    for (const pattern of patternsOf('sms-log')) assert.doesNotMatch(pattern.replace(recovery, ''), sign);
  });
}

test('one rule of the log grammar spans lines, and its end knows how to recover', () => {
  const spanning = withInner(grammar('sms-log')).filter(({ begin }) => begin !== undefined);
  assert.equal(spanning.length, 1);
  assert.ok(spanning[0]?.end?.endsWith(recovery));
});

test('a message costs two patterns, and no capture is tokenised again', () => {
  const { repository } = grammar('sms-log');
  assert.equal(repository.message?.patterns?.length, 2);
  for (const rule of withInner(grammar('sms-log'))) {
    for (const capture of Object.values(rule.captures ?? rule.endCaptures ?? {})) {
      assert.deepEqual(Object.keys(capture), ['name']);
    }
  }
});

test('every pattern of the setup grammar holds to one line and begins where the line does', () => {
  for (const pattern of patternsOf('sms-setup')) {
    assert.match(pattern, /^\^\[ \\t\]\*/);
    assert.doesNotMatch(pattern, costly['a repeated group with a repeat at its end'] ?? /^/);
  }
});

test('what spans in the grammar of registry files ends with its line', () => {
  const spanning = withInner(grammar('sms-reg')).filter(({ begin }) => begin !== undefined);
  assert.ok(spanning.length >= 4);
  for (const { end } of spanning) assert.match(end ?? '', /^(?:"\|)?\$$/);
  for (const pattern of patternsOf('sms-reg'))
    assert.doesNotMatch(pattern, costly['a repeated group with a repeat at its end'] ?? /^/);
});

test('every scope has a root that the built-in themes colour, and ends in the language', () => {
  const roots =
    /^(comment|constant\.(?:character|numeric)|entity\.name\.tag|invalid\.illegal|keyword\.control|meta|punctuation|string|support\.type\.property-name|variable)\./;
  for (const language of ['sms-log', 'sms-setup', 'sms-reg'] as const) {
    const { repository } = grammar(language);
    const names = Object.values(repository)
      .flatMap(withInner)
      .flatMap(({ name }) => name ?? []);
    assert.ok(names.length >= 8);
    for (const name of names) {
      assert.match(name, roots);
      assert.ok(name.endsWith(`.${language}`), name);
    }
  }
});
