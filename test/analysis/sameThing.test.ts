// What stands at a place, and the same thing elsewhere. In a log the cursor is a `^`, and the answer is shown as the
// log with brackets around all that is the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLog } from '../../server/src/analysis/log/readLog.ts';
import { type Nearby, placesOf, thingAt } from '../../server/src/analysis/sameThing.ts';
import { TextStore } from '../../server/src/analysis/text/textStore.ts';
import { finishes } from '../finishes.ts';
import { logText } from './logPieces.ts';
import { ccm, trace } from './shownRecords.ts';

const usual = { mostRecords: 5000, mostUnits: 1 << 19, limit: 1000 };

/** Undefined where nothing of ours stands. */
function placesAt(log: string, offset: number, more: Partial<Nearby> = {}) {
  const text = new TextStore(log);
  const records = readLog(log);
  const thing = thingAt(text, records, offset);
  if (thing === undefined) return undefined;
  const work = placesOf(thing, { text, records, offset, ...usual, ...more });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function marked(log: string, more: Partial<Nearby> = {}): string | undefined {
  const offset = log.indexOf('^');
  const text = log.replace('^', '');
  return placesAt(text, offset, more)
    ?.reverse()
    .reduce(
      (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
      text,
    );
}

const lines = (...all: readonly string[]) => all.join('\r\n');

test('a thread is marked in the records of that thread, and nowhere else', () => {
  assert.equal(
    marked(
      lines(
        trace('a 112', { thread: '11^2 (0x70)' }),
        trace('b', { thread: '7 (0x7)' }),
        ccm('c 112', { thread: '112' }),
      ),
    ),
    lines(
      trace('a 112', { thread: '[112] (0x70)' }),
      trace('b', { thread: '7 (0x7)' }),
      ccm('c 112', { thread: '[112]' }),
    ),
  );
});

test('its hexadecimal twin names the thread too', () => {
  assert.equal(marked(trace('a', { thread: '112 (0x^70)' })), trace('a', { thread: '[112] (0x70)' }));
});

test('a code is marked in whatever notation', () => {
  assert.equal(
    marked(
      lines(
        trace('error 0x8007^0005'),
        trace('failed (#2147942405)'),
        trace('hr = 80070005 and again -2147024891'),
        trace('error 0x80070006'),
        trace('job id 2147942405'),
      ),
    ),
    lines(
      trace('error [0x80070005]'),
      trace('failed (#[2147942405])'),
      trace('hr = [80070005] and again [-2147024891]'),
      trace('error 0x80070006'),
      trace('job id 2147942405'),
    ),
  );
});

test('a package is marked where it is called one or not called at all, and not where it is a collection', () => {
  assert.equal(
    marked(
      lines(
        trace('Package HQ1000^12 is sent'),
        trace('Copying \\\\HQSMS01\\SMSPKGD$\\HQ100012\\setup.exe'),
        trace('Collection HQ100012 is empty'),
        trace('pkg hq100012x'),
      ),
    ),
    lines(
      trace('Package [HQ100012] is sent'),
      trace('Copying \\\\HQSMS01\\SMSPKGD$\\[HQ100012]\\setup.exe'),
      trace('Collection HQ100012 is empty'),
      trace('pkg hq100012x'),
    ),
  );
});

test('letter case does not count in names', () => {
  assert.equal(
    marked(lines(trace('from server HQ^SMS01'), trace('http://hqsms01/x'))),
    lines(trace('from server [HQSMS01]'), trace('http://[hqsms01]/x')),
  );
});

test('a site is marked where it is called one', () => {
  assert.equal(
    marked(lines(trace('site T^B1 is closed'), trace('TB1 of old'), trace('SiteCode=TB1'))),
    lines(trace('site [TB1] is closed'), trace('TB1 of old'), trace('SiteCode=[TB1]')),
  );
});

test('a component is marked in messages and where it wrote a record', () => {
  assert.equal(
    marked(lines(trace('SMS_EXEC^UTIVE starts'), trace('a', { component: 'SMS_EXECUTIVE' }))),
    lines(trace('[SMS_EXECUTIVE] starts'), trace('a', { component: '[SMS_EXECUTIVE]' })),
  );
  assert.equal(
    marked(trace('SMS_EXECUTIVE_THREAD', { component: 'SMS_EXEC^UTIVE' })),
    trace('SMS_EXECUTIVE_THREAD', { component: '[SMS_EXECUTIVE]' }),
  );
});

test('GUIDs, accounts, programs, advertisements and articles are marked', () => {
  const guid = '5F2F4A0C-1D2E-4B3A-9C4D-0123456789AB';
  for (const [here, there] of [
    [`{${guid}}`, `of ${guid.toLowerCase()}`],
    ['for account HQDOM\\SMSService', 'for account hqdom\\smsservice'],
    ['advertisement HQ120003', 'offer HQ120003'],
    ['program="Setup"', "program 'Setup'"],
    ['see KB236052', 'see Q236052'],
  ] as const) {
    const log = lines(trace(here), trace(there));
    assert.equal(placesAt(log, here.length - 4)?.length, 2, here);
  }
});

test('on a word of no such kind nothing is marked', () => {
  assert.equal(marked(trace('Not^hing here')), undefined);
  assert.equal(marked('^'), undefined);
});

test('the nearest are marked, and no more than so many', () => {
  const log = Array.from({ length: 100 }, () => trace('site TB1')).join('\n');
  const middle = log.indexOf('TB1', log.length >> 1) + 1;
  const near = placesAt(log, middle, { limit: 10 });
  assert.equal(near?.length, 10);
  const threads = placesAt(log, log.indexOf('thread=', log.length >> 1) + 8, { mostRecords: 3 });
  assert.equal(threads?.length, 7);
});

test('whatever the text, what is marked lies in it one behind the other', () => {
  fc.assert(
    fc.property(logText, fc.nat(300), (log, offset) => {
      const places = placesAt(log, offset);
      if (places === undefined) return;
      let last = 0;
      for (const { start, end } of places) {
        assert.ok(last <= start && start < end && end <= log.length);
        last = end;
      }
    }),
    { numRuns: 3000 },
  );
});

test('a log of one name alone is searched to its end', () => {
  const log = trace('site TB1 '.repeat(100_000));
  finishes('marking', () => assert.equal(placesAt(log, 6)?.length, 1000));
});
