// Time as it is written, and when it may be reckoned with: the rows C1 to C15 of the edge cases.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ccm, check, only, trace } from './shownRecords.ts';

test('C1 UTC is local time plus the bias', () => {
  check(
    `${ccm('a', { time: '11:08:00.219+300', date: '10-14-2013' })}\n${trace('b', { stamp: '09-18-2026 16:39:06.598+240' })}`,
    [
      { time: '2013-10-14T11:08:00.219', bias: 300, utc: '2013-10-14T16:08:00.219Z' },
      { time: '2026-09-18T16:39:06.598', bias: 240, utc: '2026-09-18T20:39:06.598Z' },
    ],
  );
});

test('C1 and less where the bias is negative, east of Greenwich', () => {
  check(ccm('a', { time: '00:30:00.000-60', date: '01-01-2026' }), [
    { time: '2026-01-01T00:30:00.000', bias: -60, utc: '2025-12-31T23:30:00.000Z' },
  ]);
});

test('C2 the time is the local time as it was written', () => {
  for (const bias of ['+300', '-600', '+00', ''])
    assert.equal(only(ccm('a', { time: `23:59:59.999${bias}` })).time, '2026-01-02T23:59:59.999');
});

for (const [written, bias] of [
  ['-60', -60],
  ['-060', -60],
  ['+00', 0],
  ['+0', 0],
  ['+000', 0],
  ['+060', 60],
  ['-330', -330],
  ['+480', 480],
  ['-5', -5],
] as const) {
  test(`C3 a bias of ${written} is ${bias} minutes`, () => {
    assert.equal(only(ccm('a', { time: `10:00:00.000${written}` })).bias, bias);
    assert.equal(only(trace('a', { stamp: `01-02-2026 10:00:00.000${written}` })).bias, bias);
  });
}

test('C4 of two signs the last is read, and the bias is not reckoned with', () => {
  check(ccm('a', { time: '11:23:55.656+-240', date: '04-14-2026' }), [
    {
      time: '2026-04-14T11:23:55.656',
      bias: -240,
      utc: undefined,
      thread: 7,
      oddities: ['doubtfulBias'],
    },
  ]);
});

for (const digits of ['1', '12', '123', '1234', '12345', '123456', '1234567']) {
  test(`C5 of ${digits.length} digits behind the dot all are fraction, where no sign follows`, () => {
    check(ccm('a', { time: `10:00:01.${digits}` }), [
      { time: `2026-01-02T10:00:01.${digits}`, bias: undefined, utc: undefined, oddities: [] },
    ]);
  });
}

test('C5 even eight of them, of which seven are kept', () => {
  check(ccm('a', { time: '10:00:01.12345678' }), [
    { time: '2026-01-02T10:00:01.1234567', bias: undefined, utc: undefined, oddities: [] },
  ]);
});

test('C5 the last digit is none of a bias', () => {
  check(ccm('a', { time: '10:00:01.2183' }), [{ time: '2026-01-02T10:00:01.2183', bias: undefined }]);
});

test('C6 a blank in the place of the sign leaves milliseconds and no bias', () => {
  check(ccm('a', { time: '02:51:35.517 600' }), [
    { time: '2026-01-02T02:51:35.517', bias: undefined, utc: undefined, thread: 7 },
  ]);
});

test('C6 a bias glued to the milliseconds is no bias', () => {
  check(ccm('a', { time: '10:00:01.935600' }), [
    { time: '2026-01-02T10:00:01.935600', bias: undefined, utc: undefined },
  ]);
});

test('C7 without a bias the zone is unknown, and nothing is guessed', () => {
  check(ccm('a', { time: '09:31:06.5093267', date: '10-3-2013', file: '' }), [
    { time: '2013-10-03T09:31:06.5093267', bias: undefined, utc: undefined, oddities: [] },
  ]);
});

test('C8 a bias that no zone has keeps the local time and is not reckoned with', () => {
  check(ccm('a', { time: '10:00:01.234+99999' }), [
    { time: '2026-01-02T10:00:01.234', utc: undefined, thread: 7, oddities: ['doubtfulBias'] },
  ]);
});

for (const [time, date] of [
  ['25:00:00.000+60', '01-02-2026'],
  ['10:61:00.000+60', '01-02-2026'],
  ['10:00:61.000+60', '01-02-2026'],
  ['ten past ten', '01-02-2026'],
  ['', '01-02-2026'],
  ['10:00:00.000+60', '02-30-2026'],
  ['10:00:00.000+60', '00-10-2026'],
  ['10:00:00.000+60', '10-00-2026'],
  ['10:00:00.000+60', 'today'],
  ['10:00:00.000+60', ''],
]) {
  test(`C9 the record of time "${time}" and date "${date}" stays, without a time`, () => {
    const record = ccm('a', { time: time as string, date: date as string });
    check(record, [
      {
        raw: record,
        message: 'a',
        time: undefined,
        utc: undefined,
        component: 'C',
        thread: 7,
        oddities: ['badTime'],
      },
    ]);
  });
}

test('C9 so does one with a broken stamp of the site server', () => {
  check(trace('a', { stamp: '13-45-2026 99:00:00.000+60' }), [
    { message: 'a', time: undefined, component: 'SMS_X', thread: 112, oddities: ['badTime'] },
  ]);
});

test('C10 a time may lack its fraction and the second digit of its hour', () => {
  check(
    `${ccm('a', { time: '10:00:01+60' })}\n${ccm('b', { time: '9:00:01' })}\n${ccm('c', { time: '9:00:01.5-60' })}`,
    [
      { time: '2026-01-02T10:00:01', bias: 60, utc: '2026-01-02T11:00:01Z' },
      { time: '2026-01-02T09:00:01', bias: undefined },
      { time: '2026-01-02T09:00:01.5', bias: -60, utc: '2026-01-02T08:00:01.5Z' },
    ],
  );
});

test('C10 a date may have strokes', () => {
  check(ccm('a', { date: '7/23/2026' }), [{ time: '2026-07-23T10:00:01.234' }]);
});

test('C11 the month comes first, always', () => {
  check(`${ccm('a', { date: '03-04-2026' })}\n${ccm('b', { date: '23-07-2026' })}`, [
    { time: '2026-03-04T10:00:01.234' },
    { time: undefined, oddities: ['badTime'] },
  ]);
});

test('C12 records keep the order of the file', () => {
  check(
    [
      ccm('a', { time: '10:00:00.828+60' }),
      ccm('b', { time: '10:00:00.812+60' }),
      ccm('c', { time: '09:00:00.000+60' }),
    ].join('\n'),
    [{ message: 'a' }, { message: 'b' }, { message: 'c' }],
  );
});

test('C13 across the end of summer time UTC goes on while local time goes back', () => {
  check(
    `${ccm('a', { time: '01:59:59.000+240', date: '11-01-2026' })}\n${ccm('b', { time: '01:00:01.000+300', date: '11-01-2026' })}`,
    [{ utc: '2026-11-01T05:59:59.000Z' }, { utc: '2026-11-01T06:00:01.000Z' }],
  );
});

test('C13 at midnight UTC is of another day, month or year', () => {
  check(
    `${ccm('a', { time: '23:59:59.999+300', date: '12-31-2025' })}\n${ccm('b', { time: '00:00:00.000+300', date: '1-1-2026' })}\n${ccm('c', { time: '22:00:00.000+480', date: '02-28-2024' })}`,
    [
      { time: '2025-12-31T23:59:59.999', utc: '2026-01-01T04:59:59.999Z' },
      { time: '2026-01-01T00:00:00.000', utc: '2026-01-01T05:00:00.000Z' },
      { time: '2024-02-28T22:00:00.000', utc: '2024-02-29T06:00:00.000Z' },
    ],
  );
});

test('C14 PSADT writes the sign of UTC, so that its bias is not reckoned with', () => {
  const record = ccm('[Initialization] :: install started.', {
    time: '18:22:38.724+600',
    date: '6-05-2026',
    component: 'Open-ADTSession',
    context: 'FABRIKAM\\jdoe',
    file: 'C:\\Deploy\\PSAppDeployToolkit\\Public\\Open-ADTSession.ps1',
  });
  check(record, [
    { time: '2026-06-05T18:22:38.724', utc: undefined, component: 'Open-ADTSession', thread: 7 },
  ]);
});

test('C15 the seventh digit is kept, for the order of records', () => {
  check(`${ccm('a', { time: '10:00:01.1234567' })}\n${ccm('b', { time: '10:00:01.1234568' })}`, [
    { time: '2026-01-02T10:00:01.1234567' },
    { time: '2026-01-02T10:00:01.1234568' },
  ]);
});
