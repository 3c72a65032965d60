// Words on a terminal, whatever they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  harmless,
  harmlessJson,
  shortened,
  widthOf,
  wordsOf,
  wrapped,
} from '../../server/src/hosts/terminalText.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

test('what would steer a terminal is written out', () => {
  for (const [text, shown] of [
    ['plain words, Größe, 日誌 😀', 'plain words, Größe, 日誌 😀'],
    ['\x1b[31mred', '\\x1b[31mred'],
    ['a\r\n\tb\x7f\x9b', 'a\\x0d\\x0a\\x09b\\x7f\\x9b'],
    ['\u202eabc\u2066\u200b\ufeff', '\\u202eabc\\u2066\\u200b\\ufeff'],
    ['one\u2028two\u2029', 'one\\u2028two\\u2029'],
    ['\u{e0001}\ud800', '\\u{e0001}\\ud800'],
  ] as const) {
    assert.equal(harmless(text), shown);
  }
});

test('nothing that steers is left of any text', () => {
  fc.assert(fc.property(anyText, (text) => !steering.test(harmless(text))));
});

test('JSON says the same without them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const json = harmlessJson({ [text]: [text] });
      assert.doesNotMatch(json, steering);
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ [text]: [text] })));
    }),
  );
});

test('what is shortened fits, and says that something is missing', () => {
  assert.equal(shortened('abcdef', 6), 'abcdef');
  assert.equal(shortened('abc defgh', 6), 'abc…');
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, columns) => {
      const short = shortened(text, columns);
      assert.ok(widthOf(short) <= columns);
      assert.ok(short === text || short.endsWith('…'));
    }),
  );
});

test('wrapped text has all of its words in order, and lines that fit wherever a word does', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 20, max: 60 }), (text, columns) => {
      const lines = wrapped(wordsOf(text), { columns, first: '', rest: '    ' }).split('\n');
      assert.deepEqual(wordsOf(lines.join('\n')), wordsOf(text));
      for (const line of lines) assert.ok(widthOf(line) <= columns);
    }),
  );
});
