// One record for every variant of the `<![LOG[` shape that was met in real files or in what others tell of
// them, with all of its fields written by hand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ccm, check, only, type Shown, shownOf } from './shownRecords.ts';

/** What is read from a record as the product writes it. */
const usual: Shown = {
  message: 'm',
  format: 'ccm',
  severity: 'info',
  severityFrom: 'type',
  time: '2026-01-02T10:00:01.234',
  bias: 60,
  utc: '2026-01-02T11:00:01.234Z',
  component: 'C',
  source: 'a.cpp:1',
  thread: 7,
  oddities: [],
};

const variants: Record<string, readonly [text: string, differs: Shown]> = {
  // Attributes
  'the seven attributes in their order': [
    '<![LOG[==[ ccmsetup started in process 476 ]==]LOG]!><time="15:10:29.068+00" date="02-04-2020" component="ccmsetup" context="" type="1" thread="3396" file="ccmsetup.cpp:9498">',
    {
      message: '==[ ccmsetup started in process 476 ]==',
      time: '2020-02-04T15:10:29.068',
      bias: 0,
      utc: '2020-02-04T15:10:29.068Z',
      component: 'ccmsetup',
      source: 'ccmsetup.cpp:9498',
      thread: 3396,
    },
  ],
  'no file': [ccm('m').replace(' file="a.cpp:1"', ''), { source: '' }],
  'a file without its first quote': [
    '<![LOG[m]LOG]!><time="14:13:13.84164" date="01-02-2026" component="main.main" context="" type="1" thread="13" file=helloworld.log"">',
    {
      time: '2026-01-02T14:13:13.84164',
      bias: undefined,
      utc: undefined,
      component: 'main.main',
      source: 'helloworld.log',
      thread: 13,
      oddities: ['misspelt'],
    },
  ],
  'attributes behind the file': [
    ccm('m', { component: '__HEADER__', thread: '0', file: '' }).replace(
      /"">$/,
      '"" script="Detect.ps1" version="2.0.0" runid="39c21392" mode="Normal" ps_version="5.1.26100">',
    ),
    { component: '__HEADER__', thread: 0, source: '' },
  ],
  'another order, and some missing': [
    '<![LOG[m]LOG]!><thread="9" component="Comp" date="1-2-2026" time="01:02:03.000+000" type="2">',
    {
      severity: 'warning',
      time: '2026-01-02T01:02:03.000',
      bias: 0,
      utc: '2026-01-02T01:02:03.000Z',
      component: 'Comp',
      source: '',
      thread: 9,
      oddities: ['misspelt'],
    },
  ],
  'names in upper case': [
    '<![LOG[m]LOG]!><TIME="01:02:03.000+60" DATE="1-2-2026" COMPONENT="Comp" CONTEXT="" TYPE="3" THREAD="9" FILE="x.cpp:1">',
    {
      severity: 'error',
      time: '2026-01-02T01:02:03.000',
      bias: 60,
      utc: '2026-01-02T02:02:03.000Z',
      component: 'Comp',
      source: 'x.cpp:1',
      thread: 9,
    },
  ],
  'nothing but a time': [
    '<![LOG[m]LOG]!><time="01:02:03.000+60" date="1-2-2026">',
    {
      severityFrom: 'words',
      time: '2026-01-02T01:02:03.000',
      bias: 60,
      utc: '2026-01-02T02:02:03.000Z',
      component: '',
      source: '',
      thread: undefined,
    },
  ],
  'a context that is set': [ccm('m', { context: 'AzureAD\\JDoe' }), {}],
  'the context of the system': [ccm('m', { context: 'NT AUTHORITY\\SYSTEM' }), {}],
  'a component with an underscore': [
    ccm('m', { component: 'PolicyAgent_ReplyAssignments' }),
    { component: 'PolicyAgent_ReplyAssignments' },
  ],
  'a component with a dot': [ccm('m', { component: 'TSProgressUI.exe' }), { component: 'TSProgressUI.exe' }],
  'a component that is a place in a script': [
    ccm('m', { component: 'PSDUtility.psm1:27' }),
    { component: 'PSDUtility.psm1:27' },
  ],
  'type 0': [ccm('an error', { type: '0' }), { message: 'an error', severity: 'detail' }],
  'type 1': [ccm('an error', { type: '1' }), { message: 'an error', severity: 'info' }],
  'type 2': [ccm('an error', { type: '2' }), { message: 'an error', severity: 'warning' }],
  'type 3': [ccm('a success', { type: '3' }), { message: 'a success', severity: 'error' }],
  'a type above them': [ccm('an error', { type: '5' }), { message: 'an error', severity: 'info' }],
  'an empty type': [
    ccm('a warning', { type: '' }),
    { message: 'a warning', severity: 'warning', severityFrom: 'words' },
  ],
  'no type': [
    ccm('a warning').replace(' type="1"', ''),
    { message: 'a warning', severity: 'warning', severityFrom: 'words' },
  ],
  'an empty thread': [
    ccm('m', { thread: '', component: 'LiteTouch', file: 'LiteTouch' }),
    { thread: undefined, component: 'LiteTouch', source: 'LiteTouch' },
  ],
  'a large thread': [ccm('m', { thread: '57068' }), { thread: 57068 }],
  'an empty file': [ccm('m', { file: '' }), { source: '' }],
  'a file of C++': [ccm('m', { file: 'wuahandler.cxx:1265' }), { source: 'wuahandler.cxx:1265' }],
  'a bare file': [ccm('m', { file: 'ZTIGather' }), { source: 'ZTIGather' }],
  'a path for a file': [ccm('m', { file: 'D:\\Jobs\\x y.exe' }), { source: 'D:\\Jobs\\x y.exe' }],

  // Time, date, bias
  'three digits and a bias': [
    ccm('m', { time: '22:13:25.553+300' }),
    { time: '2026-01-02T22:13:25.553', bias: 300, utc: '2026-01-03T03:13:25.553Z' },
  ],
  'a bias west of Greenwich': [
    ccm('m', { time: '10:00:01.234+480' }),
    { bias: 480, utc: '2026-01-02T18:00:01.234Z' },
  ],
  'a bias east of Greenwich': [
    ccm('m', { time: '10:00:01.234-60' }),
    { bias: -60, utc: '2026-01-02T09:00:01.234Z' },
  ],
  'a bias of half hours': [
    ccm('m', { time: '10:00:01.234-330' }),
    { bias: -330, utc: '2026-01-02T04:30:01.234Z' },
  ],
  'a bias far east': [
    ccm('m', { time: '10:00:01.234-600' }),
    { bias: -600, utc: '2026-01-02T00:00:01.234Z' },
  ],
  'a bias of two zeros': [
    ccm('m', { time: '10:00:01.234+00' }),
    { bias: 0, utc: '2026-01-02T10:00:01.234Z' },
  ],
  'a bias of three zeros': [
    ccm('m', { time: '10:00:01.234+000', thread: '', component: 'ZTIDiskpart', file: 'ZTIDiskpart' }),
    {
      bias: 0,
      utc: '2026-01-02T10:00:01.234Z',
      component: 'ZTIDiskpart',
      source: 'ZTIDiskpart',
      thread: undefined,
    },
  ],
  'a bias of three digits': [
    ccm('m', { time: '10:00:01.234-060' }),
    { bias: -60, utc: '2026-01-02T09:00:01.234Z' },
  ],
  'a bias of one zero': [ccm('m', { time: '10:00:01.234+0' }), { bias: 0, utc: '2026-01-02T10:00:01.234Z' }],
  'a bias of two signs': [
    ccm('m', { time: '10:00:01.234+-240' }),
    { bias: -240, utc: undefined, oddities: ['doubtfulBias'] },
  ],
  'seven digits, no bias': [
    ccm('m', { time: '09:31:06.5093267', date: '10-3-2013' }),
    { time: '2013-10-03T09:31:06.5093267', bias: undefined, utc: undefined },
  ],
  'five digits, no bias': [
    ccm('m', { time: '14:13:13.84164' }),
    { time: '2026-01-02T14:13:13.84164', bias: undefined, utc: undefined },
  ],
  'six digits, no bias': [
    ccm('m', { time: '14:13:13.841642' }),
    { time: '2026-01-02T14:13:13.841642', bias: undefined, utc: undefined },
  ],
  'a bias glued to its milliseconds': [
    ccm('m', { time: '10:00:01.935600' }),
    { time: '2026-01-02T10:00:01.935600', bias: undefined, utc: undefined },
  ],
  'a blank in the place of the sign': [
    ccm('m', { time: '02:51:35.517 600' }),
    { time: '2026-01-02T02:51:35.517', bias: undefined, utc: undefined },
  ],
  'no fraction': [
    ccm('m', { time: '14:13:13' }),
    { time: '2026-01-02T14:13:13', bias: undefined, utc: undefined },
  ],
  'a date without leading zeros': [
    ccm('m', { date: '6-05-2026' }),
    { time: '2026-06-05T10:00:01.234', utc: '2026-06-05T11:00:01.234Z' },
  ],
  'a date that begins with its year': [ccm('m', { date: '2026-01-02' }), {}],
  'a date with strokes': [
    ccm('m', { date: '7/23/2026' }),
    { time: '2026-07-23T10:00:01.234', utc: '2026-07-23T11:00:01.234Z' },
  ],

  // Message
  'line ends in a message': [
    ccm('Raising event:\n\ninstance of CCM_Status\n{\n\tClientID = 1;\n};'),
    { message: 'Raising event:\n\ninstance of CCM_Status\n{\n\tClientID = 1;\n};' },
  ],
  'a line end before its end': [ccm('Connecting to port 10123\n'), { message: 'Connecting to port 10123' }],
  'an empty message': [ccm(''), { message: '' }],
  'leading blanks': [ccm('    A user is logged on.'), { message: '    A user is logged on.' }],
  'leading tabs': [ccm('\t\tA user is logged on.'), { message: '\t\tA user is logged on.' }],
  'trailing blanks': [ccm('m  '), { message: 'm  ' }],
  'quotes and signs': [
    ccm('PackageID="TB100002",ProgramID="x" <xml a="b"/> type="3" [x]'),
    { message: 'PackageID="TB100002",ProgramID="x" <xml a="b"/> type="3" [x]' },
  ],
  'a bracket behind the opener': [
    ccm('[Worker] Worker is "run-once"'),
    { message: '[Worker] Worker is "run-once"' },
  ],
  'a bracket before the closer': [
    ccm('User - [NT AUTHORITY\\SYSTEM]'),
    { message: 'User - [NT AUTHORITY\\SYSTEM]' },
  ],
  'control bytes': [
    ccm("Parameters='2\x070' \b\b89\x14\x1a\x1b"),
    { message: "Parameters='2\x070' \b\b89\x14\x1a\x1b" },
  ],
  'private characters': [ccm('\uF710\x1b is Found in MSI'), { message: '\uF710\x1b is Found in MSI' }],
  'a very long message': [ccm('x'.repeat(300_000)), { message: 'x'.repeat(300_000) }],
  'blanks of typographers': [ccm('\u2008\u2008indented'), { message: '\u2008\u2008indented' }],
  'an opener inside': [ccm('Found 1 <![LOG[probe'), { message: 'Found 1 <![LOG[probe', oddities: ['torn'] }],
  'other scripts': [
    ccm('Ошибка 错误 😀', { component: 'Компонент' }),
    { message: 'Ошибка 错误 😀', component: 'Компонент' },
  ],

  // Copies
  'both exclamation marks lost': [ccm('m').replaceAll('!', ''), { oddities: ['misspelt'] }],
  'dashes and quotes of typographers': [ccm('– “m” –'), { message: '– “m” –' }],
};

for (const [name, [text, differs]] of Object.entries(variants)) {
  test(`of a record with ${name} all fields are read`, () => {
    check(text, [{ ...usual, ...differs, raw: text }]);
  });
}

test('the date of a record that a script wrote day first is not turned round', () => {
  check(ccm('m', { date: '31-12-2026' }), [
    { ...usual, time: undefined, utc: undefined, bias: 60, oddities: ['badTime'] },
  ]);
});

test('between copied records blank lines and trailing blanks are nothing', () => {
  check(`${ccm('a')}  \r\n\r\n${ccm('b')}  \r\n\r\n`, [
    { ...usual, raw: ccm('a'), message: 'a' },
    { ...usual, raw: ccm('b'), message: 'b' },
  ]);
});

test('torn: the rest of an overwritten record', () => {
  const text = `ding file]LOG]!>${ccm('', { type: '3' }).slice('<![LOG[]LOG]!>'.length)}`;
  const { oddities: _, ...expected } = { ...usual, raw: text, message: 'ding file', severity: 'error' };
  check(text, [expected]);
  assert.ok(only(text).oddities.includes('cutAtStart'));
});

test('torn: only a part of the attributes', () => {
  const [, piece, next] = shownOf(
    `${ccm('a')}\r\n3-21-2026" component="Agent" context="" type="2" thread="9" file="x.cpp:2">\r\n${ccm('b')}`,
  );
  assert.deepEqual(
    {
      format: piece?.format,
      severity: piece?.severity,
      severityFrom: piece?.severityFrom,
      time: piece?.time,
      component: piece?.component,
      source: piece?.source,
      thread: piece?.thread,
    },
    {
      format: 'ccm',
      severity: 'warning',
      severityFrom: 'type',
      time: undefined,
      component: 'Agent',
      source: 'x.cpp:2',
      thread: 9,
    },
  );
  assert.ok(piece?.oddities.includes('torn'));
  assert.equal(next?.message, 'b');
});

test('torn: nothing but the closing mark and the attributes', () => {
  const piece = ccm('', { type: '2' }).slice('<![LOG['.length);
  check(`${ccm('a')}\r\n${piece}\r\n${ccm('b')}`, [
    { message: 'a' },
    { raw: piece, message: '', severity: 'warning', time: '2026-01-02T10:00:01.234', thread: 7 },
    { message: 'b' },
  ]);
});

test('torn: the end of a file in a message and in the attributes', () => {
  const whole = ccm('the message');
  check(whole.slice(0, 14), [
    { message: 'the mes', format: 'ccm', time: undefined, oddities: ['unfinished'] },
  ]);
  check(whole.slice(0, whole.indexOf(' component')), [
    { message: 'the message', format: 'ccm', time: '2026-01-02T10:00:01.234', oddities: ['unfinished'] },
  ]);
});
