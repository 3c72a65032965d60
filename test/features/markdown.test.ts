// Log text inside Markdown shows, and does nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inlineCode } from '../../server/src/features/markdown.ts';

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
