// What a terminal shows while a long log is read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProgressLine } from '../../server/src/hosts/progressLine.ts';
import { ReadingWatch } from '../../server/src/hosts/readingWatch.ts';

/** A terminal that remembers what was written, and a clock that is set by hand. */
function watched(terminal: { isTTY?: boolean; columns?: number } = { isTTY: true }) {
  const written: string[] = [];
  const clock = { now: 1000 };
  const line = new ProgressLine({ ...terminal, write: (text) => written.push(text) }, () => clock.now);
  return { written, clock, line };
}

/** The line that stands on the terminal after all that was written to it. */
function standing(written: readonly string[]): string {
  return written.join('').replaceAll('\x1b[K', '').split('\r').at(-1) ?? '';
}

test('nothing is shown for half a second, then how far it is, and nothing is left of it', () => {
  const { written, clock, line } = watched();
  line.show('SMSProv.log', 0.1);
  clock.now += 499;
  line.show('SMSProv.log', 0.2);
  assert.deepEqual(written, []);
  clock.now += 1;
  line.show('SMSProv.log', 0.429);
  assert.deepEqual(written, ['\rSMSProv.log 42 %\x1b[K']);
  line.show('hman.log', 1);
  assert.equal(standing(written), 'hman.log 100 %');
  line.erase();
  assert.deepEqual(written.at(-1), '\r\x1b[K');
});

test('the same is not written twice, and what is not there not erased', () => {
  const { written, clock, line } = watched();
  line.erase();
  clock.now += 1000;
  line.show('a.log', 0.5);
  line.show('a.log', 0.501);
  assert.equal(written.length, 1);
  line.erase();
  line.erase();
  assert.equal(written.length, 2);
  line.show('a.log', 0.501);
  assert.equal(standing(written), 'a.log 50 %');
});

test('what is no terminal gets nothing', () => {
  for (const terminal of [{}, { isTTY: false }]) {
    const { written, clock, line } = watched(terminal);
    clock.now += 10_000;
    line.show('a.log', 0.5);
    line.erase();
    assert.deepEqual(written, []);
  }
});

test('a name gives way where the line would break, and never the number', () => {
  for (const [columns, name, shown] of [
    [17, 'SMSProv.log', 'SMSProv.log 42 %'],
    [16, 'SMSProv.log', '…Prov.log 42 %'],
    [9, 'SMSProv.log', '…g 42 %'],
    [2, 'SMSProv.log', '… 42 %'],
    [16, '日誌日誌日誌.log', '…日誌.log 42 %'],
    [0, 'SMSProv.log', 'SMSProv.log 42 %'],
  ] as const) {
    const { written, clock, line } = watched({ isTTY: true, columns });
    clock.now += 500;
    line.show(name, 0.42);
    assert.equal(standing(written), shown);
  }
});

test('of several files it is told which one is read, and where logs are looked for before', async () => {
  const { written, clock, line } = watched();
  const watch = new ReadingWatch(line);
  clock.now += 500;
  assert.equal(await watch.looksInto('site/logs'), true);
  assert.equal(standing(written), 'site/logs');
  watch.begin('site/logs/hman.log', 3, 17);
  watch.onProgress(0.5);
  assert.equal(standing(written), 'hman.log (3 of 17) 50 %');
  watch.begin('hman.log');
  watch.onProgress(0.5);
  assert.equal(standing(written), 'hman.log 50 %');
  watch.end();
  assert.equal(standing(written), '');
});

test('a name cannot steer the terminal', () => {
  const { written, clock, line } = watched();
  clock.now += 500;
  line.show('a\x1b[2J\r\n\x07\u202E.log', 0);
  assert.deepEqual(written, ['\ra?[2J????.log 0 %\x1b[K']);
});
