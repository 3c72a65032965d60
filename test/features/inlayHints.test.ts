// Names behind codes, and silences. A log is shown with its hints in it, each as `⟨hint⟩`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inlayHints, type LogView } from '../../server/src/features/index.ts';
import { spanInWords } from '../../server/src/features/spanInWords.ts';
import { logText } from '../analysis/logPieces.ts';
import { ccm, trace } from '../analysis/shownRecords.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { rendered } from './renderedMarkdown.ts';
import { allOf, finished, viewOf } from './viewOf.ts';

const knowledge = shippedKnowledge();

function hintsIn(log: LogView, wanted = 'all', range = allOf(log)) {
  return finished(inlayHints(log, range, wanted));
}

function shown(text: string, wanted = 'all'): string {
  const log = viewOf(text, knowledge);
  return hintsIn(log, wanted)
    .map(({ position, label }) => [log.text.offsetAt(position), label] as const)
    .sort(([one], [other]) => other - one)
    .reduce((line, [at, label]) => `${line.slice(0, at)}⟨${label}⟩${line.slice(at)}`, text);
}

/** Of one message, without what stands behind it. */
function named(message: string): string {
  return shown(trace(message)).split('  $$<')[0] ?? '';
}

for (const [message, expected] of [
  ['failed (#2147942405)', 'failed (#2147942405⟨= E_ACCESSDENIED⟩)'],
  ['Win32 Error = 53 here', 'Win32 Error = 53⟨= ERROR_BAD_NETPATH⟩ here'],
  ['failed with 0x80041002', 'failed with 0x80041002⟨= WBEM_E_NOT_FOUND⟩'],
  // A guess is left to the hover.
  ['failed with error 5', 'failed with error 5'],
  ['The exit code is 1', 'The exit code is 1'],
  // The number of a message, and what says that all is well.
  ['ERROR 4 - Cannot get the schedule', 'ERROR 4 - Cannot get the schedule'],
  ['Win32 error = 0', 'Win32 error = 0'],
  // What the message says itself, in any letter case.
  ['failed: e_accessdenied (0x80070005)', 'failed: e_accessdenied (0x80070005)'],
  // Of the same number the first.
  ['error 0x80070005 (2147942405)', 'error 0x80070005⟨= E_ACCESSDENIED⟩ (2147942405)'],
  ['no code at all: 53 files', 'no code at all: 53 files'],
] as const) {
  test(`"${message}"`, () => assert.equal(named(message), expected));
}

test('a code without a symbol is named by the first words of what it means', () => {
  const [hint] = hintsIn(viewOf(trace('error = 0x87d00215'), knowledge));
  assert.equal(hint?.label, '= the item looked up was not found');
});

test('of a long meaning what stands before a comma is enough, else it is cut between words', () => {
  const label = (id: number) =>
    hintsIn(viewOf(trace(`STATMSG: ID=${id} SEV=I LEV=M SOURCE="SMS Server" COMP="SMS_X"`), knowledge))[0]
      ?.label;
  assert.equal(label(500), '= The component has started');
  assert.equal(label(3306), '= Hierarchy Manager has worked a site…');
});

test('the tooltip of a name is the card of the code', () => {
  const [hint] = hintsIn(viewOf(trace('failed (#2147942405)'), knowledge));
  const tooltip = typeof hint?.tooltip === 'object' ? hint.tooltip.value : '';
  assert.match(tooltip, /0x80070005 = 2147942405/);
  assert.match(tooltip, /\*\*E\\?_ACCESSDENIED\*\*/);
});

test('nothing of a hostile message comes into a hint or its tooltip', () => {
  const message = '[a](command:evil) <img src=x> **b** $(zap) failed 0x80070005 ![c](https://evil.example/x)';
  const [hint, ...others] = hintsIn(viewOf(trace(message), knowledge));
  assert.deepEqual([hint?.label, others], ['= E_ACCESSDENIED', []]);
  const tooltip = typeof hint?.tooltip === 'object' ? hint.tooltip.value : '';
  assert.doesNotMatch(tooltip, /evil|img|zap/);
  for (const link of rendered(tooltip).links) assert.match(link, /^https:\/\/(?:jeffpar|web\.archive)/);
});

test('the thread is never named', () => {
  const line = trace('fine', { thread: '5 (0x80070005)' });
  assert.equal(shown(line), line);
});

test('with `errors` names stand in errors, warnings and known problems only, with `off` nowhere', () => {
  const said = ccm('state 0x80070005', { type: '1' });
  const failed = ccm('state 0x80070005', { type: '3' });
  const known = ccm('could not read files from site TB1 (#2147942405)', { type: '1' });
  const text = [said, failed, known].join('\r\n');
  const hinted = (wanted: string) =>
    hintsIn(viewOf(text, knowledge), wanted).map(({ position }) => position.line);
  assert.deepEqual([hinted('all'), hinted('errors'), hinted('off')], [[0, 1, 2], [1, 2], []]);
});

function stamp(hour: number, second: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `01-02-2026 ${two(hour)}:${two(Math.floor(second / 60))}:${two(second % 60)}.000+60`;
}

const busy = Array.from({ length: 20 }, (_, second) => trace('text', { stamp: stamp(6, second) }));

test('a silence stands before the record that ends it, in words', () => {
  const text = [...busy, trace('text', { stamp: stamp(10, 12 * 60 + 19) })].join('\r\n');
  const [hint, ...others] = hintsIn(viewOf(text, knowledge));
  assert.deepEqual(others, []);
  assert.deepEqual(hint?.position, { line: 20, character: 0 });
  assert.equal(hint?.label, '4 h 12 min of silence before this');
  assert.equal(hint?.paddingRight, true);
  const { words } = rendered(typeof hint?.tooltip === 'object' ? hint.tooltip.value : '');
  assert.deepEqual(words, [
    'The record before this is of 2026-01-02T06:00:19.000, this one of 2026-01-02T10:12:19.000.',
    'The longest pause that is usual in this log takes about 1 s.',
  ]);
});

test('with `errors` a silence is told before what went wrong', () => {
  for (const [message, count] of [
    ['fine', 0],
    ['failed', 1],
  ] as const) {
    const text = [...busy, trace(message, { stamp: stamp(10, 0) })].join('\n');
    assert.equal(hintsIn(viewOf(text, knowledge), 'errors').length, count, message);
  }
});

test('only the part that is asked for has hints', () => {
  const text = Array.from({ length: 50 }, () => trace('failed (#2147942405)')).join('\r\n');
  const range = { start: { line: 20, character: 0 }, end: { line: 22, character: 0 } };
  assert.deepEqual(
    hintsIn(viewOf(text, knowledge), 'all', range).map(({ position }) => position.line),
    [20, 21],
  );
});

for (const [seconds, words] of [
  [59, '59 s'],
  [60, '1 min'],
  [61, '1 min 1 s'],
  [3599, '59 min'],
  [3600, '1 h'],
  [15140, '4 h 12 min'],
  [86400, '1 d'],
  [435600, '5 d 1 h'],
] as const) {
  test(`${seconds} seconds are ${words}`, () => assert.equal(spanInWords(seconds), words));
}

test('whatever the text, hints stand in it, in its order, and say nothing of it but times', () => {
  fc.assert(
    fc.property(logText, (text) => {
      const log = viewOf(text, knowledge);
      let last = 0;
      for (const { position, label, tooltip } of hintsIn(log)) {
        const at = log.text.offsetAt(position);
        assert.ok(at >= last && at <= text.length);
        last = at;
        assert.ok(typeof label === 'string' && label.length <= 60);
        const { opens } = rendered(typeof tooltip === 'object' ? tooltip.value : '');
        assert.doesNotMatch(opens.join(' '), /html/);
      }
    }),
    { numRuns: 1000 },
  );
});
