// Records of the `$$<` shape, and what concerns whole files: the rows D1 to D10 and E1 to E10 of the edge cases.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recogniseLog } from '../../server/src/analysis/recognise.ts';
import { ccm, check, named, type Shown, shownOfBytes, trace } from './shownRecords.ts';

for (const [written, message] of [
  ['a~', 'a'],
  ['a~~', 'a'],
  ['a~~~', 'a~'],
  ['a ~ b', 'a ~ b'],
  ['C:\\PROGRA~1\\x~', 'C:\\PROGRA~1\\x'],
]) {
  test(`D1 of "${written}" before the trailer "${message}" is shown, and all is kept`, () => {
    const record = trace(written as string);
    check(record, [{ raw: record, message: message as string, thread: 112 }]);
  });
}

test('D1 a tilde with a blank before it is dropped without the blank’s neighbours', () => {
  check('Results returned : 0 of 1~ $$<SMS Provider><01-02-2026 10:00:01.234+60><thread=5 (0x5)>', [
    { message: 'Results returned : 0 of 1', component: 'SMS Provider' },
  ]);
});

test('D2 a tilde at the start is dropped', () => {
  check(`${trace('~ExecStaticMethod failed (80041002)')}\n${trace('~~===== Completed =====')}`, [
    { message: 'ExecStaticMethod failed (80041002)' },
    { message: '===== Completed =====' },
  ]);
});

for (const component of [
  'Configuration Manager Setup',
  'SMS Provider',
  'CliEx32.dll',
  'C:\\WINNT\\MS\\SMS\\CORE\\BIN\\CLISVCL.EXE',
]) {
  test(`D3 a component may be ${component}`, () => {
    check(trace('a', { component }), [{ component, thread: 112, time: '2026-01-02T10:00:01.234' }]);
  });
}

test('D3 blanks around a component are not part of it', () => {
  check(trace('a', { component: 'APM ' }), [{ component: 'APM' }]);
});

test('D4 a bare thread is hexadecimal beside a stamp of SMS 1.x only', () => {
  const old = 'Mon Dec 04 15:41:45 1995~';
  const newer = 'Tue May 16 13:17:10.834 2000';
  check(
    [
      trace('a', { stamp: old, thread: 'E0' }),
      trace('b', { stamp: old, thread: '168' }),
      trace('c', { stamp: newer, thread: '168' }),
      trace('d', { thread: '168' }),
    ].join('\n'),
    [
      { time: '1995-12-04T15:41:45', thread: 0xe0 },
      { time: '1995-12-04T15:41:45', thread: 0x168 },
      { time: '2000-05-16T13:17:10.834', thread: 168 },
      { thread: 168 },
    ],
  );
});

test('D4 the name of a zone is read over, and no bias made of it', () => {
  check(trace('a', { stamp: 'Mon Jul 03 12:25:46.750 2000 GMT Daylight Time', thread: '43 (0x2B)' }), [
    { time: '2000-07-03T12:25:46.750', bias: undefined, utc: undefined, thread: 43, oddities: [] },
  ]);
});

test('D5 the last trailer counts; marks before it belong to the message', () => {
  check(trace('Paid $$ to <nobody> $$<x> instance:<>.'), [
    { message: 'Paid $$ to <nobody> $$<x> instance:<>.', component: 'SMS_X' },
  ]);
});

test('D6 each line is judged for itself', () => {
  check(
    `plain one\r\n${trace('framed')}\r\n   select * from x\r\n${ccm('later')}\r\n${trace('framed too')}`,
    [
      { message: 'plain one', format: 'plain' },
      { message: 'framed', format: 'trace' },
      { format: 'plain', component: '' },
      { message: 'later', format: 'ccm' },
      { message: 'framed too', format: 'trace' },
    ],
  );
});

test('D7 an unsigned thread above 2^31 is itself', () => {
  check(
    trace('a', { stamp: 'Wed Jan 19 06:31:35.090 2000', thread: '4294798339 (0xFFFD6C03)' }) +
      '\n' +
      trace('b', { thread: '2147483648 (0x80000000)' }),
    [{ thread: 4294798339 }, { thread: 2147483648 }],
  );
});

test('D8 a line break of HTML behind the trailer is no text', () => {
  const record = `${trace('a', { stamp: 'Tue Jan 04 15:19:23.375 2000', thread: '108 (0x6C)' })}<BR/>`;
  check(`${record}\r\n${trace('b')}`, [{ message: 'a', thread: 108 }, { message: 'b' }]);
});

test('D8 one blank or none before the trailer will do', () => {
  check(
    'connection failed$$<CcmExec><03-15-2026 10:00:01.234+60><thread=5 (0x5)>\nb $$<CcmExec><03-15-2026 10:00:01.234+60><thread=5 (0x5)>',
    [
      { message: 'connection failed', component: 'CcmExec', time: '2026-03-15T10:00:01.234', thread: 5 },
      { message: 'b', component: 'CcmExec', time: '2026-03-15T10:00:01.234', thread: 5 },
    ],
  );
});

test('D8 a trailer that lacks a bracket is read, and said to be misspelt', () => {
  check('a  $$<CCIM32<Tue Jun 22 01:26:12.270 1999><thread=5 (0x5)>', [
    {
      message: 'a',
      format: 'trace',
      component: 'CCIM32',
      time: '1999-06-22T01:26:12.270',
      thread: 5,
      oddities: ['misspelt'],
    },
  ]);
});

test('D9 a status message says its severity, else the words do', () => {
  check(
    [
      trace('STATMSG: ID=500 SEV=W LEV=M SOURCE="SMS Server" ISTR0="an error"'),
      trace('STATMSG: ID=501 SEV=E LEV=M SOURCE="SMS Server"'),
      trace('STATMSG: ID=502 SEV=I LEV=M SOURCE="SMS Server" ISTR0="an error"'),
      trace('~STATMSG: ID=503 SEV=W LEV=M SOURCE="SMS Server"~'),
      trace('It failed'),
      trace('Failover done'),
      trace('WARNING: low'),
      trace('well'),
    ].join('\r\n'),
    [
      { severity: 'warning', severityFrom: 'status' },
      { severity: 'error', severityFrom: 'status' },
      { severity: 'info', severityFrom: 'status' },
      { severity: 'warning', severityFrom: 'status' },
      { severity: 'error', severityFrom: 'words' },
      { severity: 'info', severityFrom: 'words' },
      { severity: 'warning', severityFrom: 'words' },
      { severity: 'info', severityFrom: 'words' },
    ],
  );
});

test('D10 the thread may be missing, and the stamp with it', () => {
  check('a  $$<SMS_X><01-02-2026 10:00:01.234+60>\nb  $$<Configuration Manager Setup>\nc', [
    {
      message: 'a',
      format: 'trace',
      component: 'SMS_X',
      time: '2026-01-02T10:00:01.234',
      bias: 60,
      thread: undefined,
    },
    {
      message: 'b',
      format: 'trace',
      component: 'Configuration Manager Setup',
      time: undefined,
      thread: undefined,
    },
    { message: 'c', format: 'plain' },
  ]);
});

test('D10 the stamp may be missing before a thread', () => {
  check('a  $$<SMS_X><thread=5 (0x5)>', [{ message: 'a', component: 'SMS_X', time: undefined, thread: 5 }]);
});

test('E1 a byte order mark at the start of a line, of any line, is not text', () => {
  check(`\uFEFF${ccm('a')}\r\n\uFEFF${trace('b')}\r\n\uFEFFc\r\n\uFEFF<Fri Dec  9 11:25:00 2022> d\r\n`, [
    { raw: ccm('a'), message: 'a' },
    { raw: trace('b'), message: 'b' },
    { raw: 'c', message: 'c' },
    { raw: '<Fri Dec  9 11:25:00 2022> d', message: 'd', time: '2022-12-09T11:25:00' },
  ]);
});

function checkBytes(bytes: Uint8Array, expected: readonly Shown[]): void {
  assert.deepEqual(named(shownOfBytes(bytes), expected), expected);
}

test('E2 bytes of UTF-16 with a byte order mark read like their text, in either order', () => {
  const text = `\uFEFF${ccm('Größe 😀 \u{10348}')}\r\n${trace('zwei', { component: 'Bücher' })}\r\n`;
  const expected = [
    { message: 'Größe 😀 \u{10348}', component: 'C', time: '2026-01-02T10:00:01.234', thread: 7 },
    { message: 'zwei', component: 'Bücher', thread: 112 },
  ];
  checkBytes(Buffer.from(text, 'utf16le'), expected);
  checkBytes(Buffer.from(text, 'utf16le').swap16(), expected);
});

test('E3 bytes that are not UTF-8 are Windows-1252', () => {
  checkBytes(Buffer.from(`${ccm('Gr\xf6\xdfe')}\r\n`, 'latin1'), [{ message: 'Größe', thread: 7 }]);
});

test('E3 so are those between 0x80 and 0x9F', () => {
  checkBytes(
    Buffer.from(
      `${ccm('Gr\xf6\xdfe: 5 \x80')}\r\n${trace('na\xefve', { component: 'B\xfccher' })}\r\n`,
      'latin1',
    ),
    [
      { message: 'Größe: 5 €', thread: 7 },
      { message: 'naïve', component: 'Bücher', thread: 112 },
    ],
  );
});

test('E4 positions are those of the text, however its lines end', () => {
  const a = ccm('a\nb\r\nc\rd');
  const text = `${a}\r\n${trace('e')}\n\n\r\n${ccm('f')}\r${trace('g')}`;
  check(text, [
    { raw: a, message: 'a\nb\r\nc\rd' },
    { raw: trace('e'), message: 'e' },
    { raw: ccm('f'), message: 'f' },
    { raw: trace('g'), message: 'g' },
  ]);
});

test('E7 the blanks of typographers are text, not blanks', () => {
  const blanks = '\u2008\u2008\u00A0\u2003';
  check(`${ccm(`${blanks}a${blanks}`)}\r\n${trace(`${blanks}b${blanks}`)}\r\n${blanks}\r\n`, [
    { message: `${blanks}a${blanks}` },
    { message: `${blanks}b${blanks}` },
    { message: blanks, format: 'plain' },
  ]);
});

test('E7 control characters and private ones are text', () => {
  const odd = "UserParameters='2\x070' \b\b89 \x14\x1a\x1b[0m \uF710\x1b \x0b\x0c \u0085 \u2028";
  check(`${ccm(odd)}\r\n${trace(odd)}\r\n`, [
    { message: odd, thread: 7 },
    { message: odd, thread: 112 },
  ]);
});

test('E10 a log is known by what stands in it', () => {
  assert.equal(recogniseLog(`Some heading\r\n\r\n${ccm('a')}\r\n`), true);
  assert.equal(recogniseLog(`Some heading\r\n\r\n${trace('a')}\r\n`), true);
  assert.equal(recogniseLog('<![LOG[a]LOG]!><thread="9" component="Comp" type="2">'), true);
  assert.equal(recogniseLog('nothing of it, <a> $$ <b> [LOG] here'), false);
});

test('E10 the attributes alone are enough, where the opener was cut off', () => {
  assert.equal(recogniseLog(ccm('cut at its start').slice(12)), true);
});

test('E10 a trailer without its thread is enough', () => {
  assert.equal(recogniseLog('a  $$<SMS_X><01-02-2026 10:00:01.234+60>\r\n'), true);
});
