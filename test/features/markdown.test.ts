// Log text inside Markdown shows, and does nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inlineCode, plain } from '../../server/src/features/markdown.ts';
import { hostilePieces } from '../hostile.ts';
import { rendered } from './renderedMarkdown.ts';

test('text that holds backticks gets a longer fence', () => {
  assert.equal(inlineCode('a `b` ``c`` d'), '``` a `b` ``c`` d ```');
});

test('line ends and control characters become blanks, so that no paragraph can end', () => {
  assert.equal(inlineCode('a\n\n[x](command:y)\u0007\u001b[31m\u2028z'), '` a [x](command:y) [31m z `');
});

test('nothing that stands in a text can close its fence', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('`', '``', '\n', '\\', 'x', ' ', '<b>')), (pieces) => {
      const code = inlineCode(pieces.join(''));
      const fence = /^`+/.exec(code)?.[0] ?? '';
      const inside = code.slice(fence.length, -fence.length);
      assert.ok(!inside.split(/[^`]+/).some((run) => run.length === fence.length));
      assert.doesNotMatch(inside, /[\r\n]/);
    }),
  );
});

const anything = fc
  .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary' })), { maxLength: 5 })
  .map((pieces) => `x${pieces.join(' ')}`);

/** Whatever is seen, with single blanks. */
function seen(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

test('words that are to stand as they are show so, and are no sign, no address and no HTML', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { opens, links, words } = rendered(plain(text));
      assert.deepEqual([opens, links, words.map(seen)], [['paragraph'], [], [seen(text)]]);
    }),
  );
});

test('as code they show too, and are nothing else', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { opens, links, words } = rendered(`${inlineCode(text)} behind`);
      assert.deepEqual(
        [opens, links, words.map(seen)],
        [['paragraph', 'code_inline'], [], [seen(`${text} behind`)]],
      );
    }),
  );
});

test('a name with very many signs of code in it takes no more than a moment', () => {
  assert.equal(inlineCode('`a'.repeat(200_000)).slice(0, 6), '`` `a`');
});
