// One record for every variant of the `$$<` shape, from SMS 1.x to the site servers of today, whole and
// broken, with its fields written by hand.

import { test } from 'node:test';
import { check, type Shown } from './shownRecords.ts';

/** What is read from a record that has nothing but its component. */
const bare: Shown = {
  message: 'm',
  format: 'trace',
  severity: 'info',
  severityFrom: 'words',
  time: undefined,
  bias: undefined,
  utc: undefined,
  component: 'SMS_X',
  source: '',
  thread: undefined,
};
const client: Shown = { ...bare, time: '2000-01-04T15:19:23.375', thread: 112 };
const clientTrailer = '<Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>';
const server: Shown = {
  ...bare,
  time: '2022-12-09T11:25:14.226',
  bias: 360,
  utc: '2022-12-09T17:25:14.226Z',
  thread: 6156,
};
const serverTrailer = '<12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>';

const whole: Record<string, readonly [text: string, expected: Shown]> = {
  // FORMATS, section 2
  'of today': [
    `SMS_FALLBACK_STATUS_POINT successfully STARTED.  $$<SMS_FALLBACK_STATUS_POINT>${serverTrailer}`,
    {
      ...server,
      message: 'SMS_FALLBACK_STATUS_POINT successfully STARTED.',
      component: 'SMS_FALLBACK_STATUS_POINT',
    },
  ],
  'with two tildes before its trailer': [
    'Retrieving flag from database...~~  $$<SMS_X><09-25-2026 04:24:37.092+240><thread=7892 (0x1ED4)>',
    {
      ...bare,
      message: 'Retrieving flag from database...',
      time: '2026-09-25T04:24:37.092',
      bias: 240,
      utc: '2026-09-25T08:24:37.092Z',
      thread: 7892,
    },
  ],
  'with one tilde before its trailer': [
    `Results returned : 0 of 1~ $$<SMS Provider>${serverTrailer}`,
    { ...server, message: 'Results returned : 0 of 1', component: 'SMS Provider' },
  ],
  'with a tilde at its start': [
    `~ExecStaticMethod failed (80041002)  $$<SMS_X>${serverTrailer}`,
    { ...server, message: 'ExecStaticMethod failed (80041002)', severity: 'error' },
  ],
  'with two tildes at its start': [
    `~~===== Completed Server Setup =====  $$<SMS_X>${serverTrailer}`,
    { ...server, message: '===== Completed Server Setup =====' },
  ],
  'with tildes at both ends': [`~m~  $$<SMS_X>${serverTrailer}`, server],
  'of a component with blanks': [
    `m  $$<Configuration Manager Setup>${serverTrailer}`,
    { ...server, component: 'Configuration Manager Setup' },
  ],
  'of a component with a dot': [`m $$<CliEx32.dll>${clientTrailer}`, { ...client, component: 'CliEx32.dll' }],
  'of a component that is a path': [
    `m $$<C:\\WINNT\\MS\\SMS\\CORE\\BIN\\CLISVCL.EXE>${clientTrailer}`,
    { ...client, component: 'C:\\WINNT\\MS\\SMS\\CORE\\BIN\\CLISVCL.EXE' },
  ],
  'of a component that ends with a blank': [`m $$<APM >${clientTrailer}`, { ...client, component: 'APM' }],
  'with a bias of two zeros': [
    'm  $$<SMS_X><06-24-2020 15:31:46.376+00><thread=5 (0x5)>',
    { ...bare, time: '2020-06-24T15:31:46.376', bias: 0, utc: '2020-06-24T15:31:46.376Z', thread: 5 },
  ],
  'with a bias east of Greenwich': [
    'm  $$<SMS_X><06-24-2020 00:31:46.376-60><thread=5 (0x5)>',
    { ...bare, time: '2020-06-24T00:31:46.376', bias: -60, utc: '2020-06-23T23:31:46.376Z', thread: 5 },
  ],
  'with a bias far east': [
    'm  $$<SMS_X><06-24-2020 10:31:46.376-600><thread=5 (0x5)>',
    { ...bare, time: '2020-06-24T10:31:46.376', bias: -600, utc: '2020-06-24T00:31:46.376Z', thread: 5 },
  ],
  'of an SMS 2.0 server with its zone': [
    'm  $$<SMS_X><Mon Jul 03 12:25:46.750 2000 GMT Daylight Time><thread=43 (0x2B)>',
    { ...bare, time: '2000-07-03T12:25:46.750', thread: 43 },
  ],
  'of an SMS 2.0 client': [
    'm $$<APM><Tue May 16 13:17:10.834 2000><thread=532 (0x214)>',
    { ...bare, component: 'APM', time: '2000-05-16T13:17:10.834', thread: 532 },
  ],
  'of Windows 9x': [
    'm $$<CCIM32><Tue Jun 22 01:26:12.270 1999><thread=4294798339 (0xFFFD6C03)>',
    { ...bare, component: 'CCIM32', time: '1999-06-22T01:26:12.270', thread: 4294798339 },
  ],
  'of SMS 1.x': [
    'got access to SQL Server~   $$<SMS_DESPOOLER><Mon Dec 04 15:41:45 1995~><thread=E0>',
    {
      ...bare,
      message: 'got access to SQL Server',
      component: 'SMS_DESPOOLER',
      time: '1995-12-04T15:41:45',
      thread: 0xe0,
    },
  ],
  'of SMS 1.x whose thread looks decimal': [
    'm~   $$<SMS_SCHEDULER><Mon Apr 21 09:02:14 1997~><thread=168>',
    { ...bare, component: 'SMS_SCHEDULER', time: '1997-04-21T09:02:14', thread: 0x168 },
  ],
  'with HTML behind it': [
    'm $$<SMS_X><Tue Jan 04 15:19:23.375 2000><thread=108 (0x6C)><BR/>',
    { ...client, thread: 108 },
  ],
  'with one blank before its trailer': [`m $$<SMS_X>${serverTrailer}`, server],
  'with no blank before its trailer': [
    `connection failed$$<CcmExec>${serverTrailer}`,
    { ...server, message: 'connection failed', severity: 'error', component: 'CcmExec' },
  ],
  'with leading blanks': [
    `    The path to the "Status" inbox  $$<SMS_X>${serverTrailer}`,
    { ...server, message: '    The path to the "Status" inbox' },
  ],
  'with marks in its message': [
    `Server:<HQSMS01.fabrikam.local>, $$ instance:<>.  $$<SMS_X>${serverTrailer}`,
    { ...server, message: 'Server:<HQSMS01.fabrikam.local>, $$ instance:<>.' },
  ],
  'with an empty message': [`  $$<SMS_X>${serverTrailer}`, { ...server, message: '' }],
  'that is a status message': [
    `STATMSG: ID=679 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_Y" SYS=HQSMS01 SITE=TB1 NUMATTRS=0  $$<SMS_X>${serverTrailer}`,
    {
      ...server,
      message: 'STATMSG: ID=679 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_Y" SYS=HQSMS01 SITE=TB1 NUMATTRS=0',
      severity: 'error',
      severityFrom: 'status',
    },
  ],

  // Log formats, section 1
  'of SMS 1.x with an error code (1a)': [
    "~Package source \\\\HQSMS01\\SHARE doesn't exist or we failed to access it, Win32 Error = 5   $$<SMS_SCHEDULER><Mon Apr 21 09:02:14 1997~><thread=12D>",
    {
      ...bare,
      message: "Package source \\\\HQSMS01\\SHARE doesn't exist or we failed to access it, Win32 Error = 5",
      severity: 'error',
      component: 'SMS_SCHEDULER',
      time: '1997-04-21T09:02:14',
      thread: 0x12d,
    },
  ],
  'with a blank between its brackets (1b)': [
    'Starting bootstrap operations... $$<SMS_SITE_COMPONENT_MANAGER> <Fri Mar 26 10:43:41.547 1999 Eastern Standard Time><thread=281 (0x119)>',
    {
      ...bare,
      message: 'Starting bootstrap operations...',
      component: 'SMS_SITE_COMPONENT_MANAGER',
      time: '1999-03-26T10:43:41.547',
      thread: 281,
    },
  ],
  'with blanks before its brackets close': [
    'm $$<SMS_X > <Tue Jan 04 15:19:23.375 2000 > <thread=112 (0x70) >',
    client,
  ],
  'of Pacific time (1b)': [
    'm $$<SMS_X><Fri Mar 26 10:43:41.547 1999 Pacific Daylight Time><thread=281 (0x119)>',
    { ...bare, time: '1999-03-26T10:43:41.547', thread: 281 },
  ],
  'of an SMS 2.0 client with an error code (1c)': [
    `Warning - could not read files from site TB1 (#2147942405) $$<CCIM32>${clientTrailer}`,
    {
      ...client,
      message: 'Warning - could not read files from site TB1 (#2147942405)',
      severity: 'warning',
      component: 'CCIM32',
    },
  ],
  'whose day and hour lack their zeros (1e)': [
    'm $$<SMS_X><Wed Jul 4 9:46:43.146 2001 Central Standard Time><thread=1028 (0x404)>',
    { ...bare, time: '2001-07-04T09:46:43.146', thread: 1028 },
  ],
  'whose day is padded with a blank': [
    'm $$<SMS_X><Wed Jul  4 09:46:43.146 2001><thread=1028 (0x404)>',
    { ...bare, time: '2001-07-04T09:46:43.146', thread: 1028 },
  ],
};

for (const [name, [text, expected]] of Object.entries(whole)) {
  test(`a record ${name} is read whole`, () => {
    check(text, [{ raw: text, oddities: [], ...expected }]);
  });
}

/** What section 1f of the log formats lists; what is odd about each is not settled there. */
const broken: Record<string, readonly [text: string, expected: Shown]> = {
  'nothing but the component': [
    'm  $$<Configuration Manager Setup>',
    { ...bare, component: 'Configuration Manager Setup' },
  ],
  'no thread': ['m  $$<SMS_X><12-09-2022 11:25:14.226+360>', { ...server, thread: undefined }],
  'only the component': [
    '~Warning Unable to get sole access to domain skipping $$<SMS_NT_LOGON_SERVER_MANAGER>',
    {
      ...bare,
      message: 'Warning Unable to get sole access to domain skipping',
      severity: 'warning',
      component: 'SMS_NT_LOGON_SERVER_MANAGER',
    },
  ],
  'dots for all but the component': [
    'Re-run your command~~ $$<SMS_ALERTER>...',
    { ...bare, message: 'Re-run your command', component: 'SMS_ALERTER' },
  ],
  'no thread behind a date of text': [
    'm $$<SMS_X><Fri Oct 15 17:09:46.677 1999',
    { ...bare, time: '1999-10-15T17:09:46.677' },
  ],
  'a date cut before its year': ['m $$<SMS_X><Tue Nov 04 13:07:31', bare],
  'a date cut in the name of its day': ['m $$<SMS_X><Thu', bare],
  'one dollar': ['m~ $<SMS_INVENTORY_PROCESSOR>', { ...bare, component: 'SMS_INVENTORY_PROCESSOR' }],
  'a bracket missing': [`m $$<SMS_X${clientTrailer}`, client],
  'a bracket turned round': [
    'm, Failed, Win32 Error = 32 $$>SMS_DESPOOLER><Thu Sep 10 09:55:37 1998~><thread=1D0>',
    {
      ...bare,
      message: 'm, Failed, Win32 Error = 32',
      severity: 'error',
      component: 'SMS_DESPOOLER',
      time: '1998-09-10T09:55:37',
      thread: 0x1d0,
    },
  ],
  'the bracket before the dollars': [
    'Retry in 10 mins... <$$C:\\WINDOWS\\BOOT32WN.EXE> <Wed May 10 09:15:12.470 2000> <thread=4294758987 (0xFFFCD24B)>',
    {
      ...bare,
      message: 'Retry in 10 mins...',
      component: 'C:\\WINDOWS\\BOOT32WN.EXE',
      time: '2000-05-10T09:15:12.470',
      thread: 4294758987,
    },
  ],
  'round brackets': [
    'm~ $$(SMS_HIERARCHY_MANAGER)(Mon Jun 26 16:18:55 2000~)(thread=326)',
    { ...bare, component: 'SMS_HIERARCHY_MANAGER', time: '2000-06-26T16:18:55', thread: 0x326 },
  ],
  'no brackets': [
    'm $$ SMS_INBOX_MANAGER Fri Dec 17 18:02:16.791 1999 Eastern Standard Time thread=320 (0x140)',
    { ...bare, component: 'SMS_INBOX_MANAGER', time: '1999-12-17T18:02:16.791', thread: 320 },
  ],
  'no brackets and only the component': [
    '~Warning could not find domain controller for TEST $$SMS_NT_LOGON_SERVER_MANAGER',
    {
      ...bare,
      message: 'Warning could not find domain controller for TEST',
      severity: 'warning',
      component: 'SMS_NT_LOGON_SERVER_MANAGER',
    },
  ],
  'a blank for its brackets': [
    '--->Wait Waiting for PDC/BDC Sync (2245) $$ SMS_CLIENT_CONFIG_MANAGER',
    { ...bare, message: '--->Wait Waiting for PDC/BDC Sync (2245)', component: 'SMS_CLIENT_CONFIG_MANAGER' },
  ],
  'remains of entities': [
    'm $$&<Hardware Inventory Agent&>&<Fri May 05 10:00:01.500 2000&>&<thread=175 (0xAF)&>',
    { ...bare, component: 'Hardware Inventory Agent', time: '2000-05-05T10:00:01.500', thread: 175 },
  ],
  'HTML inside': ['m $$<SMS_X><Tue Jan 04 15:19:23.375 <BR/> 2000><thread=112 (0x70)> <BR/>', client],
};

for (const [name, [text, expected]] of Object.entries(broken)) {
  test(`a trailer with ${name} gives what is there`, () => {
    check(text, [{ ...expected, raw: text }]);
  });
}

test('a trailer that is cut behind its dollars leaves the message and its prefix', () => {
  check('Sched data : MIF file spec "C:\\Temp\\Test.mif"~ $$', [
    { raw: 'Sched data : MIF file spec "C:\\Temp\\Test.mif"~ $$', component: 'Sched data', time: undefined },
  ]);
});

test('a line that only ends with a name in brackets is kept whole', () => {
  const text = 'Install finished, exit code = 1. <CCIM32>';
  check(text, [{ raw: text, time: undefined, thread: undefined }]);
});

test('a tilde inside a message stays, be it a line break or part of a short name', () => {
  check(`Compilation failed~syntax error in C:\\PROGRA~1\\x  $$<SMS_X>${serverTrailer}`, [
    { ...server, message: 'Compilation failed~syntax error in C:\\PROGRA~1\\x', severity: 'error' },
  ]);
});

test('of two records on a line that lost its line end both are read', () => {
  check(`a $$<SMS_X>${clientTrailer}b $$<SMS_Y>${clientTrailer}`, [
    { ...client, message: 'a' },
    { ...client, component: 'SMS_Y', raw: `b $$<SMS_Y>${clientTrailer}`, message: 'b' },
  ]);
});

test('a status message without a trailer says its severity and its component', () => {
  check(
    'STATMSG: ID=679 SEV=W LEV=M SOURCE="SMS Server" COMP="SMS_DISCOVERY_DATA_MANAGER" SYS=HQSMS01 SITE=TB1',
    [{ severity: 'warning', severityFrom: 'status', component: 'SMS_DISCOVERY_DATA_MANAGER' }],
  );
});
