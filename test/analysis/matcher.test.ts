// Many signatures over one message. The gate may let too much through, but it must never lose a match: what
// it is compared with is every template laid beside every message.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Matcher, matcherFor } from '../../server/src/analysis/match/matcher.ts';
import { matchTemplate } from '../../server/src/analysis/match/matchTemplate.ts';
import { parseTemplate } from '../../server/src/analysis/match/parseTemplate.ts';
import { matcherOf } from './matchers.ts';

const utf8 = new TextEncoder();

function unitsOf(message: string): Uint16Array {
  return Uint16Array.from(message, (_, i) => message.charCodeAt(i));
}

/** What each template finds when it is laid beside the message without a gate. */
function exhaustive(articles: readonly (readonly string[])[], message: string) {
  return articles.flatMap((signatures, article) => {
    for (const [signature, source] of signatures.entries()) {
      const template = parseTemplate(source);
      if ('mistake' in template) continue;
      const match = matchTemplate(template, message);
      const { telling } = template;
      if (match !== undefined)
        return [{ article, signature, isCompanion: false, telling, length: message.length, ...match }];
    }
    return [];
  });
}

function found(matcher: Matcher, message: string) {
  return matcher.match(message).map(({ article, signature }) => `${article}.${signature}`);
}

test('a general line of an article is found where none of its own is', () => {
  const matcher = matcherFor([
    { signatures: ['the door {n} is shut fast'], companions: ['trying again soon'] },
  ]);
  const kinds = (message: string) => matcher.match(message).map(({ isCompanion }) => isCompanion);
  assert.deepEqual(kinds('the door 5 is shut fast, trying again soon'), [false]);
  assert.deepEqual(kinds('Trying again soon'), [true]);
});

test('each article is found once, by its first signature that matches, in the order of articles', () => {
  const matcher = matcherOf([
    ['cannot open the door', 'the door is locked'],
    ['no such thing here'],
    ['door is locked by {server}', 'cannot open the door'],
  ]);
  assert.deepEqual(found(matcher, 'The door is locked by HQSMS01, cannot open the door'), ['0.0', '2.0']);
  assert.deepEqual(found(matcher, 'the door is locked'), ['0.1']);
  assert.deepEqual(found(matcher, 'the window is locked'), []);
});

test('a hit says where it is and what it captured', () => {
  const [hit] = matcherOf([['cannot reach {server} on port {n}']]).match(
    '~Cannot  reach HQSMS01 on port 80.',
  );
  assert.deepEqual(hit, {
    article: 0,
    signature: 0,
    isCompanion: false,
    start: 1,
    end: 33,
    captures: { server: 'HQSMS01', n: '80' },
    telling: [{ name: 'server', type: 'server' }],
    length: 34,
  });
});

test('a signature that is no template is left out, and the others keep their numbers', () => {
  assert.deepEqual(found(matcherOf([['short', 'long enough to match']]), 'it is long enough to match'), [
    '0.1',
  ]);
  assert.deepEqual(found(matcherOf([]), 'anything at all'), []);
  assert.deepEqual(found(matcherOf([[]]), 'anything at all'), []);
});

test('the answer does not depend on what was asked before', () => {
  const matcher = matcherOf([['cannot open the door']]);
  for (const [message, hits] of [
    ['cannot open the door', 1],
    ['', 0],
    ['cannot open the door cannot open the door', 1],
    ['cannot open the doo', 0],
    ['cannot open the door', 1],
  ] as const) {
    assert.equal(matcher.match(message).length, hits, message);
  }
});

for (const literal of [
  'nine char',
  'ten charac',
  'eleven char',
  'twelve chars',
  'a literal that is much longer',
]) {
  test(`"${literal}" is found wherever it stands in a message`, () => {
    const matcher = matcherOf([[literal]]);
    for (let before = 0; before < 30; before++) {
      for (let behind = 0; behind < 16; behind++) {
        const message = `${'-'.repeat(before)}${literal}${'.'.repeat(behind)}`;
        assert.equal(matcher.match(message).length, 1, message);
      }
    }
  });
}

test('a literal is found far into a long message too', () => {
  const matcher = matcherOf([['nine char'], ['a literal that is much longer']]);
  for (let before = 7100; before < 7250; before++) {
    const message = `${'. '.repeat(before / 2)}${'-'.repeat(before % 2)}nine char. A literal that is much longer`;
    assert.deepEqual(found(matcher, message), ['0.0', '1.0'], `${before}`);
    assert.deepEqual(found(matcher, `${message}${'.'.repeat(20_000)}`), ['0.0', '1.0'], `${before}`);
  }
});

test('runs of blanks between the words, of any length, hide nothing', () => {
  for (const literal of ['ab cd efg', 'a bcd e fgh', 'the is gö abcdefghi', 'one two three four five']) {
    const matcher = matcherOf([[`${literal} {n}`]]);
    for (let length = 1; length < 24; length++) {
      for (let before = 0; before < 9; before++) {
        const words = `${literal} 7`.split(' ');
        for (let at = 1; at < words.length; at++) {
          const gap = ' '.repeat(length);
          const message = `${' '.repeat(before)}${words.slice(0, at).join(' ')}${gap}${words.slice(at).join(' ')}`;
          assert.equal(matcher.match(message).length, 1, message);
        }
      }
    }
  }
});

test('blanks of every kind and number are one blank', () => {
  const matcher = matcherOf([['could not read files from site {site}']]);
  for (const blank of ['  ', '~', '\t', '\r\n', '~~  ', '\u00a0', ' '.repeat(40), ' \u00a0~']) {
    for (let at = 1; at < 6; at++) {
      const words = ['could', 'not', 'read', 'files', 'from', 'site', 'TB1'];
      const message = `${words.slice(0, at).join(' ')}${blank}${words.slice(at).join(blank)}`;
      assert.equal(matcher.match(message).length, 1, JSON.stringify(message));
      const bytes = utf8.encode(message);
      assert.equal(matcher.matchUnits(bytes, 0, bytes.length, () => message).length, 1, message);
    }
  }
});

test('a message is a part of the units: what stands around it is not seen', () => {
  const matcher = matcherOf([['cannot open the door']]);
  const units = unitsOf('cannot open the door cannot open the door');
  const decode = (start: number, end: number) => String.fromCharCode(...units.subarray(start, end));
  assert.equal(matcher.matchUnits(units, 0, 20, decode).length, 1);
  assert.equal(matcher.matchUnits(units, 1, 40, decode).length, 0);
  assert.equal(matcher.matchUnits(units, 21, 41, decode).length, 1);
  assert.equal(matcher.matchUnits(units, 0, 19, decode).length, 0);
});

test('no string is made of a message that nothing can match', () => {
  const matcher = matcherOf([['cannot open the door'], ['{n} windows are open']]);
  const bytes = utf8.encode('the door could not be opened, and 5 windows were shut');
  matcher.matchUnits(bytes, 0, bytes.length, () => assert.fail('decoded'));
});

test('one message that holds a literal a hundred thousand times is judged once', () => {
  const matcher = matcherOf([
    ['cannot open the door {n}'],
    ['cannot open the door'],
    ['the door {site} is shut'],
  ]);
  const message = 'cannot open the door '.repeat(100_000);
  const admitted: string[] = [];
  const units = unitsOf(message);
  matcher.scan(units, 0, units.length, (article, signature) => admitted.push(`${article}.${signature}`));
  assert.deepEqual(admitted.sort(), ['0.0', '1.0']);
  assert.deepEqual(found(matcher, message), ['1.0']);
});

test('a message of a million blanks is judged in one pass', () => {
  const matcher = matcherOf([['cannot open the door'], ['a  b  c  d  e']]);
  for (const message of [
    ' '.repeat(1 << 20),
    `cannot open the${' '.repeat(1 << 20)}door`,
    `a${'~ '.repeat(1 << 18)}b${'\t'.repeat(1 << 18)}c${' '.repeat(1 << 18)}d e`,
  ]) {
    assert.ok(matcher.match(message).length <= 1);
  }
});

// Few words, so that signatures resemble one another and messages hold most of another signature; all kinds
// of blanks and of letters between. A message is made from signatures, whole or cut, and from noise.
const words = [
  'cannot',
  'open',
  'the',
  'file',
  'site',
  'is',
  'Größe',
  'a',
  'SMS_X',
  '—',
  '(#',
  '§',
  'inventory',
];
const values: Readonly<Record<string, readonly string[]>> = {
  site: ['TB1', 'tb12'],
  server: ['HQSMS01', '\\\\hqsms01', '-'],
  account: ['FABRIKAM\\svc', 'NT AUTHORITY\\SYSTEM'],
  path: ['C:\\a b', '\\\\HQSMS01\\SMS_TB1', 'a\\b'],
  file: ['a.mif', 'Größe von a.mif'],
  code: ['0x5', '-2147024891', '5.00'],
  n: ['17', 'x'],
  id: ['TB100012', 'job-5'],
  guid: ['{3F2504E0-4F89-11D3-9A0C-0305E82C3301}', '3F2504E0'],
  text: ['no luck, none', 'the file is open', ''],
};
const signature = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(values).map((type) => `{${type}}`)) },
    ),
    { minLength: 2, maxLength: 8 },
  )
  .map((parts) => parts.map((part, i) => part.replace(/^\{/, `{h${i}:`)).join(' '));
const blank = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  '~',
  '\t',
  '\r\n',
  '\u00a0',
  ' ~ ',
  ' '.repeat(20),
);

function messageOf(sources: readonly string[]): fc.Arbitrary<string> {
  const piece = fc
    .tuple(
      fc.constantFrom(...sources),
      fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
      fc.array(blank, { minLength: 16, maxLength: 16 }),
    )
    .map(([source, choices, blanks]) => {
      let at = 0;
      return source
        .replace(/\{\w+:(\w+)\}/g, (_, type: string) => {
          const fitting = values[type] ?? [];
          return fitting[(choices[at++ % 9] ?? 0) % (fitting.length + 1)] ?? fitting[0] ?? '';
        })
        .replace(/ /g, () => blanks[at++ % 16] ?? ' ');
    });
  const noise = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 }), fc.constant(' '));
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 2, arbitrary: noise }), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((pieces) =>
      fc.constantFrom(
        pieces.join(''),
        pieces.join(' '),
        pieces.join(' ').toUpperCase(),
        pieces.join('. ').slice(0, -1),
      ),
    );
}

test('a message that comes again has the same hits, and another in its letters has its own', () => {
  const matcher = matcherOf([['the server {server} is down']]);
  const served = (text: string) =>
    matcher
      .matchUnits(unitsOf(text), 0, text.length, (start, end) => text.slice(start, end))
      .map(({ captures }) => captures.server);
  for (let round = 0; round < 3; round++) {
    assert.deepEqual(served('The server HQSMS01 is down'), ['HQSMS01']);
    assert.deepEqual(served('The server HQSMS02 is down'), ['HQSMS02']);
    assert.deepEqual(served('The server HQSMS01 is down again'), ['HQSMS01']);
  }
});

test('units of one byte and of two are not taken for each other', () => {
  const matcher = matcherOf([['cannot find the file {file} here']]);
  const bytes = utf8.encode('cannot find the file é.txt here');
  const wide = Uint16Array.from(bytes);
  const ofBytes = matcher.matchUnits(bytes, 0, bytes.length, () => 'cannot find the file é.txt here');
  const ofWide = matcher.matchUnits(wide, 0, wide.length, () => 'cannot find the file Ã©.txt here');
  assert.deepEqual(
    [ofBytes, ofWide].map(([hit]) => hit?.captures.file),
    ['é.txt', 'Ã©.txt'],
  );
});

test('the gate loses no match, in bytes and in UTF-16 units', () => {
  let matches = 0;
  const articlesAndMessages = fc
    .array(fc.array(signature, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 10 })
    .chain((articles) =>
      fc.tuple(fc.constant(articles), fc.array(messageOf(articles.flat()), { maxLength: 8 })),
    );
  fc.assert(
    fc.property(articlesAndMessages, fc.boolean(), ([articles, messages], chosen) => {
      const matcher = matcherOf(articles, chosen);
      for (const text of messages) {
        const expected = exhaustive(articles, text);
        matches += expected.length;
        assert.deepEqual(matcher.match(text), expected);
        const units = unitsOf(`${text}${text}`);
        assert.deepEqual(
          matcher.matchUnits(units, text.length, units.length, () => text),
          expected,
        );
        const bytes = utf8.encode(`cannot open${text}cannot open`);
        assert.deepEqual(
          matcher.matchUnits(bytes, 11, bytes.length - 11, () => text),
          expected,
        );
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(matches > 3000, `${matches} matches`);
});
