// Attributes as all kinds of writers write them: the rows B1 to B10 of the edge cases.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ccm, check, named, only, shownOfBytes } from './shownRecords.ts';

test('B1 attributes are read by name, in any order', () => {
  check(
    '<![LOG[reordered]LOG]!><thread="9" component="Comp" date="1-2-2026" time="01:02:03.000+000" type="2">',
    [
      {
        message: 'reordered',
        severity: 'warning',
        time: '2026-01-02T01:02:03.000',
        bias: 0,
        component: 'Comp',
        thread: 9,
      },
    ],
  );
});

test('B1 their names may be in upper case', () => {
  check(
    '<![LOG[loud]LOG]!><TIME="01:02:03.000+60" DATE="1-2-2026" COMPONENT="Comp" CONTEXT="" TYPE="3" THREAD="9" FILE="x.cpp:1">',
    [
      {
        message: 'loud',
        severity: 'error',
        severityFrom: 'type',
        time: '2026-01-02T01:02:03.000',
        bias: 60,
        component: 'Comp',
        thread: 9,
        source: 'x.cpp:1',
      },
    ],
  );
});

test('B1 any of them may be missing', () => {
  check('<![LOG[a]LOG]!><component="Comp">\n<![LOG[b]LOG]!><time="01:02:03.000+60" date="1-2-2026">', [
    { message: 'a', time: undefined, component: 'Comp', thread: undefined, severityFrom: 'words' },
    { message: 'b', time: '2026-01-02T01:02:03.000', component: '', thread: undefined, source: '' },
  ]);
});

test('B1 the name of one inside the value of another is no attribute', () => {
  check(ccm('a', { component: 'x type=', file: ' thread=5 ' }), [
    { component: 'x type=', thread: 7, severity: 'info', severityFrom: 'type', source: ' thread=5 ' },
  ]);
});

test('B2 an empty type leaves the judgement to the words, an empty thread is no thread', () => {
  const empty = { type: '', thread: '' };
  check(`${ccm('An error', empty)}\n${ccm('A warning', empty)}\n${ccm('All well', empty)}`, [
    { severity: 'error', severityFrom: 'words', thread: undefined },
    { severity: 'warning', severityFrom: 'words', thread: undefined },
    { severity: 'info', severityFrom: 'words', thread: undefined },
  ]);
});

test('B2 a thread of 0 is a thread', () => {
  check(ccm('a', { thread: '0' }), [{ thread: 0 }]);
});

test('B3 type 0 is detail, whatever the words say', () => {
  check(ccm('hMap != 0, failed, error', { type: '0' }), [{ severity: 'detail', severityFrom: 'type' }]);
});

test('B4 a type above 3 is information', () => {
  for (const type of ['4', '5', '6', '255'])
    check(ccm('An error', { type }), [{ severity: 'info', severityFrom: 'type' }]);
});

test('B4 a type that is no number is information, and is kept in the record', () => {
  const record = ccm('All well', { type: 'bogus' });
  check(record, [{ raw: record, severity: 'info', thread: 7, source: 'a.cpp:1' }]);
});

test('B5 a record may do without a file', () => {
  check(ccm('a').replace(' file="a.cpp:1"', ''), [
    { message: 'a', source: '', thread: 7, component: 'C', time: '2026-01-02T10:00:01.234', oddities: [] },
  ]);
});

test('B6 a value that lacks its first quote ends at the next quote, and is said to be misspelt', () => {
  const record =
    '<![LOG[hello]LOG]!><time="14:13:13.84164" date="01-02-2026" component="main.main" context="" type="1" thread="13" file=helloworld.log"">';
  check(`${record}\n${ccm('next')}`, [
    {
      raw: record,
      message: 'hello',
      time: '2026-01-02T14:13:13.84164',
      component: 'main.main',
      thread: 13,
      source: 'helloworld.log',
      oddities: ['misspelt'],
    },
    { message: 'next' },
  ]);
});

test('B6 or at the end of the attributes', () => {
  check(`<![LOG[hello]LOG]!><type="1" thread="13" file=helloworld.log>\n${ccm('next')}`, [
    { message: 'hello', thread: 13, source: 'helloworld.log' },
    { message: 'next' },
  ]);
});

test('B7 attributes that nobody knows belong to the record and disturb no other', () => {
  const record = ccm('Script started', { file: '' }).replace(
    / file="">$/,
    ' file="" script="Detect-It.ps1" version="2.0.0" runid="39c21392" mode="Normal" ps_version="5.1.26100">',
  );
  check(`${record}\r\n${ccm('next')}`, [
    { raw: record, message: 'Script started', source: '', thread: 7, oddities: [] },
    { message: 'next' },
  ]);
});

for (const component of [
  'PolicyAgent_ReplyAssignments',
  'TSProgressUI.exe',
  'main.main',
  'PSDUtility.psm1:27',
  '__HEADER__',
  'Größe (x64) - a > b',
  'Microsoft.ConfigurationManager.AdminService',
]) {
  test(`B8 a component like ${component} is read whole`, () => {
    check(ccm('a', { component }), [{ component, thread: 7 }]);
  });
}

test('B9 digits of other scripts are no digits', () => {
  check(ccm('a', { thread: '１２' }), [{ message: 'a', thread: undefined }]);
  check(ccm('a', { time: '١٠:00:01.234+60' }), [{ message: 'a', time: undefined, thread: 7 }]);
  check(ccm('a', { date: '01-02-２０２６' }), [{ message: 'a', time: undefined, thread: 7 }]);
  assert.equal(only(ccm('An error', { type: '１' })).severity === 'detail', false);
  check(trace9('１２'), [{ message: 'a', thread: undefined, component: 'SMS_X' }]);
});

function trace9(thread: string): string {
  return `a  $$<SMS_X><01-02-2026 10:00:01.234+60><thread=${thread}>`;
}

test('B10 a component that names a place in a script is kept as it is', () => {
  check(ccm('a', { component: 'Deploy.ps1:103', file: '' }), [{ component: 'Deploy.ps1:103', source: '' }]);
});

test('B4 a type that is no number leaves the judgement to the words', () => {
  check(`${ccm('An error', { type: 'bogus' })}\n${ccm('STATMSG: ID=1 SEV=W LEV=M', { type: '-' })}`, [
    { severity: 'error', severityFrom: 'words' },
    { severity: 'warning', severityFrom: 'status' },
  ]);
});

test('B1 E11 attributes in an order that the product’s viewer cannot read are read, and misspelt', () => {
  check('<![LOG[m]LOG]!><thread="9" component="C" date="1-2-2026" time="01:02:03.000+000" type="2">', [
    { message: 'm', thread: 9, component: 'C', time: '2026-01-02T01:02:03.000', oddities: ['misspelt'] },
  ]);
});

test('B7 attributes of others between them change nothing of their order', () => {
  check('<![LOG[m]LOG]!><time="10:00:01.234+60" date="1-2-2026" own="x" component="C" thread="7" file="f">', [
    { message: 'm', component: 'C', thread: 7, source: 'f', oddities: [] },
  ]);
});

test('attributes may stand in the quotes that web pages make of straight ones', () => {
  const expected = {
    message: 'm',
    severity: 'warning',
    severityFrom: 'type',
    time: '2026-01-02T10:00:01.234',
    component: 'SMS Client',
    thread: 7,
    source: 'a.cpp:1',
    oddities: ['misspelt'],
  };
  const line =
    '<![LOG[m]LOG]!><time=“10:00:01.234+60” date=“01-02-2026” component=“SMS Client” context=“” type=“2” thread=“7” file=“a.cpp:1”>';
  check(`${line}\r\n${ccm('next')}`, [expected, { message: 'next' }]);
  const windows = Buffer.from(line.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
  assert.deepEqual(named(shownOfBytes(windows), [expected]), [expected]);
});
