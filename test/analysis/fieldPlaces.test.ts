// Where a record's thread and component are written, in each shape that has them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { componentPlace, threadPlace } from '../../server/src/analysis/log/fieldPlaces.ts';
import { readLog } from '../../server/src/analysis/log/readLog.ts';
import { TextStore } from '../../server/src/analysis/text/textStore.ts';
import { logText } from './logPieces.ts';
import { ccm, trace } from './shownRecords.ts';

/** The text with `[…]` around the thread and `{…}` around the component. */
function placesIn(line: string): string {
  const text = new TextStore(line);
  const record = readLog(line).record(0);
  const thread = threadPlace(text, record);
  const component = componentPlace(text, record);
  const marks = [
    ...(thread === undefined ? [] : [[thread.start, '['] as const, [thread.end, ']'] as const]),
    ...(component === undefined ? [] : [[component.start, '{'] as const, [component.end, '}'] as const]),
  ].sort(([one], [other]) => other - one);
  return marks.reduce((shown, [at, mark]) => shown.slice(0, at) + mark + shown.slice(at), line);
}

for (const [line, expected] of [
  [
    'fine $$<SMS_X><Tue Jan 04 15:19:20.112 2000><thread=112 (0x70)>',
    'fine $$<{SMS_X}><Tue Jan 04 15:19:20.112 2000><thread=[112] (0x70)>',
  ],
  [
    'fine~  $$<SMS_X><Mon Dec 04 15:41:45 1995~><thread=70>',
    'fine~  $$<{SMS_X}><Mon Dec 04 15:41:45 1995~><thread=[70]>',
  ],
  [
    ccm('thread=7 of C', { component: 'time', thread: '7' }),
    ccm('thread=7 of C', { component: '{time}', thread: '[7]' }),
  ],
  ['fine\tSMS_Z\t4/2/99 12:01:35 AM\t182 (0xB6)', 'fine\t{SMS_Z}\t4/2/99 12:01:35 AM\t[182] (0xB6)'],
  ['[18D][Fri 03/17/2000 16:08:23]:text 18D', '[[18D]][Fri 03/17/2000 16:08:23]:text 18D'],
  ['words and nothing else', 'words and nothing else'],
] as const) {
  test(line, () => assert.equal(placesIn(line), expected));
}

test('a component stands in its record, and so does a thread', () => {
  fc.assert(
    fc.property(logText, (line) => {
      const text = new TextStore(line);
      const table = readLog(line);
      for (let index = 0; index < table.count; index++) {
        const record = table.record(index);
        const component = componentPlace(text, record);
        if (component !== undefined)
          assert.equal(text.slice(component.start, component.end), record.component);
        for (const place of [component, threadPlace(text, record)])
          if (place !== undefined) assert.ok(record.start <= place.start && place.end <= record.end);
      }
    }),
    { numRuns: 2000 },
  );
});

test('the component of a usual record is found before any other word', () => {
  assert.equal(
    placesIn(trace('SMS_X writes')),
    trace('SMS_X writes', { component: '{SMS_X}', thread: '[112] (0x70)' }),
  );
});
