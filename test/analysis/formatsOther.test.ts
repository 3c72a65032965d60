// One record for every variant of the logs that stand beside the two main shapes: what the viewer copies,
// the program managers of SMS 1.x, Setup, the SMS Provider, Windows Installer, and plain text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Shown, shownOf, trace } from './shownRecords.ts';

const bare: Shown = {
  message: 'm',
  severity: 'info',
  severityFrom: 'words',
  time: undefined,
  bias: undefined,
  utc: undefined,
  component: '',
  source: '',
  thread: undefined,
  oddities: [],
};
const columns: Shown = {
  ...bare,
  format: 'columns',
  component: 'SMS_X',
  time: '1999-04-02T00:01:35',
  thread: 182,
};
const bracket: Shown = {
  ...bare,
  format: 'bracket',
  component: 'Package Command Manager',
  time: '1997-04-09T17:11:08',
};
const setup: Shown = { ...bare, format: 'setup', time: '1999-07-13T17:40:49' };

const lines: Record<string, readonly [text: string, expected: Shown]> = {
  // Columns of the viewer
  'columns with tabs': ['m\tSMS_X\t4/2/99 12:01:35 AM\t182 (0xB6)', columns],
  'columns with runs of blanks': ['m      SMS_X    4/2/99 12:01:35 AM    182 (0xB6)', columns],
  'columns with one blank': [
    'SQL>>> The statement has been terminated. SMS_X 12/20/1999 10:23:49 AM 472 (0x1D8)',
    {
      ...columns,
      message: 'SQL>>> The statement has been terminated.',
      time: '1999-12-20T10:23:49',
      thread: 472,
    },
  ],
  'columns with a bare thread': [
    'Package executed.    SMS_PACKAGE_COMMAND_MANAGER_NT    1/12/99 4:49:44 PM    6E',
    {
      ...columns,
      message: 'Package executed.',
      component: 'SMS_PACKAGE_COMMAND_MANAGER_NT',
      time: '1999-01-12T16:49:44',
      thread: 0x6e,
    },
  ],
  'columns with a bare thread that looks decimal': [
    'm SMS_X 12/23/98 1:03:02 PM 126',
    { ...columns, time: '1998-12-23T13:03:02', thread: 0x126 },
  ],
  'columns without a thread': [
    'ERROR: Could not connect to registry key, sleeping 60 seconds. SMS_SQL_MONITOR 4/29/2000 11:51:03 PM',
    {
      ...columns,
      message: 'ERROR: Could not connect to registry key, sleeping 60 seconds.',
      severity: 'error',
      component: 'SMS_SQL_MONITOR',
      time: '2000-04-29T23:51:03',
      thread: undefined,
    },
  ],
  'columns of a component with blanks': [
    'INSTANCE WARNING - Timeout      Hardware Inventory Agent    4/2/99 12:01:35 PM    182 (0xB6)',
    {
      ...columns,
      message: 'INSTANCE WARNING - Timeout',
      severity: 'warning',
      component: 'Hardware Inventory Agent',
      time: '1999-04-02T12:01:35',
    },
  ],
  'columns of a component with a backslash': [
    'm\tODP\\WNet User Groups\t4/2/99 12:01:35 AM\t182 (0xB6)',
    { ...columns, component: 'ODP\\WNet User Groups' },
  ],
  'columns with the quote mark of mail': [
    '> m > SMS_X 12/23/98 1:03:02 PM 126',
    { ...columns, message: '> m >', time: '1998-12-23T13:03:02', thread: 0x126 },
  ],

  // Program managers of SMS 1.x
  'a bracket and an arrow': [
    "[12/06/94 16:21:31] Program Group Control Start ==> 'Microsoft Works' has not been successfully configured.",
    {
      ...bracket,
      message: "'Microsoft Works' has not been successfully configured.",
      component: 'Program Group Control Start',
      time: '1994-12-06T16:21:31',
    },
  ],
  'a bracket and a short arrow': [
    '[04/09/97 17:11:08] Package Command Manager => Packages before filter: 1',
    { ...bracket, message: 'Packages before filter: 1' },
  ],
  'a bracket and a path': [
    '[04/15/97 14:32:28] C:\\MS\\SMS\\BIN\\SMSRUN16.EXE ==> Win95 network driver detected.',
    {
      ...bracket,
      message: 'Win95 network driver detected.',
      component: 'C:\\MS\\SMS\\BIN\\SMSRUN16.EXE',
      time: '1997-04-15T14:32:28',
    },
  ],
  'an arrow without a time': [
    'Package Command Manager ==> Initializing .....',
    { ...bracket, message: 'Initializing .....', time: undefined },
  ],
  'an arrow without a time, and an error': [
    'Program Group Control ==> Fatal error! NNP Not running',
    {
      ...bracket,
      message: 'Fatal error! NNP Not running',
      component: 'Program Group Control',
      severity: 'error',
      time: undefined,
    },
  ],
  'an arrow with nothing behind it': [
    '[04/09/97 17:11:08] Package Command Manager ==>',
    { ...bracket, message: '' },
  ],

  // Setup
  'a stamp of Setup': [
    '<07-13-1999 17:40:49> FAILED Sql Script: Creating indexes on',
    { ...setup, message: 'FAILED Sql Script: Creating indexes on', severity: 'error' },
  ],
  'a stamp of Setup without the blank': ['<07-13-1999 17:40:49>m', setup],
  'a stamp of Setup before an empty name': [
    '<07-13-1999 17:40:49> SQL error <>',
    { ...setup, message: 'SQL error <>', severity: 'error' },
  ],
  'a bare stamp of Setup': [
    '06-21-1999 15:45:51 Cannot find any PDC for domain XXXX, Win32 return = 2453',
    {
      ...setup,
      message: 'Cannot find any PDC for domain XXXX, Win32 return = 2453',
      time: '1999-06-21T15:45:51',
    },
  ],
  'the stamp of the installer of the fallback status point': [
    '<Fri Dec  9 11:25:00 2022> m',
    { ...setup, time: '2022-12-09T11:25:00' },
  ],
  'no stamp': [
    'Cannot start SQL setup at /t IniFilePath = G:\\SMS\\SqlSetup.ini, Win32 Error = 2',
    {
      ...bare,
      format: 'plain',
      message: 'Cannot start SQL setup at /t IniFilePath = G:\\SMS\\SqlSetup.ini, Win32 Error = 2',
      severity: 'error',
    },
  ],
  'no stamp but commas': [
    'Registering connects for , ,',
    { ...bare, format: 'plain', message: 'Registering connects for , ,' },
  ],

  // The SMS Provider
  'a stamp of the provider': [
    '[11A][Mon 10/02/2000 19:50:57]:CSspClassManager::Initialize, Reading SQL db info',
    {
      ...bare,
      format: 'provider',
      message: 'CSspClassManager::Initialize, Reading SQL db info',
      time: '2000-10-02T19:50:57',
      thread: 0x11a,
    },
  ],
};

for (const [name, [text, expected]] of Object.entries(lines)) {
  test(`of a line with ${name} all fields are read`, () => {
    check(text, [{ ...expected, raw: text }]);
    check(`\r\n${text}\r\n${trace('next')}\r\n`, [{ ...expected, raw: text }, { message: 'next' }]);
  });
}

test('years of two digits are of the last century from 70 on', () => {
  check('m\tSMS_X\t4/2/70 1:00:00 AM\t182 (0xB6)\nm\tSMS_X\t4/2/03 1:00:00 AM\t182 (0xB6)', [
    { time: '1970-04-02T01:00:00' },
    { time: '2003-04-02T01:00:00' },
  ]);
});

test('the placeholder of a time in brackets is no time', () => {
  check('[date time] Program Group Control ==> m', [
    { component: 'Program Group Control', message: 'm', time: undefined },
  ]);
});

test('the placeholder of a time of Setup is no time', () => {
  const text = '<mm-dd-yyyy hh:mm:ss> FAILED Sql Script: x';
  check(text, [{ raw: text, severity: 'error', time: undefined }]);
});

test('a stamp of the provider takes the lines up to the next', () => {
  const first =
    '[18D][Fri 03/17/2000 16:08:23]:\r\n*\r\n*\r\nE:\\sms\\smsprov\\SspUtility.cpp(1467) : Error Extracting property:TopLevelSiteCode\r\n*\r\n*';
  const shown = shownOf(`${first}\r\n[18E][Fri 03/17/2000 16:08:24]:m\r\n`);
  assert.equal(shown.length, 2);
  const [{ raw, message, format, severity, time, thread } = shown[1] as never, next] = shown;
  assert.deepEqual(
    { raw, format, severity, time, thread },
    { raw: first, format: 'provider', severity: 'error', time: '2000-03-17T16:08:23', thread: 0x18d },
  );
  assert.ok(message.includes('Error Extracting property:TopLevelSiteCode'));
  assert.deepEqual([next?.message, next?.thread], ['m', 0x18e]);
});

test('several stamps of the provider on a line are several records', () => {
  check('[11A][Mon 10/02/2000 19:50:57]:a... [11B][Mon 10/02/2000 19:50:58]:NOTE:b', [
    { format: 'provider', message: 'a...', time: '2000-10-02T19:50:57', thread: 0x11a },
    { format: 'provider', message: 'NOTE:b', time: '2000-10-02T19:50:58', thread: 0x11b },
  ]);
});

for (const file of ['SspUtility.cpp', 'SspSqlSourceExtractor.h']) {
  test(`the line of an error of the provider names its source in ${file}`, () => {
    const text = `E:\\sms\\smsprov\\${file}(213) : Unable to connect to SQL Source!`;
    const [record, ...others] = shownOf(text);
    assert.equal(others.length, 0);
    assert.equal(record?.raw, text);
    assert.equal(record?.format, 'provider');
    assert.equal(record?.message, 'Unable to connect to SQL Source!');
    assert.ok(record?.source.startsWith(`E:\\sms\\smsprov\\${file}`));
    assert.equal(record?.time, undefined);
  });
}

for (const [line, severity] of [
  ['{818} ERROR SQL: x', 'error'],
  ['{825} INFO SQL: x', 'info'],
  ['SQL>>>select x', 'info'],
  ['~SQL Err #10007> General SQL Server error: Check messages', 'error'],
  ['NAL[1] - ERROR: x', 'error'],
]) {
  test(`"${line}" is judged by its words`, () => {
    check(line as string, [{ raw: line as string, severity: severity as string, severityFrom: 'words' }]);
  });
}

for (const prefix of ['SCHED DATA  ', 'ACCOUNT MGR ', 'APM ACCOUNT MGR ', 'IPC PIPE    ', 'TEST ']) {
  test(`the prefix "${prefix}" names the component`, () => {
    check(`${prefix}: Local path "C:\\x"~`, [
      { component: prefix.trim(), time: undefined, thread: undefined },
    ]);
  });
}

test('the lines of an installer’s log are told by their lead', () => {
  const text = 'MSI (s) (60:0C) [07:33:22:647]: Resetting cached policy values';
  check(text, [{ raw: text, format: 'msi', severity: 'info', time: undefined, bias: undefined }]);
});

test('lines of Windows Update are nobody’s, and kept whole', () => {
  const text = '2017-12-04\t08:08:48:990\t488\tf48\tAU\tWARNING: x';
  check(text, [{ raw: text, format: 'plain', severity: 'warning', component: '', thread: undefined }]);
});

test('lines with a byte order mark each are read as if it were not there', () => {
  check('\uFEFF<Fri Dec  9 11:25:00 2022> a\r\n\uFEFF<Fri Dec  9 11:25:01 2022> b\r\n', [
    { ...setup, message: 'a', time: '2022-12-09T11:25:00' },
    { ...setup, message: 'b', time: '2022-12-09T11:25:01' },
  ]);
});

test('a day of one digit may stand without its blank', () => {
  check('<Fri Dec 9 11:25:00 2022> m', [{ ...setup, time: '2022-12-09T11:25:00' }]);
});
