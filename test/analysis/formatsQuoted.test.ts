// Lines as articles quote them, beyond the shapes that have files of their own: statements of SQL, the words
// that lead a message, blocks without a stamp, and what copying lost.

import { test } from 'node:test';
import { ccm, check, type Shown, trace } from './shownRecords.ts';

const bare: Shown = {
  format: 'plain',
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

/** Lines that are a message and nothing else, and how bad their words say they are. */
const messages: Record<string, readonly [line: string, severity: string][]> = {
  'of SQL': [
    ['SQL>>>select * from MachineDataTable where dwMachineID = 18585', 'info'],
    ['SQL>>>>> Done.', 'info'],
    ['SQL>>>>> The query failed', 'error'],
    ['Err>General SQL Server error: Check messages from the SQL Server.', 'error'],
    ['Msg>CREATE TRIGGER command not allowed within multi-statement transaction.', 'info'],
    ['Cmd>5,1,dwMachineID+6099932, SpecificKey+120354', 'info'],
    ['>>Msg>> Your server command (process id 15) was deadlocked', 'info'],
    ['{6534} INFO: Beginning processing cycle', 'info'],
    ['{6581} ERROR: Cannot establish a SQL connection.', 'error'],
    ['SQL Error: [42000][2627]', 'error'],
  ],
  'that a word leads': [
    ['NAL[4] - Connected', 'info'],
    ['NAL [2] - Warning', 'warning'],
    ['Info>: Received a status message', 'info'],
    ['Warn>: Received a status message', 'warning'],
    ['Error: Access denied to file', 'error'],
    ['ERROR 1018 - Cannot unregister', 'error'],
    ['WARNING 1 - Skipped', 'warning'],
    ['***ERROR: AppVerify returned 232', 'error'],
    ['!!!WARNING: Problem starting App (5). Doing App Verify.', 'warning'],
    ['#$#$#$#$#$ ERROR: The service may not run this', 'error'],
    ['---> Wait', 'info'],
    ['======> Done', 'info'],
    ['ADM: Connected to the domain', 'info'],
    ['DC: Looking for a controller', 'info'],
    ['+ON +: Licensed', 'info'],
    ['CLASS - Process Class: Win32_NetworkClient', 'info'],
    ['INSTANCE WARNING - Timeout', 'warning'],
    ['CGroup::Define - could not find the table', 'info'],
    ['>>> Package executed', 'info'],
  ],
  'of a block': [
    ['======= Logging initialized for module "Hardware Inventory Agent" =======', 'info'],
    ['<<<<<<<<<<<<< EXCEPTION EXCEPTION EXCEPTION >>>>>>>>>>>>>', 'info'],
    ['<<CLIEXCEPT>> An exception was raised in the application', 'info'],
    ['ASSIGNMENT ***************************************', 'info'],
    ['STATUS CALLBACK - -', 'info'],
    ['***  Installation Started 5/21/99 4:45:18  ***', 'info'],
    ['Title: Setup', 'info'],
    ['Event ID: 7016', 'info'],
    ['Action start 7:33:23: INSTALL.', 'info'],
    ['=== Logging started: 12/9/2022  7:33:22 ===', 'info'],
  ],
};

for (const [what, lines] of Object.entries(messages)) {
  for (const [line, severity] of lines) {
    test(`a line ${what} is kept whole: ${line}`, () => {
      check(line, [{ ...bare, raw: line, message: line, severity }]);
    });
  }
}

test('an installer’s line has the half of the installer that wrote it, and no time without a date', () => {
  const text = 'MSI (c) (60:0C) [07:33:22:647]: Product: Point -- Removal failed.';
  check(text, [
    {
      ...bare,
      raw: text,
      message: 'Product: Point -- Removal failed.',
      format: 'msi',
      severity: 'error',
      component: 'MSI (c)',
    },
  ]);
});

test('a line of Windows Update is a message from end to end', () => {
  const text = '2017-12-04\t08:08:48:990\t488\tf48\tAU\t#############';
  check(text, [{ ...bare, raw: text, message: text }]);
});

for (const prefix of ['SCHEDULER   ', 'ACCOUNT MGR ', 'IPC UI      ', 'SERVICE ', 'Sched data ']) {
  test(`the prefix "${prefix}" is the component and no part of the message`, () => {
    check(`${prefix}: Local path "C:\\x"~`, [
      { ...bare, format: 'bracket', message: 'Local path "C:\\x"', component: prefix.trim() },
    ]);
  });
}

test('a date with strokes leads a line of the SNMP trace', () => {
  check('03/06/1997 14:51:24 SnmpEvLogProc: Event detected', [
    { ...bare, format: 'setup', message: 'SnmpEvLogProc: Event detected', time: '1997-03-06T14:51:24' },
  ]);
});

for (const [written, time] of [
  ['6/01/97 3:25:15 PM', '1997-06-01T15:25:15'],
  ['6/01/97 3:25:15 AM', '1997-06-01T03:25:15'],
  ['12/31/1999 12:00:01 AM', '1999-12-31T00:00:01'],
  ['12/31/1999 12:00:01 PM', '1999-12-31T12:00:01'],
]) {
  test(`the line of nothing but ${written} has that time, of a day of two halves`, () => {
    check(`${written}\r\n${trace('next')}`, [
      { ...bare, raw: written as string, format: 'setup', message: '', time: time as string },
      { message: 'next' },
    ]);
  });
}

test('what begins like a half of the day is of the message', () => {
  check('03/06/1997 3:51:24 PMC started', [{ message: 'PMC started', time: '1997-03-06T03:51:24' }]);
});

test('a stamp of the provider may have lost its first bracket', () => {
  check('11A][Mon 10/02/2000 19:50:57]:a... [11B][Mon 10/02/2000 19:50:58]:NOTE:b', [
    {
      ...bare,
      format: 'provider',
      message: 'a...',
      time: '2000-10-02T19:50:57',
      thread: 0x11a,
      oddities: ['misspelt'],
    },
    { ...bare, format: 'provider', message: 'NOTE:b', time: '2000-10-02T19:50:58', thread: 0x11b },
  ]);
});

test('an arrow inside a sentence makes no component of the words before it', () => {
  const text = 'SELECT a FROM b WHERE c => 5';
  check(text, [{ ...bare, message: text }]);
});

test('an empty name between two marks of a line end leaves the words before it', () => {
  check(trace('Writing ~~'), [{ message: 'Writing ', component: 'SMS_X' }]);
});

for (const blanks of [' ', '  ', '\t']) {
  test(`${JSON.stringify(blanks)} before or between records is no record`, () => {
    check(`${blanks}${ccm('a')}${blanks}${ccm('b')}${blanks}\r\n${blanks}${ccm('c')}`, [
      { raw: ccm('a'), message: 'a', oddities: [] },
      { raw: ccm('b'), message: 'b', oddities: [] },
      { raw: ccm('c'), message: 'c', oddities: [] },
    ]);
  });
}

test('a name in brackets behind two dollars is no trailer where the sentence goes on', () => {
  const text = 'Paid $$<nobody> for it';
  check(text, [{ ...bare, raw: text, message: text }]);
});

test('the name of a component is one even there', () => {
  check('Re-run your command $$<SMS_ALERTER> and wait', [
    { message: 'Re-run your command', format: 'trace', component: 'SMS_ALERTER' },
  ]);
});

test('an exception of the program manager has columns of its own', () => {
  const text =
    'EXCEPTION EXCEPTION EXCEPTION APM Wed Jan 19 06:31:35.090 2000 thread=4230563935 (0xFC29485F)';
  check(`${text}\r\n${text.replace('Jan 19', 'Jan 9')}`, [
    {
      ...bare,
      raw: text,
      message: 'EXCEPTION EXCEPTION EXCEPTION',
      format: 'columns',
      component: 'APM',
      time: '2000-01-19T06:31:35.090',
      thread: 4230563935,
    },
    { component: 'APM', time: '2000-01-09T06:31:35.090', thread: 4230563935 },
  ]);
});

test('a thread behind anything but a date is of the message', () => {
  const text = 'Started the worker, thread=5 (0x5)';
  check(text, [{ ...bare, message: text }]);
});

test('a line of WMI, whose date stands at its end in brackets, is kept whole', () => {
  const text = 'CoCreateInstanceEx resulted in hr = 0x80070005(Fri Dec 17 14:21:41 1999) :';
  check(text, [{ ...bare, raw: text, message: text }]);
});
