// Logs -> records. What is expected is written by hand from the grammar of the formats.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLog } from '../../server/src/analysis/log/readLog.ts';

interface Shown {
  message: string;
  format?: string;
  severity?: string;
  severityFrom?: string;
  time?: string | undefined;
  bias?: number | undefined;
  component?: string;
  thread?: number | undefined;
}

/** Every record of `text`, with just the fields that `expected` names. */
function check(text: string, expected: readonly Shown[]): void {
  const table = readLog(text);
  const shown = Array.from({ length: table.count }, (_, index) => {
    const record = table.record(index);
    const all: Required<Shown> = {
      message: text.slice(record.messageStart, record.messageEnd),
      format: record.format,
      severity: record.severity,
      severityFrom: record.severityFrom,
      time: record.time,
      bias: record.bias,
      component: record.component,
      thread: record.thread,
    };
    const wanted = Object.keys(expected[index] ?? all) as (keyof Shown)[];
    return Object.fromEntries(wanted.map((key) => [key, all[key]]));
  });
  assert.deepEqual(shown, expected);
}

test('an SMS 2.0 client record has local time, no bias, and its thread in decimal', () => {
  check(
    'Warning - could not read files from site TB1 (#2147942405) $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n',
    [
      {
        message: 'Warning - could not read files from site TB1 (#2147942405)',
        format: 'trace',
        severity: 'warning',
        severityFrom: 'words',
        time: '2000-01-04T15:19:23.375',
        bias: undefined,
        component: 'CCIM32',
        thread: 112,
      },
    ],
  );
});

test('an SMS 2.0 server record may name its zone, of which no bias is guessed', () => {
  check(
    'Starting bootstrap operations... $$<SMS_SITE_COMPONENT_MANAGER> <Fri Mar 26 10:43:41.547 1999 Eastern Standard Time><thread=281 (0x119)>',
    [
      {
        message: 'Starting bootstrap operations...',
        time: '1999-03-26T10:43:41.547',
        bias: undefined,
        thread: 281,
      },
    ],
  );
});

test('an SMS 1.x record has a tilde in its stamp and a thread in bare hexadecimal', () => {
  check('got access to SQL Server~   $$<SMS_DESPOOLER><Mon Dec 04 15:41:45 1995~><thread=168>', [
    {
      message: 'got access to SQL Server',
      time: '1995-12-04T15:41:45',
      component: 'SMS_DESPOOLER',
      thread: 0x168,
    },
  ]);
});

test('an SMS 2003 record carries its bias, west of Greenwich positive', () => {
  check('Role is up.  $$<SMS_MP_CONTROL_MANAGER><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>', [
    { message: 'Role is up.', time: '2022-12-09T11:25:14.226', bias: 360, thread: 6156 },
  ]);
});

test('up to two tildes at either end of a message are line breaks and not shown', () => {
  check('~~Waiting for MIF ........~~  $$<SMS_INVENTORY><09-25-2026 04:24:37.092-60><thread=1>', [
    { message: 'Waiting for MIF ........', bias: -60 },
  ]);
});

test('a message may hold $$ and angle brackets: the last trailer counts', () => {
  check('Server:<HQSMS01>, $$<x> instance:<>.  $$<SMS_SQL><12-09-2022 11:25:14.226+00><thread=5 (0x5)>', [
    { message: 'Server:<HQSMS01>, $$<x> instance:<>.', component: 'SMS_SQL', bias: 0 },
  ]);
});

test('the thread of Windows 9x passes 31 bits', () => {
  check('x $$<APM ><Wed Jan 19 06:31:35.090 2000><thread=4294798339 (0xFFFD6C03)>', [
    { message: 'x', component: 'APM', thread: 4294798339 },
  ]);
});

test('an impossible date leaves the record without a time', () => {
  check('x $$<A><13-32-2003 25:00:00.000+00><thread=1>', [{ message: 'x', time: undefined }]);
});

test('a record of the later shape is judged by its type, not by its words', () => {
  check(
    '<![LOG[No error here]LOG]!><time="22:13:25.553+300" date="10-03-2013" component="CcmExec" context="" type="1" thread="3396" file="a.cpp:1">',
    [
      {
        message: 'No error here',
        format: 'ccm',
        severity: 'info',
        severityFrom: 'type',
        time: '2013-10-03T22:13:25.553',
        bias: 300,
        component: 'CcmExec',
        thread: 3396,
      },
    ],
  );
});

test('a message of the later shape may run over many lines', () => {
  check(
    '<![LOG[Raising event:\r\n\ninstance of X\n{\n};]LOG]!><time="1:02:03.004+00" date="1-2-2026" component="C" context="" type="3" thread="" file="">\r\nnext',
    [
      {
        message: 'Raising event:\r\n\ninstance of X\n{\n};',
        severity: 'error',
        time: '2026-01-02T01:02:03.004',
        thread: undefined,
      },
      { message: 'next', format: 'plain' },
    ],
  );
});

test('a record that never closes does not swallow the next', () => {
  check(
    '<![LOG[cut off\r\n<![LOG[whole]LOG]!><time="01:02:03.004+00" date="01-02-2026" component="C" context="" type="2" thread="7" file="">',
    [
      { message: 'cut off', format: 'ccm', time: undefined },
      { message: 'whole', severity: 'warning', thread: 7 },
    ],
  );
});

test('two records on one line are two records', () => {
  check(
    '<![LOG[a]LOG]!><time="01:02:03.004+00" date="01-02-2026" component="C" context="" type="1" thread="1" file=""><![LOG[b]LOG]!><time="01:02:03.004+00" date="01-02-2026" component="C" context="" type="1" thread="1" file="">',
    [{ message: 'a' }, { message: 'b' }],
  );
});

test('type 0 is detail, an empty type leaves the judgement to the words', () => {
  const record = (type: string) =>
    `<![LOG[It failed]LOG]!><time="01:02:03.004+00" date="01-02-2026" component="C" context="" type="${type}" thread="1" file="">\n`;
  check(record('0') + record(''), [
    { message: 'It failed', severity: 'detail', severityFrom: 'type' },
    { message: 'It failed', severity: 'error', severityFrom: 'words' },
  ]);
});

test('a status message says its severity itself', () => {
  check(
    'STATMSG: ID=679 SEV=I LEV=M SOURCE="SMS Server" error  $$<A><12-09-2022 11:25:14.226+00><thread=5 (0x5)>',
    [
      {
        message: 'STATMSG: ID=679 SEV=I LEV=M SOURCE="SMS Server" error',
        severity: 'info',
        severityFrom: 'status',
      },
    ],
  );
});

test('a failover is no failure', () => {
  check('Cluster failover done', [{ message: 'Cluster failover done', severity: 'info' }]);
});

test('a setup log leads with its time', () => {
  check('<07-13-1999 17:40:49> FAILED Sql Script: Creating indexes on', [
    {
      message: 'FAILED Sql Script: Creating indexes on',
      format: 'setup',
      severity: 'error',
      time: '1999-07-13T17:40:49',
    },
  ]);
});

test('blank lines, NULs and byte order marks are nobody’s', () => {
  check('\uFEFFone\r\n\r\n\uFEFFtwo\0\0\0', [{ message: 'one' }, { message: 'two\0\0\0' }]);
});

const anything = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<![LOG[',
        ']LOG]!>',
        '<time="',
        'type="3"',
        '$$<',
        '><',
        '<thread=',
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\uFEFF',
        '~',
        '>',
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

test('whatever stands in a text, its records lie one behind the other and leave out padding only', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const table = readLog(text);
      let at = 0;
      for (let index = 0; index < table.count; index++) {
        const { start, end, messageStart, messageEnd } = table.record(index);
        assert.ok(
          at <= start &&
            start <= messageStart &&
            messageStart <= messageEnd &&
            messageEnd <= end &&
            end <= text.length,
        );
        assert.match(text.slice(at, start), /^[\r\n\0\uFEFF \t]*$/);
        assert.equal(table.recordAt(start)?.index, index);
        at = end;
      }
      assert.match(text.slice(at), /^[\r\n\0\uFEFF \t]*$/);
    }),
    { numRuns: 3000 },
  );
});
