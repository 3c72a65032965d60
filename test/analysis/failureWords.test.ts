// Which words of a message tell of the failure, and what is read first of one that has none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { failureWords, headOf } from '../../server/src/analysis/failureWords.ts';

const wordsIn = (message: string) => failureWords(message).map(({ start, end }) => message.slice(start, end));
const headIn = (message: string) => {
  const { start, end } = headOf(message);
  return message.slice(start, end);
};

for (const [message, ...expected] of [
  ['Could not open the box, access denied', 'Could not', 'denied'],
  ['ERROR: the file was not found', 'ERROR', 'not found'],
  ["Can't connect: timed out", "Can't", 'timed out'],
  ['Warning - the failover site took over', 'Warning'],
  ['CError::Failed_Twice'],
  ['All is well'],
] as const) {
  test(message, () => assert.deepEqual(wordsIn(message), expected));
}

for (const [message, expected] of [
  ['The box is gone. Waiting.', 'The box is gone'],
  ['  The box is gone\r\nsecond line', 'The box is gone'],
  ['C:\\a.txt is away', 'C:\\a.txt is away'],
  ['', ''],
  ['   ', ''],
] as const) {
  test(`first of "${message}"`, () => assert.equal(headIn(message), expected));
}

test('words and heads lie in their message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (message) => {
      for (const { start, end } of [...failureWords(message), headOf(message)])
        assert.ok(0 <= start && start <= end && end <= message.length);
      assert.ok(headIn(message).length <= 80);
      assert.doesNotMatch(headIn(message), /[\r\n]/);
    }),
  );
});
