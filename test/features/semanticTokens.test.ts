// Colours of a log's words, shown as `type words`, and what holds of tokens whatever the text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LogView } from '../../server/src/features/index.ts';
import { semanticTokens, tokenLegend } from '../../server/src/features/index.ts';
import { logText } from '../analysis/logPieces.ts';
import { ccm, trace } from '../analysis/shownRecords.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { allOf, finished, viewOf } from './viewOf.ts';

const knowledge = shippedKnowledge();

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: string;
}

function tokensOf(log: LogView, range = allOf(log)): Token[] {
  const { data } = finished(semanticTokens(log, range));
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    tokens.push({ line, character, length, type: tokenLegend.tokenTypes[type] ?? 'none' });
  }
  return tokens;
}

function wordsOf(log: LogView, { line, character, length }: Token): string {
  const start = log.text.lineStart(line) + character;
  return log.text.slice(start, start + length);
}

/** Without the component that wrote the record. */
function colouredIn(text: string): string[] {
  const log = viewOf(text, knowledge);
  return tokensOf(log)
    .map((token) => `${token.type} ${wordsOf(log, token)}`)
    .filter((told) => told !== 'smsComponent SMS_X' && told !== 'smsComponent C');
}

test('in an error the words that tell of the failure are coloured, and its code', () => {
  assert.deepEqual(colouredIn(ccm('Could not open the box: access denied, 0x80070005', { type: '3' })), [
    'smsError Could not',
    'smsError denied',
    'smsCode 0x80070005',
  ]);
});

test('in a warning the same words are those of a warning', () => {
  assert.deepEqual(colouredIn(ccm('Failed to open the box', { type: '2' })), ['smsWarning Failed']);
});

test('the word for a warning is one in an error too', () => {
  assert.deepEqual(colouredIn(ccm('Warning - the call failed', { type: '3' })), [
    'smsWarning Warning',
    'smsError failed',
  ]);
});

test('in a record that is neither no word of failure is coloured', () => {
  assert.deepEqual(colouredIn(ccm('Retries when it failed', { type: '1' })), []);
});

test('an error without such words has its first clause coloured, up to what is read at a glance', () => {
  assert.deepEqual(colouredIn(ccm('Package HQ100012 is gone. Waiting.', { type: '3' })), [
    'smsError Package HQ100012 is gone',
  ]);
  const long = `${'word '.repeat(15)}and more and more of it`;
  assert.deepEqual(colouredIn(ccm(long, { type: '3' })), [`smsError ${'word '.repeat(15)}and`]);
});

test('what an article recognises is coloured as a problem, but for the code in it', () => {
  assert.deepEqual(colouredIn(trace('Warning - could not read files from site TB1 (#2147942405)')), [
    'smsWarning Warning',
    'smsProblem could not read files from site TB1 (#',
    'smsCode 2147942405',
    'smsProblem )',
  ]);
});

test('a number that a hover does not decode is no code, nor is the thread', () => {
  assert.deepEqual(colouredIn(trace('Done with 53 files, 5 are left', { thread: '112 (0x70)' })), []);
  assert.deepEqual(colouredIn(trace('Process 0x80070005 is here', { thread: '5 (0x5)' })), []);
});

test('components and numbers of articles are coloured in any record, and the component that wrote it', () => {
  const text = trace('SMS_EXECUTIVE says: see Q236052', { component: 'SMS_HIERARCHY_MANAGER' });
  assert.deepEqual(colouredIn(text), [
    'smsComponent SMS_EXECUTIVE',
    'smsArticle Q236052',
    'smsComponent SMS_HIERARCHY_MANAGER',
  ]);
});

test('a component in columns of the viewer is coloured, which no grammar finds', () => {
  assert.deepEqual(colouredIn('Starting up\tSMS_Z\t4/2/99 12:01:35 AM\t182 (0xB6)'), ['smsComponent SMS_Z']);
});

test('what runs over a line end is coloured in each line', () => {
  const log = viewOf(ccm('could not read files from\r\nsite TB1 (#5)', { type: '3' }), knowledge);
  const problems = tokensOf(log).filter(({ line }) => line < 2);
  assert.deepEqual(problems.map((token) => `${token.line} ${wordsOf(log, token)}`).slice(0, 1), [
    '0 could not',
  ]);
  const two = ccm('Warning - could not read files from site TB1\r\n(#2147942405)');
  assert.deepEqual(colouredIn(two), [
    'smsProblem could not read files from site TB1',
    'smsProblem (#',
    'smsCode 2147942405',
    'smsProblem )',
  ]);
});

test('only what is asked for is answered', () => {
  const lines = Array.from({ length: 50 }, (_, index) => trace(`Error ${index} of SMS_EXECUTIVE`));
  const log = viewOf(lines.join('\r\n'), knowledge);
  const tokens = tokensOf(log, { start: { line: 20, character: 0 }, end: { line: 23, character: 0 } });
  assert.deepEqual([...new Set(tokens.map(({ line }) => line))], [20, 21, 22]);
  assert.deepEqual(
    tokens,
    tokensOf(log).filter(({ line }) => line >= 20 && line < 23),
  );
});

test('whatever the text and the range, tokens stand one behind the other in it, each within its line', () => {
  const position = fc.record({ line: fc.nat(12), character: fc.nat(60) });
  fc.assert(
    fc.property(logText, position, position, (text, one, other) => {
      const log = viewOf(text, knowledge);
      const [start, end] = [one, other].sort((a, b) => log.text.offsetAt(a) - log.text.offsetAt(b));
      assert.ok(start !== undefined && end !== undefined);
      let last = log.text.offsetAt(start);
      for (const token of tokensOf(log, { start, end })) {
        const from = log.text.lineStart(token.line) + token.character;
        assert.ok(token.length > 0 && from >= last);
        last = from + token.length;
        assert.doesNotMatch(wordsOf(log, token), /[\r\n]/);
      }
      assert.ok(last <= Math.max(log.text.offsetAt(start), log.text.offsetAt(end)));
    }),
    { numRuns: 2000 },
  );
});

test('a message as long as a log is coloured piece by piece', () => {
  const log = viewOf(ccm(`error 0x80070005 ${'x'.repeat(20_000)}\n`.repeat(20), { type: '3' }), knowledge);
  const words = tokensOf(log).map((token) => wordsOf(log, token));
  assert.deepEqual(words.slice(0, -1), Array.from({ length: 20 }, () => ['error', '0x80070005']).flat());
});
