// Hostile and broken logs: records that never close, torn and forged ones, and lines of a megabyte. The long lines grow in
// steps, and each step has thirty times the time it needs: a pattern that is not linear fails here and does not hang.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import textmate from 'vscode-textmate';
import { grammarOf, type Language, painted, tokenise } from './engine.ts';

const record =
  '<![LOG[Whole]LOG]!><time="10:00:00.000+0" date="02-04-2025" component="CcmExec" context="" type="1" thread="7" file="a.cpp:1">';
const trailer = 'Whole  $$<SMS_EXECUTIVE><02-04-2005 10:00:00.000+300><thread=7 (0x7)>';

test('a record that never closes gives way to the next opener at the start of a line', async () => {
  const { tokens: whole } = await tokenise('sms-log', record);
  const { tokens } = await tokenise('sms-log', `<![LOG[Cut in the middle\nof its second line\n${record}`);
  const recovered = tokens.filter(({ line }) => line === 2).map((token) => ({ ...token, line: 0 }));
  assert.deepEqual(recovered, whole);
});

test('ten thousand openers that never close leave a state no deeper than one', async () => {
  const { state } = await tokenise('sms-log', `${'<![LOG[never\n'.repeat(10_000)}${record}\n`);
  assert.equal(state.depth, 1);
});

test('a stray quote in a message does not swallow the end of its record', async () => {
  const whole = await painted('sms-log', record);
  assert.deepEqual(await painted('sms-log', record.replace('Whole', 'a 5" disk')), whole);
});

test('an opener in the middle of a message does not begin a record of its own', async () => {
  const { state } = await tokenise('sms-log', record.replace('Whole', 'Found 1 <![LOG[ more'));
  assert.equal(state.depth, 1);
});

test('a tail without a head, cut attributes and stray quotes leave the next record whole', async () => {
  const whole = await painted('sms-log', record);
  for (const broken of [
    'left over]LOG]!><time="10:00:00.000+0" date="02-04-2025" component="X" context="" type="1" thread="1" file="">',
    '<![LOG[cut]LOG]!><time="10:00:00.0',
    '<![LOG[one " stray quote]LOG]!><time="10:00:00.000+0" date="02-04-2025" component="X" context="" type="1" thread="1" file="">',
    '2025" component="AgentExecutor" context="" type="1">',
  ]) {
    const { tokens, state } = await tokenise('sms-log', `${broken}\n${record}`);
    const last = tokens.filter(
      ({ line, scope }) => line === 1 && scope !== '' && !scope.startsWith('comment'),
    );
    assert.deepEqual(
      last.map(({ scope, text }) => `${scope}: ${text}`),
      whole,
      broken,
    );
    assert.equal(state.depth, 1);
  }
});

test('text that forges the frames of either shape stays within its own line', async () => {
  const whole = await painted('sms-log', trailer);
  for (const forged of [
    'x $$<SMS_FAKE><01-01-2000 00:00:00.000+0><thread=1 (0x1)> $$<',
    ']LOG]!><time="',
    '$$<a<b>c><',
    '<script>"<img src=x onerror=alert(1)>"',
    '[link](command:workbench.action.quit) \u0007\u001b[31m\u202e',
  ]) {
    const text = `${forged}\n${trailer}`;
    assert.deepEqual((await painted('sms-log', text)).slice(-whole.length), whole, forged);
  }
});

const logPieces = [
  'a',
  '"',
  '"[',
  '0',
  'F',
  '0x',
  '-214',
  '214',
  '$$<',
  '$$<x> ',
  '$$<x> <Y',
  '<',
  '<![LOG[',
  ' ',
];
logPieces.push(']LOG]!>', ']LOG]!><', ']LOG]!><time="', 'error ', 'e', 'SEV=', '01234567-', '<01-01-2000 ');
const setupPieces = ['a', ' ', '=', '[', ']', ';', '"', 'password', 'password ', '1', 'a.-', 'a='];
const registryPieces = [
  'a',
  ' ',
  '=',
  '= -',
  '[',
  ']',
  '] ',
  '"',
  '\\',
  '\\\\',
  '\\"',
  '{',
  '{{a',
  '{{a}}',
  '0',
  '00,',
  'hex:',
  '@',
];
const registryBeginnings = ['', '[-', '"a"="'];

test('a line of a megabyte is read to its end, whatever it repeats', async () => {
  for (const size of [16_000, 128_000, 1_000_000]) {
    for (const piece of logPieces) {
      await endsSoon('sms-log', repeated(piece, size));
      await endsSoon('sms-log', `<![LOG[${repeated(piece, size)}`);
    }
    for (const piece of setupPieces) {
      await endsSoon('sms-setup', repeated(piece, size));
      await endsSoon('sms-setup', `SAPassword=${repeated(piece, size)}`);
    }
    for (const piece of registryPieces)
      for (const begun of registryBeginnings) await endsSoon('sms-reg', `${begun}${repeated(piece, size)}`);
  }
});

/** The end holds whatever a pattern may be waiting for: without it the engine sees at once that nothing can match. */
function repeated(piece: string, size: number): string {
  return `${piece.repeat(size / piece.length)} xyz-"]>)}=$;0 LOG password`;
}

async function endsSoon(language: Language, line: string): Promise<void> {
  const grammar = await grammarOf(language);
  const begun = Date.now();
  const { tokens } = grammar.tokenizeLine2(line, textmate.INITIAL);
  assert.ok(tokens.length >= 2);
  assert.ok(Date.now() - begun < 30_000, `${language}: ${line.slice(0, 30)}… of ${line.length} units`);
}
